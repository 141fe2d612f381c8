using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4008")]
public sealed class BlankWithoutNoopenerTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };
    private static readonly RuleTestSetup Own = new() { Site = new TestSite { Url = new Uri("https://blog.harbour.example") } };

    [Fact]
    public void Adds_noopener_after_the_target() => RuleTester<BlankWithoutNoopener>.Reports(
        "海 🌊 <a href=\"https://x.test\" target=\"[|_blank|]\" class=\"a\">海</a>\n",
        fixedText: "海 🌊 <a href=\"https://x.test\" target=\"_blank\" rel=\"noopener\" class=\"a\">海</a>\n");

    [Theory]
    [InlineData("target='[|_BLANK|]'", "target='_BLANK' rel='noopener'")]
    [InlineData("target=[|_blank|]", "target=_blank rel=\"noopener\"")]
    [InlineData("target=\"[|_blank|]\" rel=\"nofollow\"", "target=\"_blank\" rel=\"nofollow noopener\"")]
    [InlineData("rel='external\n nofollow ' target=\"[|_blank|]\"", "rel='external\n nofollow noopener' target=\"_blank\"")]
    [InlineData("rel=nofollow target=\"[|_blank|]\"", "rel=\"nofollow noopener\" target=\"_blank\"")]
    [InlineData("rel=\"\" target=\"[|_blank|]\"", "rel=\"noopener\" target=\"_blank\"")]
    [InlineData("rel=\" \" target=\"[|_blank|]\"", "rel=\"noopener\" target=\"_blank\"")]
    [InlineData("rel target=\"[|_blank|]\"", "rel=\"noopener\" target=\"_blank\"")]
    [InlineData("ref=\"noopener\" target=\"[|_blank|]\"", "ref=\"noopener\" target=\"_blank\" rel=\"noopener\"")]
    public void Keeps_the_quotes_and_what_is_in_rel(string attributes, string expected) => RuleTester<BlankWithoutNoopener>.Reports(
        $"<A HREF=\"https://x.test\" {attributes}>x</A>", fixedText: $"<A HREF=\"https://x.test\" {expected}>x</A>", setup: Html);

    [Fact]
    public void Adds_noopener_to_forms_areas_and_protocol_relative_links() => RuleTester<BlankWithoutNoopener>.Reports(
        "<form action=\"//x.test/\" target=\"[|_blank|]\">\n<area href=\"http://x.test/\" target=\"[|_blank|]\" /></form>",
        fixedText: "<form action=\"//x.test/\" target=\"_blank\" rel=\"noopener\">\n<area href=\"http://x.test/\" target=\"_blank\" "
            + "rel=\"noopener\" /></form>",
        setup: Html);

    [Fact]
    public void Leaves_an_explicit_opener_to_a_person() => RuleTester<BlankWithoutNoopener>.Reports(
        "<a href=\"https://x.test\" target=\"[|_blank|]\" rel=\"Opener\">x</a>", setup: Html);

    [Fact]
    public void The_host_in_front_of_a_template_tag_is_known() => RuleTester<BlankWithoutNoopener>.Reports(
        "<a href=\"https://x.test/{{ user }}\" target=\"[|_blank|]\">x</a>",
        fixedText: "<a href=\"https://x.test/{{ user }}\" target=\"_blank\" rel=\"noopener\">x</a>",
        setup: Html);

    [Fact]
    public void Reports_JSX_as_well() => RuleTester<BlankWithoutNoopener>.Reports(
        "<a href=\"https://x.test\" target=\"[|_blank|]\">x</a>\n",
        fixedText: "<a href=\"https://x.test\" target=\"_blank\" rel=\"noopener\">x</a>\n",
        setup: new RuleTestSetup { FileName = "a.mdx" });

    [Theory]
    [InlineData("[海](https://x.test){:target=\"[|_blank|]\"}\n", "[海](https://x.test){:target=\"_blank\" rel=\"noopener\"}\n")]
    [InlineData(
        "[x](//x.test){: .a target='[|_blank|]' rel='nofollow'} 🌊\n", "[x](//x.test){: .a target='_blank' rel='nofollow noopener'} 🌊\n")]
    [InlineData(
        "[x][y]{target=[|_blank|] .a}\n\n[y]: https://x.test\n", "[x][y]{target=_blank rel=\"noopener\" .a}\n\n[y]: https://x.test\n")]
    public void Adds_noopener_to_attributes_of_Markdown(string markup, string expected) =>
        RuleTester<BlankWithoutNoopener>.Reports(markup, fixedText: expected);

    [Theory]
    [InlineData("[x](https://x.test){:target=\"_blank\" rel=\"noopener\"} [x](/a){:target=\"_blank\"} [x](https://x.test){:.a}\n")]
    [InlineData("[x](https://x.test) {:target=\"_blank\"}\n\n[x](https://x.test){{ \"target=_blank\" }}\n")]
    public void Is_quiet_about_attributes_of_Markdown(string text) => RuleTester<BlankWithoutNoopener>.IsQuiet(text);

    [Fact]
    public void A_base_opens_every_link_that_does_not_say_otherwise() => RuleTester<BlankWithoutNoopener>.Reports(
        "<head><base target=\"_blank\"></head>\n<a href=\"[|https://x.test|]\">x</a> <a href=\"https://x.test\" target=\"_self\">x</a>",
        fixedText: "<head><base target=\"_blank\"></head>\n<a href=\"https://x.test\" rel=\"noopener\">x</a> <a href=\"https://x.test\" "
            + "target=\"_self\">x</a>",
        setup: Html);

    [Fact]
    public void A_button_opens_what_its_form_is_sent_to() => RuleTester<BlankWithoutNoopener>.Reports(
        "<form action=\"https://x.test\"><button formtarget=\"[|_blank|]\">x</button><button>y</button></form>",
        fixedText: "<form action=\"https://x.test\" rel=\"noopener\"><button formtarget=\"_blank\">x</button><button>y</button></form>",
        setup: Html);

    [Fact]
    public void Says_that_rel_is_misspelt()
    {
        Assert.EndsWith(
            "Link with target=\"_blank\" needs rel=\"noopener\": 'https://x.test'. Add rel=\"noopener\".",
            Assert.Single(RuleTester<BlankWithoutNoopener>.Messages("<a href=\"https://x.test\" target=\"_blank\">x</a>")),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "Link with target=\"_blank\" needs rel=\"noopener\": 'https://x.test'. Write rel=\"noopener\" "
                + "instead of the unknown attribute 'ref'.",
            Assert.Single(
                RuleTester<BlankWithoutNoopener>.Messages(
                    "<a href=\"https://x.test\" target=\"_blank\" ref=\"noopener noreferrer\">x</a>")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<a href=\"https://x.test\" target=\"_blank\" rel=\"nofollow NoOpener\">x</a> <a href=\"https://x.test\" target=\"_blank\" "
            + "rel=\"noreferrer\">x</a>")]
    [InlineData(
        "<a href=\"/x\" target=\"_blank\">x</a> <a href=\"#x\" target=\"_blank\">x</a> <a href=\"mailto:a@x.test\" "
            + "target=\"_blank\">x</a> <a target=\"_blank\">x</a>")]
    [InlineData(
        "<a href=\"https://x.test\" target=\"_self\">x</a> <a href=\"https://x.test\" target>x</a> <a href=\"https://x.test\" "
            + "data-target=\"_blank\">x</a>")]
    [InlineData(
        "<a href=\"{{ url }}\" target=\"_blank\">x</a> <a href=\"https://x.test\" target=\"{{ target }}\">x</a> <a "
            + "href=\"https://x.test\" target=\"_blank\" rel=\"{{ rel }}\">x</a>")]
    [InlineData(
        "<a href=\"https://x.test\" target=\"_blank\" {% if page.x %}rel=\"noopener\"{% endif %}>x</a> <a href=\"https://x.test\" "
            + "target=\"_blank\" :rel=\"rel\">x</a>")]
    [InlineData(
        "<!-- <a href=\"https://x.test\" target=\"_blank\"> --><pre><a href=\"https://x.test\" target=\"_blank\">x</a></pre><template><a "
            + "href=\"https://x.test\" target=\"_blank\">x</a></template>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<BlankWithoutNoopener>.IsQuiet(text, Html);

    [Fact]
    public void Is_quiet_in_code() => RuleTester<BlankWithoutNoopener>.IsQuiet(
        "```html\n<a href=\"https://x.test\" target=\"_blank\">x</a>\n```\n`<a href=\"https://x.test\" target=\"_blank\">`\n\n    <a "
            + "href=\"https://x.test\" target=\"_blank\">\n");

    [Fact]
    public void Is_quiet_about_components() => RuleTester<BlankWithoutNoopener>.IsQuiet(
        "<Link href=\"https://x.test\" target=\"_blank\">x</Link>\n\n<a href=\"https://x.test\" target=\"_blank\" {...props}>x</a>\n",
        new RuleTestSetup { FileName = "a.mdx" });

    [Fact]
    public void The_own_site_is_no_other_site() =>
        RuleTester<BlankWithoutNoopener>.IsQuiet("<a href=\"https://blog.harbour.example/x\" target=\"_blank\">x</a>", Own);
}
