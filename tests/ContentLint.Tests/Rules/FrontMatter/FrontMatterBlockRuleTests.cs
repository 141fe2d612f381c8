using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

public sealed class FrontMatterBlockRuleTests
{
    [Fact]
    public void Quotes_a_value_that_holds_a_colon() => RuleTester<FrontMatterSyntax>.Reports(
        "---\ntitle: [|海港: it's 😀|]\n---\n", unsafeFixedText: "---\ntitle: '海港: it''s 😀'\n---\n");

    [Theory]
    [InlineData("---\na: [1, 2\nb: 3\n---\n")]
    [InlineData("+++\na = \n+++\n")]
    [InlineData("{\"a\": 1,}\n")]
    public void Reports_broken_data_once_in_every_language(string text) => Assert.Single(RuleTester<FrontMatterSyntax>.Messages(text));

    [Theory]
    [InlineData("---\ntitle: 'a: b'\n---\n")]
    [InlineData("---\ntitle: a:b\n---\n")]
    [InlineData("---\n---\n")]
    [InlineData("# No front matter: at all\n")]
    [InlineData("```yaml\n---\ntitle: a: b\n---\n```\n")]
    [InlineData("+++\ntitle = \"{{ replace .Name \"-\" \" \" | title }}\"\n+++\n")]
    public void Takes_good_data_and_archetypes(string text) => RuleTester<FrontMatterSyntax>.IsQuiet(text);

    [Theory]
    [InlineData("[|---|]\ntitle: x\n\ntext\n")]
    [InlineData("[|+++|]\ntitle = 'x'\n\ntext\n")]
    public void Reports_a_fence_that_is_not_closed(string markup) => RuleTester<UnterminatedFrontMatter>.Reports(markup);

    [Theory]
    [InlineData("---\n\nA rule line first.\n")]
    [InlineData("---\ntitle: x\n...\ntext\n")]
    [InlineData("title: x\ndate: 2022-05-19\n---\ntext\n")]
    [InlineData("text\n\n---\ntitle: x\n")]
    public void A_rule_line_is_no_fence(string text) => RuleTester<UnterminatedFrontMatter>.IsQuiet(text);

    [Theory]
    [InlineData("[|\n|]---\na: 1\n---\n", "---\na: 1\n---\n")]
    [InlineData("[|\uFEFF|]---\na: 1\n---\n", "---\na: 1\n---\n")]
    [InlineData("[|\uFEFF\n \t\n|]+++\na = 1\n+++\n中文 😀\n", "+++\na = 1\n+++\n中文 😀\n")]
    public void Removes_what_stands_before_the_fence(string markup, string fixedText) => RuleTester<TextBeforeFrontMatter>.Reports(markup, fixedText);

    [Theory]
    [InlineData("---\na: 1\n---\n")]
    [InlineData("\uFEFF# A heading\n")]
    [InlineData("\n\n# A heading\n\n---\n\ntext: x\n")]
    [InlineData("\n---\n\ntext\n")]
    [InlineData("text\n---\na: 1\n---\n")]
    public void Blank_lines_before_text_are_fine(string text) => RuleTester<TextBeforeFrontMatter>.IsQuiet(text);

    [Fact]
    public void Removes_an_identical_second_entry_with_its_lines() => RuleTester<DuplicateKey>.Reports(
        "---\ntags:\n  - 海\nb: 1\n[|tags|]:\n  - 海\nc: 2 # keep\n---\n", unsafeFixedText: "---\ntags:\n  - 海\nb: 1\nc: 2 # keep\n---\n");

    [Theory]
    [InlineData("---\na: 1\n[|a|]: 2\n---\n")]
    [InlineData("+++\na = 1\n[|a|] = 2\n+++\n")]
    [InlineData("{\"a\": 1, [|\"a\"|]: 2}\n")]
    [InlineData("---\nx: {a: 1, [|a|]: 1}\n---\n")]
    public void Leaves_different_values_to_a_person(string markup) => RuleTester<DuplicateKey>.Reports(markup);

    [Theory]
    [InlineData("---\na: 1\nA: 2\n---\n")]
    [InlineData("---\na: {b: 1}\nb: 1\n---\n")]
    [InlineData("---\n- a: 1\n- a: 1\n---\n")]
    [InlineData("+++\n[[a]]\nb = 1\n[[a]]\nb = 2\n+++\n")]
    [InlineData("---\na: 1\n# a: 2\n---\n")]
    public void The_same_name_elsewhere_is_no_duplicate(string text) => RuleTester<DuplicateKey>.IsQuiet(text);
}
