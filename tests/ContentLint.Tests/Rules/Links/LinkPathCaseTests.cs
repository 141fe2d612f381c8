using ContentLint.Rules.Links;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4002")]
public sealed class LinkPathCaseTests
{
    private static readonly RuleTestSetup Plain = new() { FileName = "docs/example.md", Site = Site() };

    [Theory]
    [InlineData("海 🌊 [x]([|Harbour.md?v=1#Quay|]) [x](harbour.md)\n", "海 🌊 [x](harbour.md?v=1#Quay) [x](harbour.md)\n")]
    [InlineData(
        "[x]([|/Files/%E6%B5%B7.PDF|] \"Titel\") [x](<[|../FILES/Tide tables.pdf|]>)\n",
        "[x](/files/%E6%B5%B7.pdf \"Titel\") [x](<../files/tide tables.pdf>)\n")]
    [InlineData("[a][x] [b][x]\n\n[x]: [|HARBOUR.md|] \"海\"\n", "[a][x] [b][x]\n\n[x]: harbour.md \"海\"\n")]
    public void Writes_the_case_of_the_file(string markup, string expected) =>
        RuleTester<LinkPathCase>.Reports(markup, fixedText: expected, setup: Plain);

    [Theory]
    [InlineData("<p>海 🌊\n<a href=\"[|Harbour.md|]\">港口</a></p>\n", "<p>海 🌊\n<a href=\"harbour.md\">港口</a></p>\n")]
    [InlineData("<a class=x href=[|/FILES/tide%20tables.pdf|]>x</a>", "<a class=x href=/files/tide%20tables.pdf>x</a>")]
    public void Writes_the_case_in_HTML(string markup, string expected)
    {
        RuleTester<LinkPathCase>.Reports(markup, fixedText: expected, setup: Plain with { FileName = "docs/about.html" });
        RuleTester<LinkPathCase>.Reports("海 🌊\n\n" + markup, fixedText: "海 🌊\n\n" + expected, setup: Plain);
    }

    [Fact]
    public void Says_what_to_write() => Assert.Equal(
        [
            "Link 'Harbour.md' differs in case from 'docs/harbour.md'. Write 'harbour.md'."
        ],
        RuleTester<LinkPathCase>.Messages("[x](Harbour.md)", Plain));

    [Theory]
    [InlineData("[x](harbour.md) [x](/files/%E6%B5%B7.pdf) [x](/files/%e6%b5%b7.pdf) [x](<../files/tide tables.pdf>)\n")]
    [InlineData("[x](harbour.md#QUAY) [x](harbour.md?V=A) [x](https://a.example/Harbour.md) [x](Gone.md)\n")]
    [InlineData("[x](Quay.md) [x](quay.md)\n")]
    [InlineData("[x]({{ base }}/Harbour.md) <a href=\"{{ base }}Harbour.md\">x</a>\n")]
    [InlineData("`[x](Harbour.md)`\n\n```\n[x](Harbour.md)\n```\n\n    [x](Harbour.md)\n")]
    [InlineData("<base href=\"https://a.example/\">\n\n[x](Harbour.md)\n")]
    [InlineData("<!-- <a href=\"Harbour.md\">x</a> -->\n\n<pre><a href=\"Harbour.md\">x</a></pre>\n")]
    public void Is_quiet(string text)
    {
        RuleTester<LinkPathCase>.IsQuiet(text, Plain);
        RuleTester<LinkPathCase>.IsQuiet(text, Plain with { FileName = "docs/about.html" });
    }

    private static ContentSite Site()
    {
        string[] files =
        [
            "docs/harbour.md", "docs/Quay.md", "docs/quay.md", "docs/example.md", "docs/about.html", "files/海.pdf", "files/tide tables.pdf"
        ];
        return new ContentSite(new InMemoryFileSystem(files), SiteSettings.Default);
    }
}
