using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1013")]
public sealed class SchemaMismatchTests
{
    private static readonly RuleTestSetup Setup = new()
    {
        Schema =
            "properties:\n  old: false\n  draft: {not: {const: true}}\n  cover: {oneOf: [{required: [path]}, {required: [url]}]}\n  "
                + "media: {oneOf: [{properties: {kind: {const: a}}, required: [kind]}, {properties: {kind: {const: b}}, required: "
                + "[kind]}]}\nnot: {required: [slug, permalink]}\n",
    };

    [Theory]
    [InlineData("---\n[|old|]: 港口 😀\n---\n")]
    [InlineData("---\r\ndraft: [|true|]\r\n---\r\n")]
    [InlineData("---\nslug: a\n[|permalink|]: /b/\n---\n")]
    [InlineData("---\ncover:\n  path: a\n  [|url|]: b\n---\n")]
    [InlineData("---\n[|cover|]: {title: x}\n---\n")]
    [InlineData("+++\nslug = 'a'\n[|permalink|] = 'b'\n+++\n")]
    [InlineData("{\"cover\": {\"url\": \"a\", [|\"path\"|]: \"b\"}}\n")]
    public void Points_at_what_has_to_go(string text) => RuleTester<SchemaMismatch>.Reports(text, setup: Setup);

    [Theory]
    [InlineData("cover: {path: a, url: b}", "Keys 'path' and 'url' exclude each other. Keep one of the keys.")]
    [InlineData("cover: {}", "Missing required key: one of 'path' or 'url'. Correct the value.")]
    [InlineData("slug: a\npermalink: b", "Keys 'slug' and 'permalink' exclude each other. Keep one of the keys.")]
    public void Never_says_that_nothing_matched(string yaml, string expected) =>
        Assert.Equal(expected, Assert.Single(RuleTester<SchemaMismatch>.Messages($"---\n{yaml}\n---\n", Setup)));

    [Theory]
    [InlineData("---\nslug: a\n---\n")]
    [InlineData("---\ncover: {path: a}\ndraft: false\n---\n")]
    [InlineData("---\nmedia: {kind: c}\n---\n")]
    [InlineData("---\nmedia: {kind: {{ kind }}}\ncover: {{ cover }}\n---\n")]
    [InlineData("---\n---\n")]
    public void Is_quiet_where_the_schema_holds_or_another_rule_speaks(string text) => RuleTester<SchemaMismatch>.IsQuiet(text, Setup);
}
