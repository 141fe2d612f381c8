using ContentLint.Rules.Referrer;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Referrer;

[Trait("Rule", "CL3003")]
public sealed class InvalidReferrerPolicyTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };
    private static readonly RuleTestSetup Mdx = new() { FileName = "a.mdx" };

    [Theory]
    [InlineData("never", "no-referrer")]
    [InlineData("Origin-When-CrossOrigin", "origin-when-cross-origin")]
    [InlineData("default", "strict-origin-when-cross-origin")]
    [InlineData(" No-Referrer ", "no-referrer")]
    [InlineData("&#110;ever", "no-referrer")]
    public void Writes_the_policy_that_is_meant(string value, string policy) => RuleTester<InvalidReferrerPolicy>.Reports(
        $"海 🌊 <img src=\"a.png\" referrerpolicy=\"[|{value}|]\" alt=\"海\">\n",
        fixedText: $"海 🌊 <img src=\"a.png\" referrerpolicy=\"{policy}\" alt=\"海\">\n");

    [Theory]
    [InlineData("[|referrer-policy|]=\"unsafe-url\"", "referrerpolicy=\"unsafe-url\"")]
    [InlineData("referrerpolicy=\"[|always|]\"", "referrerpolicy=\"unsafe-url\"")]
    [InlineData("referrerpolicy=\"[| no-referrer-when-downgrade|]\"", "referrerpolicy=\"no-referrer-when-downgrade\"")]
    public void A_policy_that_leaks_comes_into_force_by_an_unsafe_fix_only(string attribute, string expected) =>
        RuleTester<InvalidReferrerPolicy>.Reports(
        $"海 🌊 <img src=\"a.png\" {attribute} alt=\"海\">\n", unsafeFixedText: $"海 🌊 <img src=\"a.png\" {expected} alt=\"海\">\n");

    [Theory]
    [InlineData("referrerpolicy=\"[|never|]\"")]
    [InlineData("[|referrer-policy|]=\"no-referrer\"")]
    [InlineData("[|referrer-policy|]=\"same-origin\"")]
    public void Hides_the_referrer_from_no_host_that_needs_it(string attribute) => RuleTester<InvalidReferrerPolicy>.Reports(
        $"<img src=\"https://cdnfile.sspai.com/a.png\" alt=\"\" {attribute}> <iframe src=\"https://www.youtube.com/embed/x\" title=\"x\" "
            + $"{attribute}></iframe>", setup: Html);

    [Fact]
    public void Keeps_a_value_without_quotes() => RuleTester<InvalidReferrerPolicy>.Reports(
        "<a href=x\nreferrerpolicy=[|never|]>x</a>", fixedText: "<a href=x\nreferrerpolicy=no-referrer>x</a>", setup: Html);

    [Fact]
    public void Leaves_an_unknown_value_to_a_person() => RuleTester<InvalidReferrerPolicy>.Reports(
        "<iframe referrerpolicy=\"[|no-refferer|]\"></iframe><script referrerpolicy='[|无|]'></script><link referrerpolicy=\"[|origin, "
            + "strict-origin|]\">", setup: Html);

    [Theory]
    [InlineData("referrer-policy")]
    [InlineData("referrerpolcy")]
    [InlineData("referer-policy")]
    [InlineData("refererpolicy")]
    [InlineData("Referrer_Policy")]
    public void Corrects_a_misspelt_attribute(string name) => RuleTester<InvalidReferrerPolicy>.Reports(
        $"<img src=\"a.png\" [|{name}|]=\"no-referrer\">", fixedText: "<img src=\"a.png\" referrerpolicy=\"no-referrer\">", setup: Html);

    [Fact]
    public void Corrects_the_name_and_then_the_value() => RuleTester<InvalidReferrerPolicy>.Reports(
        "<img src=\"a.png\" [|referrer-policy|]=\"never\">", fixedText: "<img src=\"a.png\" referrerpolicy=\"no-referrer\">");

    [Fact]
    public void Offers_no_rename_where_the_right_attribute_is_there() => RuleTester<InvalidReferrerPolicy>.Reports(
        "<img src=\"a.png\" referrerpolicy=\"origin\" [|referrer-policy|]=\"no-referrer\">", setup: Html);

    [Fact]
    public void Says_what_to_write()
    {
        Assert.Equal(
            [
                "Invalid referrer policy 'no-refferer'. Write 'no-referrer'.",
                "Invalid referrer policy attribute 'refererpolicy'. Write 'referrerpolicy'.",
            ],
            RuleTester<InvalidReferrerPolicy>.Messages(
                "<img referrerpolicy=\"no-refferer\" src=\"a.png\"> <img refererpolicy=\"origin\">"));
    }

    [Theory]
    [InlineData(
        "<img src=\"a.png\" referrerpolicy=\"no-referrer\"> <img referrerpolicy=\"\"> <img referrerpolicy> <img "
            + "referrerpolicy=\"Same-Origin\">")]
    [InlineData("<img src=\"a.png\" referrerpolicy=\"{{ policy }}\"> <img :referrerpolicy=\"policy\">")]
    [InlineData("<img src=\"a.png\" data-referrerpolicy=\"x\"> <img referrer=\"x\" policy=\"y\">")]
    [InlineData("<p referrerpolicy=\"never\"></p> <meta name=\"referrer\" content=\"never\">")]
    [InlineData(
        "<!-- <img referrerpolicy=\"never\"> --><pre><img referrerpolicy=\"never\"></pre><template><img "
            + "referrerpolicy=\"never\"></template>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<InvalidReferrerPolicy>.IsQuiet(text, Html);

    [Fact]
    public void Is_quiet_in_code() =>
        RuleTester<InvalidReferrerPolicy>.IsQuiet("```\n<img referrerpolicy=\"never\">\n```\n`<img referrerpolicy=\"never\">`\n");

    [Fact]
    public void Is_quiet_about_JSX() => RuleTester<InvalidReferrerPolicy>.IsQuiet(
        "<img src=\"a.png\" referrerPolicy=\"no-referrer\" />\n\n<img referrerPolicy={policy} />\n\n<Image referrer-policy=\"x\" />\n",
        Mdx);
}
