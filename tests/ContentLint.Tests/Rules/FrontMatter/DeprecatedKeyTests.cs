using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1016")]
public sealed class DeprecatedKeyTests
{
    private static readonly RuleTestSetup Setup = new()
    {
        Schema =
            "properties:\n  pin: {deprecated: true, x-replacement: sticky}\n  top: {deprecationMessage: \"renamed to 'sticky'.\"}\n  "
                + "sticky: {type: boolean}\n  gone: {deprecated: true, description: Does nothing any more.}\n"
            + "  many: {deprecationMessage: \"use 'a' or use 'b' instead\"}\n  own: {deprecated: true, x-replacement: nowhere}\n  t: "
            + "{properties: {old: {deprecated: true, x-replacement: new}}}\n",
    };

    [Theory]
    [InlineData("---\n[|pin|]: true # 港口 😀\n---\n", "---\nsticky: true # 港口 😀\n---\n")]
    [InlineData("---\n[|top|]:   false\n---\n", "---\nsticky:   false\n---\n")]
    [InlineData("---\r\n[|\"pin\"|]: true\r\n---\r\n", "---\r\n\"sticky\": true\r\n---\r\n")]
    [InlineData("+++\n[|pin|] = true\n[x]\na = 1\n+++\n", "+++\nsticky = true\n[x]\na = 1\n+++\n")]
    [InlineData("{\n  [|\"pin\"|]: true,\n  \"a\": 1\n}\n", "{\n  \"sticky\": true,\n  \"a\": 1\n}\n")]
    public void Renames_to_the_key_that_the_schema_names(string text, string expected) =>
        RuleTester<DeprecatedKey>.Reports(text, expected, setup: Setup);

    [Theory]
    [InlineData("---\n[|own|]: 1\n---\n", "---\nnowhere: 1\n---\n")]
    public void Renames_only_when_asked_where_nothing_is_known_about_the_new_key(string text, string expected) =>
        RuleTester<DeprecatedKey>.Reports(text, unsafeFixedText: expected, setup: Setup);

    [Theory]
    [InlineData("---\n[|pin|]: true\nsticky: false\n---\n")]
    [InlineData("---\n[|pin|]: 'a word'\n---\n")]
    [InlineData("---\n[|gone|]: 1\n[|many|]: 2\n---\n")]
    [InlineData("---\n? &a [|pin|]\n: true\nb: *a\n---\n")]
    public void Has_no_fix_where_the_new_key_is_taken_unknown_or_wants_another_value(string text) =>
        RuleTester<DeprecatedKey>.Reports(text, setup: Setup);

    [Theory]
    [InlineData("pin: true", "Key 'pin' is deprecated. Use 'sticky' instead.")]
    [InlineData("top: true", "Key 'top' is deprecated. Renamed to 'sticky'.")]
    [InlineData("gone: 1", "Key 'gone' is deprecated. Remove the key.")]
    [InlineData("t: {old: 1}", "Key 't.old' is deprecated. Use 'new' instead.")]
    public void Says_what_to_use(string yaml, string expected) =>
        Assert.Equal(expected, Assert.Single(RuleTester<DeprecatedKey>.Messages($"---\n{yaml}\n---\n", Setup)));

    [Theory]
    [InlineData("---\nsticky: true\n---\n")]
    [InlineData("---\ntitle: pin\n---\n")]
    [InlineData("---\nx: {pin: 1}\n---\n")]
    [InlineData("+++\n[t]\nnew = 1\n+++\n")]
    [InlineData("pin: true\n")]
    public void Is_quiet_about_other_keys(string text) => RuleTester<DeprecatedKey>.IsQuiet(text, Setup);
}
