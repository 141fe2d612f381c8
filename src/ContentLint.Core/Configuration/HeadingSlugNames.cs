using System.Collections.Immutable;
using ContentLint.Site.Profiles;

namespace ContentLint.Configuration;

/// <summary>The ways to make anchors of headings, as <c>slugs</c> names them.</summary>
public static class HeadingSlugNames
{
    private static readonly ImmutableArray<(string Name, HeadingSlugs Slugs)> Names =
    [
        ("any", HeadingSlugs.Any), ("github", HeadingSlugs.GitHub), ("kramdown", HeadingSlugs.Kramdown),
        ("kramdown-gfm", HeadingSlugs.KramdownGfm),
        ("goldmark", HeadingSlugs.Goldmark), ("markdown-it", HeadingSlugs.MarkdownIt), ("hexo", HeadingSlugs.Hexo),
        ("mdn", HeadingSlugs.Mdn), ("python-markdown", HeadingSlugs.PythonMarkdown),
        ("python-markdown-unicode", HeadingSlugs.PythonMarkdownUnicode), ("pymdown", HeadingSlugs.PyMdown),
        ("markdig", HeadingSlugs.Markdig),
    ];

    /// <summary>All names.</summary>
    public static ImmutableArray<string> All { get; } = [.. Names.Select(entry => entry.Name)];

    /// <summary>The way with a name; null if there is none.</summary>
    public static HeadingSlugs? Find(string name) => All.IndexOf(name) is var index && index < 0 ? null : Names[index].Slugs;

    /// <summary>The name of a way.</summary>
    public static string Of(HeadingSlugs slugs) => Names.First(entry => entry.Slugs == slugs).Name;
}
