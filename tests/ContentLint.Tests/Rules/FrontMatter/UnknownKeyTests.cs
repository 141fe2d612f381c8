using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1007")]
public sealed class UnknownKeyTests
{
    private static readonly RuleTestSetup Setup = new()
    {
        Schema =
            "properties: {title: {}, categories: {}, draft: {}, 标题页面: {}, og image: {}, seo: {properties: {robots: {}}, "
                + "additionalProperties: false}}\nadditionalProperties: false\n",
    };

    [Theory]
    [InlineData("---\n[|catgories|]:   [a] # kept\n---\n", "---\ncategories:   [a] # kept\n---\n")]
    [InlineData("---\n[|'Title'|]: x\n---\n", "---\n'title': x\n---\n")]
    [InlineData("---\n[|\"Title\"|]: 港口 😀\n---\n", "---\n\"title\": 港口 😀\n---\n")]
    [InlineData("---\n[|标题页|]: x\n---\n", "---\n标题页面: x\n---\n")]
    [InlineData("---\nseo:\n  [|robot|]: none\n---\n", "---\nseo:\n  robots: none\n---\n")]
    [InlineData(
        "+++\n[|dratf|] = true\n[|og-image|] = 1\n[[|sea|]]\nrobots = 1\n+++\n",
        "+++\ndraft = true\n\"og image\" = 1\n[seo]\nrobots = 1\n+++\n")]
    [InlineData("{\n  [|\"dratf\"|]: true\n}\n", "{\n  \"draft\": true\n}\n")]
    public void Renames_to_the_key_that_was_probably_meant(string text, string expected) =>
        RuleTester<UnknownKey>.Reports(text, unsafeFixedText: expected, setup: Setup);

    [Theory]
    [InlineData("---\ntitle: x\n[|Title|]: y\n---\n")]
    [InlineData("---\n[|weather|]: rain\n---\n")]
    [InlineData("---\n[|x|]: 1\n---\n")]
    public void Has_no_fix_where_nothing_is_near_or_the_key_is_taken(string text) => RuleTester<UnknownKey>.Reports(text, setup: Setup);

    [Fact]
    public void Of_two_misspelt_keys_only_the_first_is_renamed() => RuleTester<UnknownKey>.Reports(
        "---\n[|titel|]: x\n[|tilte|]: y\n---\n", unsafeFixedText: "---\ntitle: x\ntilte: y\n---\n", setup: Setup);

    [Fact]
    public void Asks_whether_the_nearest_was_meant() =>
        Assert.Contains(
            "Unknown key 'catgories'. Write 'categories'.",
            Assert.Single(RuleTester<UnknownKey>.Messages("---\ncatgories: x\n---\n", Setup)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("---\ntitle: x\ncategories: [a]\n---\n")]
    [InlineData("---\nseo: {robots: x}\n---\n")]
    [InlineData("---\nseo: {{ seo }}\n---\n")]
    [InlineData("+++\ntitle = 'x'\n[seo]\nrobots = 'none'\n+++\n")]
    [InlineData("---\n标题页面: 😀\n---\n")]
    [InlineData("---\n---\nunknown: text\n")]
    public void Is_quiet_about_keys_that_are_known(string text) => RuleTester<UnknownKey>.IsQuiet(text, Setup);

    [Fact]
    public void Is_quiet_where_the_schema_is_open() =>
        RuleTester<UnknownKey>.IsQuiet("---\ntitel: x\n---\n", new RuleTestSetup { Schema = "properties: {title: {}}\n" });

    [Fact]
    public void A_name_that_the_schema_refuses_is_reported_at_the_key() => RuleTester<UnknownKey>.Reports(
        "---\n[|Bad_Name|]: 1\ngood: 2\n---\n", setup: new RuleTestSetup { Schema = "propertyNames: {pattern: '^[a-z]+$'}\n" });
}
