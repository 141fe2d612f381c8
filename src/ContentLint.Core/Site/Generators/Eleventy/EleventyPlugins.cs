using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Eleventy;

/// <summary>Which plugins of Eleventy add pages.</summary>
internal static class EleventyPlugins
{
    /// <summary>Packages, or starts of their names before a star, that add no pages.</summary>
    private static readonly string[] WithoutPages =
    [
        "@11ty/*", "eleventy-plugin-toc", "eleventy-plugin-nesting-toc", "eleventy-plugin-reading-time", "eleventy-plugin-time-to-read",
        "eleventy-plugin-code-clipboard", "eleventy-plugin-embed-*",
        "eleventy-plugin-youtube-embed", "eleventy-plugin-vimeo-embed", "eleventy-plugin-metagen", "eleventy-plugin-svg-contents",
        "eleventy-plugin-lucideicons", "eleventy-plugin-phosphoricons", "eleventy-plugin-sass",
        "eleventy-sass", "eleventy-plugin-broken-links", "eleventy-plugin-external-links", "eleventy-plugin-emoji",
        "eleventy-plugin-emoji-readtime", "eleventy-plugin-schema", "eleventy-plugin-footnotes",
        "eleventy-plugin-automatic-noopener", "eleventy-plugin-purgecss", "eleventy-plugin-unfurl", "eleventy-plugin-find",
        "eleventy-plugin-mermaid", "@kevingimbel/eleventy-plugin-mermaid", "eleventy-plugin-excerpt",
        "eleventy-plugin-shiki-twoslash", "eleventy-plugin-page-assets", "eleventy-plugin-postcss", "eleventy-plugin-prismjs",
        "eleventy-plugin-vento", "eleventy-plugin-tailwindcss", "eleventy-plugin-markdown-it",
        "eleventy-markdown-it-plugin", "eleventy-xml-plugin", "eleventy-plugin-git-commit-date", "eleventy-plugin-helmet",
        "eleventy-plugin-img2picture", "eleventy-plugin-lazyimages", "eleventy-favicon",
        "@sardine/eleventy-plugin-*", "@jamshop/eleventy-plugin-*", "eleventy-plugin-fontawesome", "eleventy-auto-cache-buster",
        "@uncenter/eleventy-plugin-*",
    ];

    /// <summary>Whether a plugin is known to add no pages.</summary>
    /// <param name="package">The package that it is imported from.</param>
    public static bool AddsNoPages(string package) => GeneratorScript.IsOneOf(package, WithoutPages);
}
