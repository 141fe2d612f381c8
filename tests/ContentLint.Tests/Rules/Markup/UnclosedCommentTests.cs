using ContentLint.Rules.Markup;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Markup;

[Trait("Rule", "CL6003")]
public sealed class UnclosedCommentTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("海 🌊\n\n[|<!--|] to do\n\n海\n")]
    [InlineData("- a\n- b\n\n[|<!--|]\n# c\n")]
    public void Reports_a_comment_at_the_start_of_a_block(string markup) => RuleTester<UnclosedComment>.Reports(markup);

    [Fact]
    public void Reports_a_comment_anywhere_in_HTML() =>
        RuleTester<UnclosedComment>.Reports("<p>海 🌊 [|<!--|] a -- > <b>\nb</b>", setup: Html);

    [Theory]
    [InlineData("<!-- a -->\n\n<!-- b\n\nc -->\n\n<!---->\n")]
    [InlineData("a <!-- b\n\nc\n")]
    [InlineData("`<!--` and \\<!-- and &lt;!--\n\n    <!-- a\n\n```html\n<!-- a\n```\n")]
    [InlineData("- <!-- a\n\nb -->\n")]
    [InlineData("<!DOCTYPE html>\n\n<?php a ?>\n")]
    public void Is_quiet_in_Markdown(string text) => RuleTester<UnclosedComment>.IsQuiet(text);

    [Theory]
    [InlineData("<!-- a --!><p>b")]
    [InlineData("<!--><p>a</p><!---><p>b</p>")]
    [InlineData("<script>var a = '<!--';</script><textarea><!-- </textarea><p title=\"<!--\">a</p>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<UnclosedComment>.IsQuiet(text, Html);
}
