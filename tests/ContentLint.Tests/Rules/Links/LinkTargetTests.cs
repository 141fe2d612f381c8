using ContentLint.Configuration;
using ContentLint.Rules.Links;
using ContentLint.Site;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

public sealed class LinkTargetTests
{
    private static readonly RuleTestSetup Plain = new() { FileName = "docs/example.md", Site = Site() };

    [Fact]
    public void Replaces_a_link_by_the_nearest_file() => RuleTester<LinkTargetNotFound>.Reports(
        "清晨 🌅 [港口]([|harbor.md#quay|] \"Titel\") <a href='[|tied.pdf|]'>x</a>\n",
        unsafeFixedText: "清晨 🌅 [港口](harbour.md#quay \"Titel\") <a href='tide.pdf'>x</a>\n",
        setup: Plain);

    [Fact]
    public void Reports_a_definition_once_and_not_its_uses() => RuleTester<LinkTargetNotFound>.Reports("[a][x] [b][x]\n\n[x]: [|zebra.md|]\n", setup: Plain);

    [Fact]
    public void Says_what_may_be_meant() => Assert.Equal(
        ["'harbor.md' leads to no page or file of the site, so readers get an error page; did you mean 'harbour.md'?"],
        RuleTester<LinkTargetNotFound>.Messages("[x](harbor.md)", Plain));

    [Theory]
    [InlineData("[x](harbour.md) [x](https://a.example/gone.md) [x](mailto:a@b.example)")]
    [InlineData("[x](gone) [x](/gone/) [x](gone/)")]
    [InlineData("```md\n[x](gone.md)\n```\n\n`[x](gone.md)`\n")]
    [InlineData("<base href=\"https://a.example/\">\n\n[x](gone.md)\n")]
    [InlineData("[x]({{ base }}/gone.md)")]
    [InlineData("![x](gone.png)")]
    public void Is_quiet(string text) => RuleTester<LinkTargetNotFound>.IsQuiet(text, Plain);

    [Fact]
    public void Writes_the_case_of_the_file() => RuleTester<LinkPathCase>.Reports(
        "[x]([|Harbour.md?v=1#Quay|]) [x](harbour.md)\n", "[x](harbour.md?v=1#Quay) [x](harbour.md)\n", setup: Plain);

    [Fact]
    public void Replaces_a_fragment_by_the_nearest_anchor() => RuleTester<FragmentNotFound>.Reports(
        "[x]([|#boat|]) [x](#boats) [x]([|harbour.md#quai|]) [x](harbour.md#quay)\n\n## Boats\n",
        unsafeFixedText: "[x](#boats) [x](#boats) [x](harbour.md#quay) [x](harbour.md#quay)\n\n## Boats\n",
        setup: Plain);

    [Fact]
    public void Says_which_page_lacks_the_place() => Assert.Equal(
        ["'harbour.md#zebra' leads to the place 'zebra', which 'docs/harbour.md' does not have, so the link opens the top of the page; use the anchor of a heading, or give the place an id"],
        RuleTester<FragmentNotFound>.Messages("[x](harbour.md#zebra)", Plain));

    [Theory]
    [InlineData("[x](#) [x](#top) [x](#Boats)\n\n# Boats\n")]
    [InlineData("[x](gone.md#x) [x](tide.pdf#page=2) [x](https://a.example/#x)\n")]
    [InlineData("[x](#boats)\n\n{% include boats.html %}\n")]
    [InlineData("<base href=\"https://a.example/\">\n\n[x](#gone)\n")]
    [InlineData("[^1]\n\n[x](#fn1) [x](#fnref:1)\n\n[^1]: A note.\n")]
    public void Leaves_fragments_alone(string text) => RuleTester<FragmentNotFound>.IsQuiet(text, Plain);

    [Fact]
    public void Leaves_a_part_of_other_pages_alone() => RuleTester<FragmentNotFound>.IsQuiet("[x](#gone)\n", Plain with { FileName = "docs/_part.md" });

    private static ContentSite Site()
    {
        var files = new Dictionary<string, string> { ["docs/harbour.md"] = "# Harbour\n\n## Quay\n", ["docs/tide.pdf"] = "", ["docs/example.md"] = "" };
        return new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
    }
}
