using ContentLint.Rules.FrontMatter;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1023")]
public sealed class FrontMatterStyleTests
{
    private static readonly RuleTestSetup Setup = new()
    {
        Options = "line-width: 40\nsingle-item-lists: scalar\n",
        Schema = "properties: {specs: {type: [array, string]}, tags: {type: array}}\n",
    };

    [Theory]
    [InlineData("title: [|\"The harbour\"|] # kept\n", "title: The harbour # kept\n")]
    [InlineData("title: [|'港口 😀'|]\n", "title: 港口 😀\n")]
    [InlineData("tags: [[|'a'|], 'b, c', [|\"d\"|]]\n", "tags: [a, 'b, c', d]\n")]
    [InlineData("title: [|'it''s: so'|]\n", "title: \"it's: so\"\n")]
    [InlineData("title: [|\"say: \\\"so\\\"\"|]\n", "title: 'say: \"so\"'\n")]
    [InlineData("seo:\n  - a: [|'x'|]\n", "seo:\n  - a: x\n")]
    public void Takes_off_quotes_that_are_not_needed(string yaml, string expected) => Check(yaml, expected);

    [Theory]
    [InlineData(
        "title: [|The harbour at dawn seen from the old tower|]\n", "title: >-\n  The harbour at dawn seen from the old\n  tower\n")]
    [InlineData(
        "specs: [|https://site.example/a/very/long/address/indeed|]\n", "specs: >-\n  https://site.example/a/very/long/address/indeed\n")]
    [InlineData(
        "seo:\n  title: [|The  harbour at dawn  seen from the  tower|]\n",
        "seo:\n  title: >-\n    The  harbour at dawn  seen from\n    the  tower\n")]
    [InlineData(
        "title: [|\"The harbour at dawn seen from the old tower\"|]\n", "title: >-\n  The harbour at dawn seen from the old\n  tower\n")]
    public void Folds_what_is_too_wide(string yaml, string expected) => Check(yaml, expected);

    [Theory]
    [InlineData("[|specs|]:\n  - a.b\n", "specs: a.b\n")]
    [InlineData("[|specs|]:\n- a.b\nx: 1\n", "specs: a.b\nx: 1\n")]
    [InlineData("[|specs|]: [ 'a: b' ]\n", "specs: 'a: b'\n")]
    public void Takes_the_only_item_out_of_its_list(string yaml, string expected) => Check(yaml, expected);

    [Theory]
    [InlineData("a: '2022-05-19'\nb: 'yes'\nc: '1.10'\nd: '012'\ne: '1:30'\nf: 'null'\ng: ''\nh: '~'\n")]
    [InlineData("a: '- x'\nb: 'x: y'\nc: 'x #y'\nd: ' x'\ne: '{{ x }}'\nf: '@x'\ng: \"\\t\"\n")]
    [InlineData("a: \"it's: so\"\nb: 'say: \"so\"'\nc: 'it''s: \"so\"'\n")]
    [InlineData("a: The harbour at dawn, seen from the tower # why\n")]
    [InlineData("specs: [a, b]\ntags: [a]\nother: [a]\n")]
    [InlineData("specs:\n  # why\n  - a\n")]
    [InlineData("specs:\n  - &x a\nb: *x\n")]
    [InlineData("specs:\n  - {a: 1}\n")]
    [InlineData("specs: [2022-05-19T10:06:03Z]\n")]
    [InlineData("the-day-of-the-first-publication: 2022-05-19 10:06:03\n")]
    [InlineData("title: |\n  The harbour at dawn seen from the old tower\n")]
    [InlineData("title: '港口港口港口港口港口港口港口港口: 港口港口港口港口港口'\n")]
    public void Is_quiet_where_the_style_says_something_or_only_a_person_can_tell(string yaml) =>
        RuleTester<FrontMatterStyle>.IsQuiet($"---\n{yaml}---\n", Setup);

    [Fact]
    public void Is_quiet_about_other_languages_and_kept_styles()
    {
        RuleTester<FrontMatterStyle>.IsQuiet("+++\ntitle = \"a\"\n+++\n", Setup);
        RuleTester<FrontMatterStyle>.IsQuiet("{\"title\": \"a\"}\n", Setup);
        RuleTester<FrontMatterStyle>.IsQuiet("---\ntitle: \"a\"\nspecs: [a]\n---\n", Setup with { Options = "quotes: keep" });
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(200)]
    public void The_width_of_the_layout_comes_first(int width) => RuleTester<FrontMatterStyle>.IsQuiet(
        "---\ntitle: The harbour at dawn seen from the old tower\n---\n", Setup with { Layout = new FrontMatterLayout([], width) });

    private static void Check(string yaml, string expected)
    {
        RuleTester<FrontMatterStyle>.Reports($"---\n{yaml}---\nText\n", $"---\n{expected}---\nText\n", setup: Setup);
    }
}
