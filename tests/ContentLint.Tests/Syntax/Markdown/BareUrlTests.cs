using ContentLint.Syntax.Markdown;
using Markdig;

namespace ContentLint.Tests.Syntax.Markdown;

public sealed class BareUrlTests
{
    private static readonly string[] Parts =
    [
        "http://a.example/x", "https://b.c", "www.a.b", "mailto:a@b.c", "ftp://x.y", "tel:123", "http://", "HTTP://A.B", " ", "\n", "*",
        "**", "_", "[", "]", "(", ")", "](x)", "![", "<a>", "<a href=\"x\">", "</a>", "<b>", "</b>", "`", "海", "http", "\"", "'", ".", ",",
        "<http://x.y>", "[x]: http://d.e\n", "\n\n", "> ", "- ", "\\", "~", "<abbr>", "h", "w", "🌊",
    ];

    private static readonly MarkdownPipeline Original = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseAutoLinks().Build();

    /// <summary>The parser of bare URLs differs from Markdig's in the time that it takes, not in what it finds.</summary>
    [Fact]
    public void Finds_the_URLs_that_Markdig_finds()
    {
        var random = new Random(20261201);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 1 + random.Next(14)).Select(_ =>
                Parts[random.Next(Parts.Length)] + (random.Next(3) == 0 ? " " : "")));
            Assert.Equal(Markdig.Markdown.ToHtml(text, Original), MarkdownReader.Render(MarkdownReader.Parse(text)));
        }
    }
}
