using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4016")]
public sealed class UndefinedReferenceTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("海 🌊 见[|[潮汐表][tides]|]。\n\n[tide]: https://sea.cn\n")]
    [InlineData("> See [|[the harbour][]|] and ![|[a chart][chart]|].\n")]
    [InlineData("| a | b |\n|---|---|\n| [|[Apache][1]|] | x |\n\n[2]: https://sea.cn\n")]
    [InlineData("[|[see][1.0.2]|] [|[see][a. b]|]\n")]
    [InlineData("- [ ] [|[the *tide* tables][tides]|]\n")]
    public void Reports_labels_that_nothing_defines(string markup) => RuleTester<UndefinedReference>.Reports(markup);

    [Theory]
    [InlineData("[the tide tables][Tides] [tides][] [tides]\n\n[tides]: https://sea.cn\n")]
    [InlineData("- [ ] a\n- [x] b\n- [ ][x] c\n\n[note] is text, and so is [label].\n")]
    [InlineData("a[i][j], grid[row][col], int[][] and x[0][1]; [i][j], [0][1]; f()[a][bc]\n")]
    [InlineData("A note[^1][^2], [@smith2017][@doe], [[wiki]][[page]], [[wiki][page]]\n\n[^1]: a\n[^2]: b\n")]
    [InlineData("`[a text][label]` \\[a text][label] <!-- [a text][label] -->\n\n```\n[a text][label]\n```\n")]
    [InlineData("$$x [ab][cd] y$$ and $[ab][cd]$ and \\\\([ab][cd]\\\\)\n")]
    [InlineData("[INFO][main] started\n\n[a text][{{ label }}] [{{ text }}][label] [b][i]x[/i][/b]\n")]
    [InlineData("## The harbour\n\nSee [The harbour][].\n")]
    [InlineData("See [let][kotlin.let] and [Iterable][kotlin.collections.Iterable].\n")]
    [InlineData("Type [tab][tab] for tcp://[host]:[port][path].\n")]
    [InlineData("{% include links.md %}\n\n[a text][label]\n")]
    [InlineData("[a text][label](x) [a](b)[c] <pre>[a text][label]</pre>\n")]
    public void Is_quiet(string text) => RuleTester<UndefinedReference>.IsQuiet(text);

    [Fact]
    public void Suggests_the_nearest_label() => Assert.EndsWith(
        "did you mean '[tides]'?",
        Assert.Single(RuleTester<UndefinedReference>.Messages("[a text][tidse]\n\n[tides]: https://sea.cn\n")),
        StringComparison.Ordinal);

    [Fact]
    public void HTML_knows_no_links_of_Markdown() =>
        RuleTester<UndefinedReference>.IsQuiet("<p>海 🌊 [a text][label] [the harbour][]</p>\n", Html);
}
