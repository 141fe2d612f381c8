using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1002")]
public sealed class MissingFrontMatterTests
{
    private const string Schema = "required: [layout, kind]\nproperties: {layout: {default: post}, kind: {const: '港口: 😀'}}\n";
    private static readonly RuleTestSetup Setup = new() { Schema = Schema, RequiresFrontMatter = true };

    [Theory]
    [InlineData("[||]Text 😀\n", "---\nlayout: post\nkind: '港口: 😀'\n---\n\nText 😀\n")]
    [InlineData("[||]# 港口\r\nText\r\n", "---\r\nlayout: post\r\nkind: '港口: 😀'\r\n---\r\n\r\n# 港口\r\nText\r\n")]
    [InlineData("\uFEFF[||]Text\n", "\uFEFF---\nlayout: post\nkind: '港口: 😀'\n---\n\nText\n")]
    [InlineData("[||]", "---\nlayout: post\nkind: '港口: 😀'\n---\n")]
    [InlineData("[||]Text\n\n---\n\nafter a rule line\n", "---\nlayout: post\nkind: '港口: 😀'\n---\n\nText\n\n---\n\nafter a rule line\n")]
    public void Inserts_the_defaults_of_the_schema_when_asked(string text, string expected) =>
        RuleTester<MissingFrontMatter>.Reports(text, unsafeFixedText: expected, setup: Setup);

    [Fact]
    public void Makes_up_no_title() =>
        RuleTester<MissingFrontMatter>.Reports(
            "[||]Text\n", setup: Setup with { Schema = "required: [title]\nproperties: {title: {type: string}}\n" });

    [Fact]
    public void Names_the_keys_that_the_schema_requires() =>
        Assert.Contains(
            "Missing front matter with the keys 'layout', 'kind'. Add the keys between two lines with ---.",
            Assert.Single(RuleTester<MissingFrontMatter>.Messages("Text\n", Setup)), StringComparison.Ordinal);

    [Theory]
    [InlineData("---\nlayout: x\n---\nText\n")]
    [InlineData("---\n---\nText\n")]
    [InlineData("---\ntitle: never closed\n")]
    [InlineData("+++\na = 1\n+++\n")]
    [InlineData("{\"a\": 1}\n")]
    [InlineData("title: x\ndate: 2022-05-19\n---\nlegacy\n")]
    public void Is_quiet_about_front_matter_of_any_kind(string text) => RuleTester<MissingFrontMatter>.IsQuiet(text, Setup);

    [Fact]
    public void Is_quiet_where_no_schema_was_configured() =>
        RuleTester<MissingFrontMatter>.IsQuiet("Text\n", new RuleTestSetup { Schema = Schema });
}
