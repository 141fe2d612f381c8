using ContentLint.Rules.Markup;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Markup;

[Trait("Rule", "CL6004")]
public sealed class DuplicateIdTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("<p id=\"海\">🌊</p>\n\n<p id=\"[|海|]\">海</p>\n\n<b id='[|海|]'>海</b>\n")]
    [InlineData("## A {#a}\n\n## B {#[|a|]}\n")]
    [InlineData("<h2 id=a>A</h2>\n\nB {#[|a|]}\n---\n")]
    public void Reports_every_later_one(string markup) => RuleTester<DuplicateId>.Reports(markup);

    [Fact]
    public void Compares_what_browsers_see() =>
        RuleTester<DuplicateId>.Reports("<p id=\"a&amp;b\">x</p>\n<p id=\"[|a&b|]\">x</p>", setup: Html);

    [Fact]
    public void Points_at_the_first_one()
    {
        var diagnostic = Assert.Single(new RuleRun(new DuplicateId(), Html).Analyze("<p id=\"a\">x</p><p id=\"a\">y</p>").Diagnostics);
        Assert.Equal(7, Assert.Single(diagnostic.Related).Span.Start);
    }

    [Theory]
    [InlineData("<p id=\"a\">x</p><p id=\"A\">x</p><p id=\"\">x</p><p id=\"\">x</p><p id>x</p>")]
    [InlineData("<p id=\"{{ a }}\">x</p><p id=\"{{ a }}\">x</p><p id=\"a-{{ i }}\">x</p><p id=\"a-{{ i }}\">x</p>")]
    [InlineData("{% if a %}<p id=\"a\">x</p>{% else %}<p id=\"a\">x</p>{% endif %}")]
    [InlineData("<p id=\"a\">x</p><a href=\"#a\" name=\"a\">x</a><label for=\"a\">x</label>")]
    [InlineData("<svg><g id=\"Layer_1\"/></svg><svg><g id=\"Layer_1\"/></svg>")]
    [InlineData("<p id=\"a\">x</p><!-- <p id=\"a\"> --><pre><b id=\"a\">x</b></pre><template><p id=\"a\">x</p></template>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<DuplicateId>.IsQuiet(text, Html);

    [Fact]
    public void Is_quiet_in_code() =>
        RuleTester<DuplicateId>.IsQuiet("<p id=\"a\">x</p>\n\n```html\n<p id=\"a\">\n```\n`<p id=\"a\">`\n\n## A {#b}\n\n## `{#b}` x\n");

    [Fact]
    public void Is_quiet_about_components() =>
        RuleTester<DuplicateId>.IsQuiet("<Tab id=\"a\" />\n\n<Tab id=\"a\" />\n", new RuleTestSetup { FileName = "a.mdx" });

    [Theory]
    [InlineData("## 海港 🌊\n\n海\n\n<p id=\"[|海港-|]\">港口</p>\n")]
    [InlineData("# Harbour\n\na\n\n<b id='[|harbour|]'>b</b> <i id=[|harbour|]>c</i>\n")]
    [InlineData("<p id=\"quay\">海 🌊</p>\n\na\n\n## [|Quay|]\n")]
    public void Knows_the_id_that_a_heading_gets(string markup) => RuleTester<DuplicateId>.Reports(markup);

    [Theory]
    [InlineData("<a id=\"quay\"></a>\n\n## Quay\n\n## <a id=\"pier\"></a>Pier\n")]
    [InlineData("## Quay\n\n<div id=\"quay\">\n\n海 🌊\n\n</div>\n")]
    [InlineData("## Quay {#pier}\n\na\n\n<p id=\"quay\">x</p>\n")]
    [InlineData("## Quay {{ x }}\n\na\n\n<p id=\"quay\">x</p> <p id=\"quay-\">x</p>\n")]
    [InlineData("## Quay `north`\n\na\n\n<p id=\"quay-north\">x</p>\n")]
    [InlineData("{% if a %}\n## Quay\n{% else %}\n<p id=\"quay\">x</p>\n{% endif %}\n")]
    [InlineData("## Quay\n\na\n\n## Quay\n\nb <a name=\"quay\">c</a>\n")]
    public void An_anchor_at_its_heading_is_quiet(string text) => RuleTester<DuplicateId>.IsQuiet(text);
}
