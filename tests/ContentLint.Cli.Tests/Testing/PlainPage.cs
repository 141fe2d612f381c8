using System.Text.RegularExpressions;
using Markdig;

namespace ContentLint.Cli.Tests.Testing;

/// <summary>A page as GitHub-like Markdown renders it, without comments and without the white space between blocks.</summary>
internal static partial class PlainPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseYamlFrontMatter().Build();

    public static string Of(string file, string text)
    {
        var isMarkdown = Path.GetExtension(file) is ".md" or ".markdown" or ".mdx";
        var html = isMarkdown ? Markdown.ToHtml(text, Pipeline) : text;
        return Space().Replace(Comment().Replace(html, ""), " ").Replace("> <", "><", StringComparison.Ordinal).Trim();
    }

    [GeneratedRegex(@"<!-- contentlint-[^>]*-->|# contentlint-[^\r\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
