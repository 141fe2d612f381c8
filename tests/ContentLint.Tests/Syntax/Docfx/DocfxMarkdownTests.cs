using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.Docfx;

public sealed class DocfxMarkdownTests
{
    [Theory]
    [InlineData("[!INCLUDE [note](note.md)] [a](x)\n", "x")]
    [InlineData("[!include[note](~/includes/note.md)]\n\n[a](x)\n", "x")]
    [InlineData("[!code-csharp[Main](Tug.cs#L1-L3 \"Tug\")]\n", "")]
    [InlineData("[!code[](Tug.cs)]\n", "")]
    [InlineData("[!Video https://video.example/a]\n", "")]
    [InlineData("> [!NOTE]\n> [a](x)\n", "x")]
    [InlineData("# [Windows](#tab/windows)\n\n[a](x)\n\n---\n", "x")]
    [InlineData("See [the tab](#tab/windows)\n", "#tab/windows")]
    public void Leaves_its_tags_out(string markdown, string urls) =>
        Assert.Equal(urls, string.Join(' ', Parse(markdown).References.Select(static reference => reference.Url)));

    [Fact]
    public void Takes_tabs_for_no_headings() =>
        Assert.Equal(["Boats"], Parse("# Boats\n\n# [Windows](#tab/windows)\n").Headings.Select(static heading => heading.Text));

    [Theory]
    [InlineData("[!INCLUDE [note](note.md)]\n", true)]
    [InlineData("[!code[](Tug.cs)]\n", false)]
    public void Knows_what_brings_other_files(string markdown, bool isInclusion) =>
        Assert.Equal(isInclusion, Parse(markdown).HasInclusions);

    private static ContentDocument Parse(string markdown) =>
        ContentParser.Parse(new SourceText(markdown, "a.md"), ContentKind.DocfxMarkdown);
}
