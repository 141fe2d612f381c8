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
        if (profile.Generator == SiteProfile.PlainId
            || NamedThemes.AreForeign(files, profile)
            || UncertainRegions.EmptyTheme(files, profile) is not null)
            return true;
        var texts = new SiteTexts(files);
        return texts.Files()
            .Where(static path => SiteTexts.MayBeText(path) || IsScript(path))
            .Where(static path => ContentKinds.Of(path) is not (ContentKind.Markdown or ContentKind.Mdx))
            .Any(path => texts.Read(path) is not { } text || MayLoad(text));
    }

    private static bool MayLoad(string text) => HoldsTrace(NativeLoading().Replace(text, "")) || ForeignScript().IsMatch(text);

    private static bool HoldsTrace(string text) => Traces.Any(trace => text.Contains(trace, StringComparison.OrdinalIgnoreCase));

    private static bool IsScript(string path) => Path.GetExtension(path) is ".js" or ".mjs" or ".cjs";

    [GeneratedRegex("""loading\s*=\s*["']?lazy""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NativeLoading();

    [GeneratedRegex(
        """<script[^<>]*\ssrc\s*=\s*["']?(?:https?:)?//""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ForeignScript();
}
