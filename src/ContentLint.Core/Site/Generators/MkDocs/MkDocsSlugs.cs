using ContentLint.Site.Profiles;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Site.Generators.MkDocs;

/// <summary>How the extension toc makes anchors of headings.</summary>
/// <param name="Slugs">The algorithm.</param>
/// <param name="IsKnown">Whether it is one of those that are known.</param>
internal readonly record struct MkDocsSlugs(HeadingSlugs Slugs, bool IsKnown)
{
    /// <summary>Reads the options of toc.</summary>
    public static MkDocsSlugs Of(MkDocsConfig config)
    {
        var options = config.Named("markdown_extensions")
            .LastOrDefault(static extension => extension.Name is "toc" or "markdown.extensions.toc").Options;
        var hasHyphens = options?["separator"] is null or ScalarNode { Value: "-" };
        if (options?["slugify"] is not { } slugify)
            return new MkDocsSlugs(HeadingSlugs.PythonMarkdown, hasHyphens);
        var name = config.TagOf(slugify)?.Split(':')[^1] ?? "";
        var slugs = name switch
        {
            "markdown.extensions.toc.slugify" => HeadingSlugs.PythonMarkdown,
            "markdown.extensions.toc.slugify_unicode" => HeadingSlugs.PythonMarkdownUnicode,
            "pymdownx.slugs.uslugify" => HeadingSlugs.PyMdown,
            "pymdownx.slugs.slugify" when slugify is MappingNode arguments && IsLowerCase(arguments) => HeadingSlugs.PyMdown,
            _ => (HeadingSlugs?)null,
        };
        return new MkDocsSlugs(slugs ?? HeadingSlugs.PyMdown, hasHyphens && slugs is not null);
    }

    /// <summary>Whether the arguments ask for lower case and nothing else.</summary>
    private static bool IsLowerCase(MappingNode arguments) =>
        arguments.Entries is [{ Key.Value: "kwds", Value: MappingNode { Entries: [var only] } }]
        && only is { Key.Value: "case", Value: ScalarNode { Value: "lower" } };
}
