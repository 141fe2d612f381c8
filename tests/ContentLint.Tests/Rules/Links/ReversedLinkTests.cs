using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4018")]
public sealed class ReversedLinkTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Fact]
    public void Puts_the_brackets_right() => RuleTester<ReversedLink>.Reports(
        "海 🌊 见[|(海港)[https://sea.cn/海]|] and [|(a *b*)[/posts/a.md]|], [|(c)[../c]|] and [|(d)[mailto:a@sea.cn]|].\n",
        fixedText: "海 🌊 见[海港](https://sea.cn/海) and [a *b*](/posts/a.md), [c](../c) and [d](mailto:a@sea.cn).\n");

    [Fact]
    public void Works_in_lists_and_quotations() => RuleTester<ReversedLink>.Reports(
        "- [|(a)[www.sea.cn]|]\n> [|(b)[./b.html]|]\n", fixedText: "- [a](www.sea.cn)\n> [b](./b.html)\n");

    [Fact]
    public void Works_in_headings() =>
        RuleTester<ReversedLink>.Reports("# [|(a)[http://sea.cn/]|]\n", fixedText: "# [a](http://sea.cn/)\n");

    [Theory]
    [InlineData("f(x)[0], (x)[0], (see)[^1], (a)[b], (a)[note 1] and (a)[x/y]\n\n[^1]: x\n")]
    [InlineData("`(a)[https://sea.cn]`\n\n    (a)[https://sea.cn]\n\n```\n(a)[https://sea.cn]\n```\n")]
    [InlineData("(see)[a text](https://sea.cn) and (a)[/x][label]\n")]
    [InlineData("[a](b)[/c] and open(path)[/x]\n")]
    [InlineData("<!-- (a)[https://sea.cn] --> <code>(a)[https://sea.cn]</code> \\(a)[https://sea.cn]\n")]
    [InlineData("({{ a }})[https://sea.cn] (a)[https://sea.cn/{{ b }}]\n")]
    public void Is_quiet(string text) => RuleTester<ReversedLink>.IsQuiet(text);

    [Fact]
    public void HTML_knows_no_links_of_Markdown() => RuleTester<ReversedLink>.IsQuiet("<p>海 🌊 (a)[https://sea.cn]</p>\n", Html);
}
