using System.Collections.Immutable;
using ContentLint.Site.Profiles;

namespace ContentLint.Workspace.Initializing;

/// <summary>What a new configuration says about the sites of a generator.</summary>
/// <param name="Title">How the generator is called, with its article: <c>a Hexo site</c>.</param>
/// <param name="Schema">The schema that ships for it.</param>
/// <param name="Articles">Patterns of its articles, relative to its folder.</param>
/// <param name="Exclude">Folders beneath its folder that hold no articles: what is generated, themes, and templates.</param>
public sealed record GeneratorProfile(string Title, string Schema, ImmutableArray<string> Articles, ImmutableArray<string> Exclude)
{
    /// <summary>The profile of a generator.</summary>
    public static GeneratorProfile Of(SiteGenerator generator) => generator switch
    {
        SiteGenerator.Hexo => new("a Hexo site", "hexo", ["source/**/*.{md,html}"], ["public", "scaffolds", "themes"]),
        SiteGenerator.Jekyll => new("a Jekyll site", "jekyll", ["**/*.{md,markdown,html}"], ["_site", "_includes", "_layouts", "vendor"]),
        SiteGenerator.Hugo =>
            new("a Hugo site", "hugo", ["content/**/*.{md,html}"], ["archetypes", "layouts", "public", "resources", "themes"]),
        SiteGenerator.Astro => new("an Astro site", "astro", ["src/**/*.{md,mdx}"], ["dist"]),
        SiteGenerator.Docusaurus => new(
            "a Docusaurus site",
            "docusaurus",
            ["docs/**/*.{md,mdx}", "blog/**/*.{md,mdx}", "src/pages/**/*.{md,mdx}", "versioned_docs/**/*.{md,mdx}", "i18n/**/*.{md,mdx}"],
            ["build"]),
        SiteGenerator.VitePress => new("a VitePress site", "vitepress", ["**/*.md"], []),
        SiteGenerator.Eleventy => new("an Eleventy site", "eleventy", ["**/*.{md,html}"], ["_site", "_includes"]),
        SiteGenerator.Mdn => new("MDN content", "mdn", ["files/**/*.md"], []),
        _ => new("a plain site", "article", ["**/*.{md,markdown,html}"], []),
    };

    /// <summary>The profile as seen from a folder above the generator's.</summary>
    public GeneratorProfile Beneath(string folder) => folder.Length == 0
        ? this
        : this with
        {
            Articles = [.. Articles.Select(pattern => $"{folder}/{pattern}")], Exclude = [.. Exclude.Select(name => $"{folder}/{name}")]
        };
}
