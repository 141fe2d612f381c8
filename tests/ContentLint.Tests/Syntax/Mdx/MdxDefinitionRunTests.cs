using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.Mdx;

/// <summary>Many definitions in a row: each is at its own place, and more than any page has are refused.</summary>
public sealed class MdxDefinitionRunTests
{
    [Fact]
    public void Each_definition_of_a_run_is_found_at_its_place()
    {
        var text = "> [a]: b\n> [c]:\n>   d \"e\n> f\"\n> [g]: h\n> [a] [c] [g]\n";
        var urls = Parse(text).References.Select(reference => text.Substring(reference.UrlSpan.Start, reference.UrlSpan.Length));
        Assert.Equal(["b", "d", "h"], urls.Distinct());
    }

    [Theory]
    [InlineData(15_000, true)]
    [InlineData(25_000, false)]
    public void More_definitions_than_a_page_has_are_refused(int count, bool isRead) =>
        Assert.Equal(isRead, Parse(string.Concat(Enumerable.Repeat("[a]: b\n", count))).Limits.IsEmpty);

    private static ContentDocument Parse(string text) => ContentParser.Parse(new SourceText(text, "a.mdx"), ContentKind.Mdx);
}
