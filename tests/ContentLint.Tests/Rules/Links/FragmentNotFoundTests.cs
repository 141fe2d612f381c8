using ContentLint.Rules.Links;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4003")]
public sealed class FragmentNotFoundTests
{
    /// <summary>A site of its own for each case: a site reads the anchors of a page once.</summary>
    private static RuleTestSetup Plain => new() { FileName = "docs/example.md", Site = Site() };

    [Fact]
    public void Replaces_a_fragment_by_the_nearest_anchor() => RuleTester<FragmentNotFound>.Reports(
        "[x]([|#boat|]) [x](#boats) [x]([|harbour.md#quai|]) [x](harbour.md#quay)\n\n## Boats\n",
        unsafeFixedText: "[x](#boats) [x](#boats) [x](harbour.md#quay) [x](harbour.md#quay)\n\n## Boats\n",
        setup: Plain);

    [Fact]
    public void Says_which_page_lacks_the_place() => Assert.Equal(
        [
            "No heading or id 'zebra' in 'docs/harbour.md'. Link to a heading of the page, or add the id."
        ],
        RuleTester<FragmentNotFound>.Messages("[x](harbour.md#zebra)", Plain));

    [Theory]
    [InlineData("[x](#) [x](#top) [x](#Boats)\n\n# Boats\n")]
    [InlineData("[x](gone.md#x) [x](tide.pdf#page=2) [x](https://a.example/#x)\n")]
    [InlineData("[x](#boats)\n\n{% include boats.html %}\n")]
    [InlineData("<base href=\"https://a.example/\">\n\n[x](#gone)\n")]
    [InlineData("[^1]\n\n[x](#fn1) [x](#fnref:1)\n\n[^1]: A note.\n")]
    public void Leaves_fragments_alone(string text) => RuleTester<FragmentNotFound>.IsQuiet(text, Plain);

    [Fact]
    public void Leaves_a_part_of_other_pages_alone() =>
        RuleTester<FragmentNotFound>.IsQuiet("[x](#gone)\n", Plain with { FileName = "docs/_part.md" });

    [Theory]
    [InlineData("海 🌊 [x]([|#海港的灯搭|])\n\n## 海港的灯塔\n", "海 🌊 [x](#海港的灯塔)\n\n## 海港的灯塔\n")]
    [InlineData("[x][y] 🌊\n\n[y]: [|#boat|] \"海\"\n\n## Boats\n", "[x][y] 🌊\n\n[y]: #boats \"海\"\n\n## Boats\n")]
    [InlineData("<a href='[|harbour.md#quai|]'>x</a>\n\n海 🌊\n", "<a href='harbour.md#quay'>x</a>\n\n海 🌊\n")]
    public void Keeps_what_stands_around_the_fragment(string markup, string expected) =>
        RuleTester<FragmentNotFound>.Reports(markup, unsafeFixedText: expected, setup: Plain);

    [Fact]
    public void Looks_at_whole_pages_of_HTML() => RuleTester<FragmentNotFound>.Reports(
        "<html><body>\n<p>海 🌊 <a href=\"[|#boat|]\">x</a> <a href=#quay>x</a></p>\n<h2 id=\"boats\">Boats</h2><a name=quay></a>\n"
            + "</body></html>\n",
        unsafeFixedText: "<html><body>\n<p>海 🌊 <a href=\"#boats\">x</a> <a href=#quay>x</a></p>\n<h2 id=\"boats\">Boats</h2><a "
            + "name=quay></a>\n</body></html>\n",
        setup: Plain with { FileName = "docs/about.html" });

    [Theory]
    [InlineData("<p><a href=\"#gone\">x</a></p>")]
    [InlineData("<html><body><a href=\"#top\">x</a><a href=\"#:~:text=x\">x</a><a href=\"#\">x</a><script>a()</script></body></html>")]
    [InlineData("<html><body><a href=\"#boats\">x</a><script src=\"a.js\"></script></body></html>")]
    [InlineData("<html><body><a href=\"#boats\">x</a><b id=\"{{ id }}\">x</b></body></html>")]
    [InlineData("<html><body><a href=\"#boats\">x</a><pre><b id=\"boats\">x</b></pre></body></html>")]
    [InlineData("<html><body><!-- <a href=\"#gone\">x</a> --><code><a href=\"#gone\">x</a></code></body></html>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<FragmentNotFound>.IsQuiet(text, Plain with { FileName = "docs/about.html" });

    private static ContentSite Site()
    {
        var files = new Dictionary<string, string>
        {
            ["docs/harbour.md"] = "# Harbour\n\n## Quay\n", ["docs/tide.pdf"] = "", ["docs/example.md"] = ""
        };
        return new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
    }
}
