using ContentLint.Rules.Markup;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Markup;

[Trait("Rule", "CL6001")]
public sealed class DuplicateAttributeTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };
    private static readonly RuleTestSetup Mdx = new() { FileName = "a.mdx" };

    [Fact]
    public void Removes_a_duplicate_with_the_same_value() => RuleTester<DuplicateAttribute>.Reports(
        "海 🌊 <span class=\"海\"\n  [|CLASS='海'|] id=\"b\">海</span>\n", fixedText: "海 🌊 <span class=\"海\" id=\"b\">海</span>\n");

    [Theory]
    [InlineData("<input disabled [|disabled=\"\"|] type=\"text\">", "<input disabled type=\"text\">")]
    [InlineData("<p class=\"a&amp;b\" [|class=\"a&b\"|]>x</p>", "<p class=\"a&amp;b\">x</p>")]
    [InlineData("<p class=\"a\" [|class=\"a\"|] [|class=\"a\"|]>x</p>", "<p class=\"a\">x</p>")]
    [InlineData("<br class=a [|class=\"a\"|]/>", "<br class=a />")]
    public void Compares_values_as_browsers_see_them(string markup, string expected) =>
        RuleTester<DuplicateAttribute>.Reports(markup, fixedText: expected, setup: Html);

    [Fact]
    public void Leaves_different_values_to_a_person() => RuleTester<DuplicateAttribute>.Reports(
        "<a href=\"#x\" rel=\"nofollow\" [|rel=\"noopener\"|]>x</a> <p class=\"a\" [|class=\"b\"|] [|class=\"a\"|]>x</p>",
        fixedText: "<a href=\"#x\" rel=\"nofollow\" rel=\"noopener\">x</a> <p class=\"a\" class=\"b\">x</p>",
        setup: Html);

    [Fact]
    public void Says_which_one_counts()
    {
        Assert.Equal(
            ["Duplicate attribute 'CLASS'. Keep the value that is meant."],
            RuleTester<DuplicateAttribute>.Messages("<p class=\"a\" CLASS=\"b\">x</p>"));
        Assert.Equal(
            ["Duplicate attribute 'class'. Remove this one."],
            RuleTester<DuplicateAttribute>.Messages("<p class=\"a\" class=\"a\">x</p>", Mdx));
    }

    [Fact]
    public void Points_at_the_first_one()
    {
        var diagnostic = Assert.Single(new RuleRun(new DuplicateAttribute(), Html).Analyze("<p class=\"a\" class=\"b\">x</p>").Diagnostics);
        Assert.Equal(3, Assert.Single(diagnostic.Related).Span.Start);
    }

    [Theory]
    [InlineData("<p class=\"a\" id=\"a\" data-class=\"a\" :class=\"a\">x</p>")]
    [InlineData(
        "<p {% if x %}class=\"a\"{% else %}class=\"b\"{% endif %}>x</p> <p {% if x %} class=\"a\" {% else %} class=\"a\" {% endif "
            + "%}>x</p>")]
    [InlineData("<p class=\"{{ a }}\" class=\"{{ a }}\">x</p> <p class=\"a\" class=\"{{ b }}\">x</p>")]
    [InlineData("<!-- <p id=\"a\" id=\"a\"> --><pre><b id=\"a\" id=\"a\">x</b></pre><template><p id=\"a\" id=\"a\">x</p></template>")]
    [InlineData("<p title='id=\"a\" id=\"a\"'>x</p></p id=\"a\" id=\"a\">")]
    public void Is_quiet_in_HTML(string text) => RuleTester<DuplicateAttribute>.IsQuiet(text, Html);

    [Fact]
    public void Is_quiet_in_code() =>
        RuleTester<DuplicateAttribute>.IsQuiet(
            "```html\n<p id=\"a\" id=\"a\">\n```\n`<p id=\"a\" id=\"a\">`\n\n    <p id=\"a\" id=\"a\">\n");

    [Fact]
    public void Is_quiet_about_JSX() =>
        RuleTester<DuplicateAttribute>.IsQuiet("<Map onLoad=\"x\" onload=\"x\" />\n\n<p id=\"a\" {...props} id=\"a\">x</p>\n", Mdx);
}
