using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentLint.Site.Profiles;

/// <summary>Reads the ranges of versions that a <c>package.json</c> gives, such as <c>^5.1.0</c> and <c>4.x || 5.x</c>.</summary>
internal static partial class VersionRange
{
    /// <summary>Whether all versions in a range are below a major version; null where only some are, or it is not known.</summary>
    /// <param name="range">The range.</param>
    /// <param name="major">The major version.</param>
    public static bool? IsBelow(string range, int major)
    {
        var alternatives = range.Split("||", StringSplitOptions.TrimEntries);
        var matches = alternatives.Select(static alternative => Alternative().Match(alternative)).ToArray();
        if (!matches.All(static match => match.Success))
            return null;
        var majors = matches.Select(static match => int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture)).ToArray();
        return majors.All(version => version < major) ? true : majors.All(version => version >= major) ? false : null;
    }

    [GeneratedRegex(
        @"^(?:npm:[^\s]+@)?[\^~=v]*(?<major>[0-9]{1,6})(?:\.(?:[0-9]{1,9}|[xX*])){0,2}(?:[-+][0-9A-Za-z.+-]*)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Alternative();
}
