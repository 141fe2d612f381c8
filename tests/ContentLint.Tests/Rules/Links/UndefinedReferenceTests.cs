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
    [InlineData("[|[see][1.0.2]|] [|[see][a. b]|]\n\n[x]: https://sea.cn\n")]
    [InlineData("海 🌊 [|[text][missing\nlabel]|] [|[two\nlines][missing]|] [|[the\nquay][]|]\n\n[x]: https://sea.cn\n")]
    [InlineData("> [|[text][missing\n> label]|]\n\n- [|[text][missing\n  label]|]\n")]
    [InlineData("海 🌊 [|[![text][image]][missing]|] [|[![text](a.png) more][missing]|]\n\n[image]: https://sea.cn/a.png\n")]
    [InlineData("[|[![|[text][image]|]][missing]|]\n")]
    [InlineData("[|[the `code`][missing]|] [|[<b>a</b> quay][missing]|] [|[`code`][missing]|] [|[a \\[b\\] c][missing]|]\n\n[x]: y\n")]
    [InlineData("- [ ] [|[the *tide* tables][tides]|]\n")]
    [InlineData("[|[*tide* tables][tides]|] [|[**tide**][tides]|] **[|[tide tables][tides]|]**\n")]
    public void Reports_labels_that_nothing_defines(string markup) => RuleTester<UndefinedReference>.Reports(markup);

    [Theory]
    [InlineData("[the tide tables][Tides] [tides][] [tides]\n\n[tides]: https://sea.cn\n")]
    [InlineData("- [ ] a\n- [x] b\n- [ ][x] c\n\n[note] is text, and so is [label].\n")]
    [InlineData("a[i][j], grid[row][col], int[][] and x[0][1]; [i][j], [0][1]; f()[a][bc]\n")]
    [InlineData("A note[^1][^2], [@smith2017][@doe], [[wiki]][[page]], [[wiki][page]]\n\n[^1]: a\n[^2]: b\n")]
    [InlineData("`[a text][label]` \\[a text][label] <!-- [a text][label] -->\n\n```\n[a text][label]\n```\n")]
    [InlineData("$$x [ab][cd] y$$ and $[ab][cd]$ and \\\\([ab][cd]\\\\)\n")]
    [InlineData("[the street][STRA\u1E9EE] [the street][strasse]\n\n[stra\u00DFe]: https://sea.cn\n")]
    [InlineData("[*][note] [* x][note] [text][*]\n\n[x]: https://sea.cn\n")]
    [InlineData("[INFO][main] started\n\n[a text][{{ label }}] [{{ text }}][label] [b][i]x[/i][/b]\n")]
    [InlineData("## The harbour\n\nSee [The harbour][].\n")]
    [InlineData("See [let][kotlin.let] and [Iterable][kotlin.collections.Iterable].\n")]
    [InlineData("Type [tab][tab] for tcp://[host]:[port][path].\n")]
    [InlineData("{% include links.md %}\n\n[a text][label]\n")]
    [InlineData("[a text][label](x) [a](b)[c] <pre>[a text][label]</pre>\n")]
    [InlineData("VoIP [RFC3550][RFC3261] is old, see [knuth97][dijkstra68], [Smith et al. 2004][Jones 1999], [1][2] and [原创][转载].\n")]
    [InlineData("[text][missing\nlabel] [![text][image]][missing label]\n\n[MISSING label]: https://sea.cn\n[image]: a.png\n")]
    [InlineData("[a [link](b) inside][missing] [a [b] c][missing] [text][`code`] [text][a [b]]\n\n[x]: y\n")]
    [InlineData("<code>[a text][label]</code> <a href=\"x\">[a text][label]</a> [`a`][i] [\\alpha x][beta y]\n")]
    public void Is_quiet(string text) => RuleTester<UndefinedReference>.IsQuiet(text);

    [Theory]
    [InlineData("海 🌊 [|[text][missing]|] and [x][other] {a[b][c]}\n\n[other]: https://sea.cn\n")]
    [InlineData("<Note>\n\n  - [|[![text][image]][missing]|]\n\n</Note>\n\n[image]: https://sea.cn/a.png\n")]
    public void Reports_labels_in_MDX(string markup) =>
        RuleTester<UndefinedReference>.Reports(markup, setup: new RuleTestSetup { FileName = "docs/a.mdx" });

    [Theory]
    [InlineData("<Code code={`[text][missing]`} /> {'[text][missing]'} {a[text][missing]}\n\n[other]: https://sea.cn\n")]
    [InlineData("```js\nx = [text][missing]\n```\n\n<T a={[b][c]}>`[text][missing]`</T>\n\nexport const a = [bc][de];\n\n[x]: y\n")]
    public void Is_quiet_about_code_of_MDX(string text) =>
        RuleTester<UndefinedReference>.IsQuiet(text, new RuleTestSetup { FileName = "docs/a.mdx" });

    [Fact]
    public void Suggests_the_nearest_label() => Assert.Equal(
        "Undefined link label 'tidse', did you mean 'tides'?",
        Assert.Single(RuleTester<UndefinedReference>.Messages("[a text][tidse]\n\n[tides]: https://sea.cn\n")));

    [Fact]
    public void HTML_knows_no_links_of_Markdown() =>
        RuleTester<UndefinedReference>.IsQuiet("<p>海 🌊 [a text][label] [the harbour][]</p>\n", Html);
}
