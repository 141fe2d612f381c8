using System.Text.RegularExpressions;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Site.Usage;

/// <summary>
/// Tells whether something in a site may load images later than the page, from attributes such as <c>data-src</c>. It is ruled out only
/// where every layout, script and configuration of the site was read, and none loads a script from elsewhere.
/// </summary>
internal static partial class LazyLoading
{
    private static readonly string[] Traces = ["lazy", "data-original", "data-src", "dataset", "unveil", "lozad", "data-echo", "Layzr"];

    /// <summary>Whether something may.</summary>
    /// <param name="files">The site's files.</param>
    /// <param name="profile">How it is published.</param>
    public static bool MayBeIn(ISiteFileSystem files, SiteProfile profile)
    {
        if (profile.Generator == SiteProfile.PlainId || profile.UsesForeignTheme || MissingJudge.LacksTheme(files, profile))
            return true;
        var texts = new SiteTexts(files);
        return texts.Files()
            .Where(static path => SiteTexts.MayBeText(path) || IsScript(path))
            .Where(static path => ContentKinds.Of(path) is not (ContentKind.Markdown or ContentKind.Mdx))
            .Any(path => texts.Read(path) is not { } text || MayLoad(files, profile, path, text));
    }

    private static bool MayLoad(ISiteFileSystem files, SiteProfile profile, string path, string text) =>
        HoldsTrace(NativeLoading().Replace(text, ""))
        || ForeignScript().IsMatch(text)
        || (IsConfiguration(path) && NamesForeignTheme(files, profile, text));

    private static bool HoldsTrace(string text) => Traces.Any(trace => text.Contains(trace, StringComparison.OrdinalIgnoreCase));

    private static bool IsScript(string path) => Path.GetExtension(path) is ".js" or ".mjs" or ".cjs";

    private static bool IsConfiguration(string path) =>
        SitePath.NameOf(path) is ['_', 'c', 'o', 'n', 'f', 'i', 'g', ..] && path.EndsWith("ml", StringComparison.Ordinal);

    /// <summary>
    /// Whether a configuration of Hexo or Jekyll names a theme that is not among the files; those that come with them are known.
    /// </summary>
    private static bool NamesForeignTheme(ISiteFileSystem files, SiteProfile profile, string text)
    {
        foreach (Match theme in Theme().Matches(text))
        {
            var name = theme.Groups["name"].Value;
            var isKnown = name is "landscape" or "minima" or "false" or "null"
                || (!theme.Groups["remote"].Success && files.List(SitePath.Join(profile.Folder, $"themes/{name}")) is not null);
            if (!isKnown)
                return true;
        }

        return false;
    }

    [GeneratedRegex("""loading\s*=\s*["']?lazy""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NativeLoading();

    [GeneratedRegex(
        """<script[^<>]*\ssrc\s*=\s*["']?(?:https?:)?//""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ForeignScript();

    [GeneratedRegex(
        """^(?<remote>remote_)?theme:[ \t]*["']?(?<name>[^\s"'#]+)""",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Theme();
}
