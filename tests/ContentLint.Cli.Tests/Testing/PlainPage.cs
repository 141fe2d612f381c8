using System.Text.RegularExpressions;
using Markdig;

namespace ContentLint.Cli.Tests.Testing;

/// <summary>
/// A page as GitHub-like Markdown renders it, behind its front matter: without comments, and without the white space between blocks.
/// </summary>
internal static partial class PlainPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    public static string Of(string file, string text)
    {
        var frontMatter = FrontMatter().Match(text).Value;
        var body = text[frontMatter.Length..];
        var isMarkdown = Path.GetExtension(file) is ".md" or ".markdown" or ".mdx";
        var html = isMarkdown ? Markdown.ToHtml(body, Pipeline) : body;
        var page = Space().Replace(HtmlComment().Replace(html, ""), " ").Replace("> <", "><", StringComparison.Ordinal).Trim();
        return DataComment().Replace(frontMatter, "") + page;
    }

    [GeneratedRegex(
        @"\A\uFEFF?\s*(?<fence>---|\+\+\+)[ \t]*\r?\n.*?\n\k<fence>[ \t]*(?:\r?\n|\z)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex FrontMatter();

    [GeneratedRegex("<!-- contentlint-[^>]*-->")]
    private static partial Regex HtmlComment();

    [GeneratedRegex(@"^[ \t]*# contentlint-[^\n]*\n", RegexOptions.Multiline)]
    private static partial Regex DataComment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
