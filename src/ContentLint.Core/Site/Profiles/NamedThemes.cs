using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Profiles;

/// <summary>Tells whether a theme is in a package or module, so that its files are not part of the site.</summary>
internal static partial class NamedThemes
{
    /// <summary>
    /// Whether the site uses one: a configuration of Hexo or Jekyll names it, or the generator's configuration makes any file uncertain.
    /// </summary>
    public static bool AreForeign(ISiteFileSystem files, SiteProfile profile)
    {
        string[] configurations = [.. (files.List(profile.Folder)?.Files ?? []).Where(IsConfiguration)];
        return configurations.Length == 0
            ? profile.Regions.Any(static region => region.Where.IsEverything && region.Kinds.HasFlag(EntryKinds.Files))
            : configurations.Any(name =>
                files.ReadText(SitePath.Join(profile.Folder, name)) is { } text && NamesForeign(files, profile, text));
    }

    private static bool IsConfiguration(string name) =>
        name.StartsWith("_config", StringComparison.Ordinal) && name.EndsWith("ml", StringComparison.Ordinal);

    private static bool NamesForeign(ISiteFileSystem files, SiteProfile profile, string text) =>
        Theme().Matches(text).Any(theme => theme.Groups["name"].Value is var name
            && name is not ("false" or "null")
            && (theme.Groups["remote"].Success || files.List(SitePath.Join(profile.Folder, $"themes/{name}")) is null));

    [GeneratedRegex(
        """^(?<remote>remote_)?theme:[ \t]*["']?(?<name>[^\s"'#]+)""",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Theme();
}
