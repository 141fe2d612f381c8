using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Profiles;

/// <summary>The themes that configurations of Hexo and Jekyll name: their files may be in a package, which is not part of the site.</summary>
internal static partial class NamedThemes
{
    /// <summary>Whether a configuration names a theme that is not among the files.</summary>
    public static bool AreForeign(ISiteFileSystem files, SiteProfile profile) => (files.List(profile.Folder)?.Files ?? [])
        .Where(IsConfiguration)
        .Any(name => files.ReadText(SitePath.Join(profile.Folder, name)) is { } text && NamesForeign(files, profile, text));

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
