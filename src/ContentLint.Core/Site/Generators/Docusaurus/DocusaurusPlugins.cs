using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Scripts;

namespace ContentLint.Site.Generators.Docusaurus;

/// <summary>Which plugins of Docusaurus add pages.</summary>
internal static class DocusaurusPlugins
{
    private const string Official = "@docusaurus/plugin-";

    /// <summary>Packages, or starts of their names before a star, that add no pages besides a search page.</summary>
    private static readonly string[] WithoutPages =
    [
        "@docusaurus/plugin-*", "@docusaurus/theme-*", "@docusaurus/preset-*", "@easyops-cn/docusaurus-search-local",
        "@cmfcmf/docusaurus-search-local", "@orama/plugin-docusaurus*", "@gracefullight/docusaurus-plugin-*",
        "@signalwire/docusaurus-plugin-llms-txt", "@stackql/docusaurus-plugin-*", "docusaurus2-dotenv", "docusaurus-lunr-search",
        "docusaurus-theme-*", "docusaurus-plugin-sass", "docusaurus-plugin-image-zoom",
        "docusaurus-plugin-plausible", "docusaurus-plugin-hotjar", "docusaurus-plugin-fathom", "docusaurus-plugin-matomo",
        "docusaurus-plugin-dotenv", "docusaurus-plugin-less", "docusaurus-plugin-module-alias",
        "docusaurus-plugin-llms*", "docusaurus-plugin-sentry", "docusaurus-plugin-segment", "docusaurus-plugin-yandex-metrica",
        "docusaurus-plugin-zooming", "docusaurus-plugin-google-gtm", "docusaurus-preset-shiki-twoslash",
        "docusaurus-plugin-structured-data", "docusaurus-plugin-search-local", "docusaurus-plugin-umami", "docusaurus-plugin-goatcounter",
        "docusaurus-plugin-gtm", "posthog-docusaurus", "raw-loader", "plugin-image-zoom",
    ];

    /// <summary>The short names of Docusaurus' own plugins, which its configuration may use.</summary>
    private static readonly string[] ShortNames = ["pwa", "ideal-image", "google-gtag", "google-analytics", "google-tag-manager",
        "sitemap", "debug", "css-cascade-layers", "svgr", "rsdoctor", "vercel-analytics"];

    /// <summary>Whether a name is that of one of Docusaurus' own plugins, long or short.</summary>
    /// <param name="name">The name as it is written, or the path of the package.</param>
    /// <param name="plugin">The short name.</param>
    public static bool IsOfficial(string name, string plugin) =>
        name == plugin || name == Official + plugin || name.EndsWith("/plugin-" + plugin, StringComparison.Ordinal);

    /// <summary>Whether a preset or plugin is known to add no pages.</summary>
    public static bool AddsNoPages(string name) =>
        Array.IndexOf(ShortNames, name) >= 0 || GeneratorScript.IsOneOf(name, WithoutPages)
            || (!name.Contains('/', StringComparison.Ordinal) && GeneratorScript.IsOneOf($"docusaurus-plugin-{name}", WithoutPages));

    /// <summary>Whether a plugin may add pages: code has to name the function for that.</summary>
    /// <param name="files">The site's files.</param>
    /// <param name="folder">The folder that Docusaurus runs in.</param>
    /// <param name="plugin">The plugin: a name, a path or a function.</param>
    public static bool MayAddPages(ISiteFileSystem files, string folder, ScriptValue plugin)
    {
        if (plugin.Settled is ScriptFunction function)
            return MayAdd(function.Scope.Module.Text);
        var name = plugin.Text;
        var path = plugin.Settled is ScriptFile file ? file.Path : name is ['.' or '/', ..] ? SitePath.Normalize(folder, name) : null;
        if (path is null)
            return GeneratorScript.NameOf(plugin) is not { } package || !AddsNoPages(package);
        string[] candidates = [path, .. ScriptParser.Extensions.SelectMany(extension => new[] { path + extension,
            $"{path}/index{extension}" })];
        return candidates.FirstOrDefault(files.HasFile) is not { } script || files.ReadText(script) is not { } text || MayAdd(text);
    }

    private static bool MayAdd(string text) => text.Contains("addRoute", StringComparison.Ordinal) || text.Contains("plugin-content-",
        StringComparison.Ordinal);
}
