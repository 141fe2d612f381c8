using ContentLint.Rules.Markup;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Markup;

[Trait("Rule", "CL6006")]
public sealed class MultipleH1Tests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("# 海 🌊\n\n[|# 港口|]\n\n# 城市\n")]
    [InlineData("海\n==\n\n## a\n\n[|b\n===|]\n")]
    [InlineData("# 海\n\n<[|h1|]>港口</h1>\n")]
    [InlineData("<h1 v-if=\"a\">a</h1>\n\n# 海\n\n[|# b|]\n")]
    [InlineData("# 海\n\n<table><tr><td><[|h1|]>b</h1></td></tr></table>\n")]
    [InlineData("# 海\n\n[|# [b](#table)|]\n")]
    public void Reports_a_second_one_once(string markup) => RuleTester<MultipleH1>.Reports(markup);

    [Fact]
    public void Reports_them_in_HTML() => RuleTester<MultipleH1>.Reports("<h1>海 🌊</h1>\n<[|h1|] class=a>港口</h1><h1>c</h1>", setup: Html);

    [Fact]
    public void Reports_a_heading_that_repeats_the_title_where_the_theme_prints_it()
    {
        const string Text = "---\ntitle: 海 🌊\n---\n\n[|# 海 🌊|]\n";
        RuleTester<MultipleH1>.Reports(Text);
        RuleTester<MultipleH1>.Reports(Text, setup: new RuleTestSetup { FileName = "content/a.md", Options = "title-heading: true" });
        RuleTester<MultipleH1>.IsQuiet(Text.Replace("[|", "").Replace("|]", ""), new RuleTestSetup { FileName = "docs/a.md" });
        RuleTester<MultipleH1>.IsQuiet(Text.Replace("[|", "").Replace("|]", ""), new RuleTestSetup { Options = "title-heading: false" });
    }

    [Theory]
    [InlineData("# 海\n\n## a\n\n## b\n")]
    [InlineData("# 海\n\n```sh\n# a comment\n```\n\n    # b\n\n> # a quotation\n")]
    [InlineData("{% if a %}\n# a\n{% else %}\n# b\n{% endif %}\n")]
    [InlineData("---\ntitle: a\n---\n\n# b\n")]
    [InlineData("# a\n\n<article><h1>b</h1></article>\n\n<!-- <h1>c</h1> -->\n")]
    [InlineData("<h1 v-if=\"a\">海 🌊</h1>\n<h1 v-else-if=\"b\">b</h1>\n<h1 v-else>c</h1>\n")]
    [InlineData("<div v-if=\"a\">\n\n# 海\n\n</div>\n<div v-else>\n\n# b\n\n</div>\n")]
    [InlineData("# a\n\n<section x-show=\"b\"><h1>b</h1></section>\n")]
    [InlineData("# 海\n\n# [Windows](#tab/windows)\n\na\n\n# [Linux](#tab/linux)\n\nb\n")]
    [InlineData("# 海\n\n<!-- tabs:start -->\n\n# **A**\n\n# **B**\n\n<!-- tabs:end -->\n")]
    [InlineData("# 海\n\n<div role=\"tabpanel\"><h1>a</h1></div><el-tab-pane><h1>b</h1></el-tab-pane>\n")]
    public void Is_quiet(string text) => RuleTester<MultipleH1>.IsQuiet(text);

    [Theory]
    [InlineData("<h1>海 🌊</h1>\n<h2>a</h2>\n<h2>b</h2>\n")]
    [InlineData("<h1>a</h1><article><h1>b</h1></article><!-- <h1>c</h1> --><template><h1>d</h1></template>")]
    [InlineData("{% if a %}<h1>a</h1>{% else %}<h1>b</h1>{% endif %}")]
    public void Is_quiet_in_HTML(string text) => RuleTester<MultipleH1>.IsQuiet(text, Html);
}
