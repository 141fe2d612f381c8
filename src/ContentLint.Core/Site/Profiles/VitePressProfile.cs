using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Profiles;

/// <summary>VitePress: every Markdown file beneath the source folder is a page, <c>public/</c> beside them.</summary>
internal static partial class VitePressProfile
{
    private const string Rewrites = "rewrites.";

    public static SiteProfile Read(ISiteFileSystem files, DetectedGenerator detected)
    {
        var folder = SitePath.Join(detected.Folder, ".vitepress");
        var paths = GeneratorConfig.Paths(files, folder, name => name.StartsWith("config.", StringComparison.Ordinal));
        if (paths.IsEmpty)
            paths = GeneratorConfig.Paths(files, $"{folder}/config", name => name.StartsWith("index.", StringComparison.Ordinal));
        var config = GeneratorConfig.Read(files, paths);
        var text = ConfigScript.Read(files, paths.FirstOrDefault());
        var source = SitePath.Normalize(detected.Folder, config.One("srcDir") ?? "") ?? detected.Folder;
        var isSourceKnown = config.One("srcDir") is not null || !SourceOption().IsMatch(text);
        var rewrites = config.Keys.Where(key => key.StartsWith(Rewrites, StringComparison.Ordinal)).ToDictionary(key => key[Rewrites.Length..], key => config.One(key) ?? "", StringComparer.Ordinal);
        var areRewritesKnown = !text.Contains("rewrites", StringComparison.Ordinal)
            || (rewrites.Count > 0 && !RewritingCode().IsMatch(text) && rewrites.All(rewrite => VitePressRewrite.TryParse(rewrite.Key, rewrite.Value) is not null));
        return new SiteProfile
        {
            Detected = detected,
            BasePath = SiteProfiles.BasePathOf(config.One("base")),
            HasUnknownBasePath = config.One("base") is null && (!config.All("base").IsEmpty || BaseOption().IsMatch(text)),
            PublicFolders = isSourceKnown ? [new PublicFolder(SitePath.Normalize(source, config.One("vite.publicDir") ?? "public") ?? "public")] : [],
            ContentFolders = [new PublicFolder(source)],
            HasPrettyUrls = false,
            Slugs = HeadingSlugs.MarkdownIt,
            ResolvesFromSource = true,
            KnowsPages = !paths.IsEmpty && isSourceKnown && areRewritesKnown,
            ExcludedSources = config.All("srcExclude"),
            // In the order of the configuration: the first that fits counts.
            Rewrites = [.. rewrites.Select(rewrite => (rewrite.Key, rewrite.Value))],
            Evidence = paths,
        };
    }

    [GeneratedRegex(@"(?<![\w.'""]|(?<!:)//[^\n]*)srcDir\b", RegexOptions.CultureInvariant)]
    private static partial Regex SourceOption();

    [GeneratedRegex(@"(?<![\w.'""]|(?<!:)//[^\n]*)base\s*(:(?!\s*['""`])|,)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BaseOption();

    /// <summary>Rewriting by a function, or by rules that are put together elsewhere.</summary>
    [GeneratedRegex(@"rewrites\s*(\(|:(?!\s*\{)|,)|rewrites\s*:\s*\{[^}]*(\.\.\.|\[)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RewritingCode();
}
