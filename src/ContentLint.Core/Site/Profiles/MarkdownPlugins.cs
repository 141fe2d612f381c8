using ContentLint.Site.Scripts;

namespace ContentLint.Site.Profiles;

/// <summary>Which plugins of remark, rehype and markdown-it leave the targets of links as they are.</summary>
internal static class MarkdownPlugins
{
    /// <summary>Packages, or starts of their names before a star, that change no link of the author.</summary>
    private static readonly string[] KeepingLinks =
    [
        "remark-math", "rehype-katex", "rehype-mathjax", "remark-gfm", "remark-emoji", "remark-directive", "remark-toc", "remark-breaks",
        "remark-smartypants", "remark-footnotes", "remark-frontmatter", "remark-mdx-*", "remark-code-*", "remark-prism", "remark-mermaid*",
        "remark-sectionize", "remark-supersub", "remark-hint", "remark-admonitions", "remark-cjk-friendly*", "remark-reading-time",
        "remark-github-blockquote-alert", "remark-definition-list", "remark-rehype", "remark-parse", "remark-stringify",
        "rehype-slug*", "rehype-autolink-headings", "rehype-raw", "rehype-prism*", "rehype-highlight", "rehype-pretty-code",
        "rehype-external-links", "rehype-mermaid*", "rehype-sanitize", "rehype-figure", "rehype-toc", "rehype-accessible-emojis",
        "rehype-expressive-code", "rehype-callouts", "rehype-stringify", "@shikijs/*", "@docusaurus/remark-plugin-npm2yarn", "@mdx-js/*",
        "docusaurus-remark-plugin-tab-blocks",
        "@sapphire/docusaurus-plugin-npm2yarn2pnpm", "mdx-mermaid", "@akebifiky/remark-simple-plantuml",
    ];

    /// <summary>Whether a list of plugins may change the targets of links.</summary>
    public static bool MayRewriteLinks(ScriptValue plugins) => !plugins.IsAbsent
        && (plugins.Possible.Any(static value => value is not (ScriptList { HasUnknownItems: false } or ScriptNothing or ScriptBoolean))
            || plugins.Items.SelectMany(static item => item.Possible).Any(MayItemRewrite));

    private static bool MayItemRewrite(ScriptValue item) => item switch
    {
        ScriptNothing or ScriptBoolean => false,
        // A plugin with its options.
        ScriptList { HasUnknownItems: false } pair => pair["0"].Possible.Any(MayItemRewrite),
        _ => GeneratorScript.NameOf(item) is not { } name || !GeneratorScript.IsOneOf(name, KeepingLinks),
    };
}
