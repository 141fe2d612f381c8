using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1009")]
public sealed class ValueNotAllowedTests
{
    private static readonly RuleTestSetup Setup = new()
    {
        Schema =
            "properties:\n  layout: {enum: [post, page, 文章列表]}\n  state: {enum: [draft, 'done: yes', true]}\n  v: {const: 2}\n  tags: "
                + "{items: {enum: [sea, land]}}\n",
    };

    [Theory]
    [InlineData("---\nlayout:   [|psot|] # kept\n---\n", "---\nlayout:   post # kept\n---\n")]
    [InlineData("---\nlayout: [|'Page'|]\n---\n", "---\nlayout: 'page'\n---\n")]
    [InlineData("---\nlayout: [|文章列|]\n---\n", "---\nlayout: 文章列表\n---\n")]
    [InlineData("---\nstate: [|'done:yes'|]\n---\n", "---\nstate: 'done: yes'\n---\n")]
    [InlineData("---\nstate: [|finished|]\n---\n", null)]
    [InlineData("---\nstate: [|'true'|]\n---\n", "---\nstate: true\n---\n")]
    [InlineData("---\nv: [|'2'|]\n---\n", "---\nv: 2\n---\n")]
    [InlineData("---\ntags:\n  - [|Sea|]\n  - land\n---\n", "---\ntags:\n  - sea\n  - land\n---\n")]
    [InlineData("+++\nlayout = [|\"POST\"|]\ntags = [[|'lnad'|]]\n+++\n", "+++\nlayout = \"post\"\ntags = ['land']\n+++\n")]
    [InlineData("{\"layout\": [|\"pages\"|]}\n", "{\"layout\": \"page\"}\n")]
    public void Replaces_by_the_nearest_when_asked_to_guess(string text, string? expected) =>
        RuleTester<ValueNotAllowed>.Reports(text, unsafeFixedText: expected, setup: Setup);

    [Theory]
    [InlineData("---\nlayout: [|gallery 😀|]\n---\n")]
    [InlineData("---\n[|layout|]: [post]\n---\n")]
    [InlineData("---\na: &x psot\nlayout: [|*x|]\n---\n")]
    [InlineData("---\n[|layout|]:\n---\n")]
    [InlineData("---\nlayout: [|>-\n  psot|]\n---\n")]
    public void Has_no_fix_where_nothing_is_near_or_the_value_is_not_written_there(string text) =>
        RuleTester<ValueNotAllowed>.Reports(text, setup: Setup);

    [Fact]
    public void Lists_what_is_allowed()
    {
        var message = Assert.Single(RuleTester<ValueNotAllowed>.Messages("---\nlayout: x\n---\n", Setup));
        Assert.Equal("'layout' must be 'post', 'page' or '文章列表', not 'x'. Write 'post', 'page' or '文章列表'.", message);
    }

    [Theory]
    [InlineData("---\nlayout: post\n---\n")]
    [InlineData("---\nlayout: \"文章列表\"\n---\n")]
    [InlineData("---\nv: 2.0\n---\n")]
    [InlineData("---\nlayout: {{ layout }}\n---\n")]
    [InlineData("---\nlayout: '{{ layout }}'\n---\n")]
    [InlineData("+++\ntags = ['sea', 'land']\n+++\n")]
    [InlineData("{\"layout\": \"page\"}\n")]
    public void Is_quiet_about_allowed_values(string text) => RuleTester<ValueNotAllowed>.IsQuiet(text, Setup);
}
