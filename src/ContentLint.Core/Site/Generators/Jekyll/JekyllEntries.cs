using System.IO.Enumeration;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Generators.Jekyll;

/// <summary>
/// What Jekyll reads of its source folder: neither what <c>exclude</c> names nor what starts with <c>.</c>, <c>_</c>, <c>#</c> or <c>~</c>
/// or ends with <c>~</c>, unless <c>include</c> names it.
/// </summary>
internal static class JekyllEntries
{
    /// <summary>Whether an entry is left out; what lies above it is not looked at.</summary>
    /// <param name="profile">The site's profile.</param>
    /// <param name="path">The path of a file or folder, from the source folder.</param>
    public static bool AreLeftOut(JekyllProfile profile, string path)
    {
        var name = SitePath.NameOf(path);
        foreach (var pattern in profile.Included)
        {
            if (IsMatch(pattern, path) || IsMatch(pattern, name))
                return false;
        }

        if (name is ['.' or '_' or '#' or '~', ..] or [.., '~'])
            return true;
        foreach (var pattern in profile.Excluded)
        {
            if (IsMatch(pattern, path))
                return true;
        }

        return false;
    }

    /// <summary>A pattern is also the start of what it names, and its <c>*</c> crosses folders.</summary>
    private static bool IsMatch(string pattern, string path) =>
        path.StartsWith(pattern, StringComparison.Ordinal)
        || (pattern is [.. var folder, '/'] && path == folder)
        || FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false);
}
