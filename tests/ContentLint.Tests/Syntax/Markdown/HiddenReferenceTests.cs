using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.Markdown;

public sealed class HiddenReferenceTests
{
    [Theory]
    [InlineData("Text <code>![x](a.png) <https://a.example> https://b.example</code> 中文\n")]
    [InlineData("<template>\n\n[x](a.md)\n\n</template>\n")]
    [InlineData("<pre>\n\n[x](a.md)\n\n</pre>\n")]
    public void What_code_and_templates_hold_is_no_reference(string text) => Assert.Empty(Urls(text));

    [Fact]
    public void Behind_the_end_tag_references_count_again() =>
        Assert.Equal(["b.md"], Urls("<template>\n\n[x](a.md)\n\n</template>\n\n[y](b.md)\n"));

    [Fact]
    public void The_text_of_an_HTML_link_is_no_second_link() =>
        Assert.Equal(
            ["http://a.example/", "http://b.example/"],
            Urls("🏖 <a href=\"http://a.example/\">http://a.example/</a>, http://b.example/\n"));

    private static IEnumerable<string> Urls(string text) =>
        ContentParser.Parse(new SourceText(text, "a.md"), ContentKind.Markdown).References.Select(reference => reference.Url);
}
