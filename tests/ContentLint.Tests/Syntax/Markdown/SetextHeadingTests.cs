using ContentLint.Syntax.Markdown;
using Markdig;
using Markdig.Syntax;

namespace ContentLint.Tests.Syntax.Markdown;

public sealed class SetextHeadingTests
{
    private static readonly string[] Parts =
    [
        "a", "a\n=", "a\n-", "\n", "\n\n", "===", "---", "- ", "-", "=", "> ", "1. ", "    ", "  ", "[x]: y\n", "[x]: y \"\n", "[x]", "*",
        "# a", "```\n", "<div>", "<!-- a", "\t", "= =", "- - -", "\\", "🌊", "\r\n",
    ];

    private static readonly MarkdownPipeline Original = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <summary>The parser of paragraphs differs from Markdig's in the time that it takes, not in the tree.</summary>
    [Fact]
    public void Gives_the_blocks_that_Markdig_gives()
    {
        var random = new Random(20261201);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 1 + random.Next(16)).Select(_ => Parts[random.Next(Parts.Length)]));
            Assert.Equal(Describe(Markdig.Markdown.Parse(text, Original)), Describe(MarkdownReader.Parse(text)!));
        }
    }

    [Fact]
    public void Makes_headings_of_many_underlined_lines()
    {
        var document = MarkdownReader.Parse(string.Concat(Enumerable.Repeat("a\n=\n", 2000)))!;
        Assert.Equal(2000, document.OfType<HeadingBlock>().Count());
    }

    private static string Describe(MarkdownDocument document) =>
        string.Join('\n', document.Descendants().Select(static node => $"{node.GetType().Name} {node.Span} {node.Line} {node.Column}"));
}
