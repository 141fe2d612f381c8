using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1010")]
public sealed class ValueOutOfBoundsTests
{
    private static readonly RuleTestSetup Setup = new()
    {
        Schema =
            "properties:\n  title: {minLength: 2, maxLength: 5}\n  weight: {minimum: 1, multipleOf: 0.1}\n  slug: {pattern: "
                + "'^[a-z-]+$'}\n  tags: {uniqueItems: true, maxItems: 4}\n  o: {minProperties: 1, properties: {a/b: {uniqueItems: "
                + "true}}}\n",
    };

    [Theory]
    [InlineData("---\ntags: [港口, sea, [|港口|], [|'sea'|]] # kept\n---\n", "---\ntags: [港口, sea] # kept\n---\n")]
    [InlineData("---\ntags:\n  - 😀\n  - a # first\n  - [|😀|]\n  - b\n---\n", "---\ntags:\n  - 😀\n  - a # first\n  - b\n---\n")]
    [InlineData("---\ntags:\n- 1\n- [|1|]\n---\n", "---\ntags:\n- 1\n---\n")]
    [InlineData("---\no:\n  a/b: [x, [|x|]]\n---\n", "---\no:\n  a/b: [x]\n---\n")]
    [InlineData("+++\ntags = [\n  \"a\",\n  [|\"a\"|],\n  'b',\n]\n+++\n", "+++\ntags = [\n  \"a\",\n  'b',\n]\n+++\n")]
    [InlineData("{\n  \"tags\": [\n    \"a\",\n    [|\"a\"|]\n  ]\n}\n", "{\n  \"tags\": [\n    \"a\"\n  ]\n}\n")]
    public void Removes_an_item_that_came_before(string text, string expected) =>
        RuleTester<ValueOutOfBounds>.Reports(text, expected, setup: Setup);

    [Theory]
    [InlineData("---\ntags:\n- a\n- [|a|] # why\n---\n")]
    [InlineData("---\ntags: [1, [|1.0|]]\n---\n")]
    [InlineData("---\ntags: [a, # why\n  [|a|]]\n---\n")]
    [InlineData("---\ntags: [a, &x [|a|]]\nb: *x\n---\n")]
    [InlineData("---\ntags: [&x a, [|*x|]]\n---\n")]
    [InlineData("---\ntitle: [|港口港口港口|]\nweight: [|0|]\nslug: [|A b|]\n---\n")]
    [InlineData("---\ntags: [|[a, b, c, d, e]|]\n[|o|]: {}\n---\n")]
    public void Only_reports_what_a_person_must_decide(string text) => RuleTester<ValueOutOfBounds>.Reports(text, setup: Setup);

    [Fact]
    public void Does_not_change_a_list_through_its_alias() =>
        RuleTester<ValueOutOfBounds>.Reports("---\na: &x [b, [|b|]]\ntags: *x\n---\n", setup: Setup);

    [Theory]
    [InlineData("---\ntitle: ab\nweight: 0.3\n---\n", "'weight' must be at least 1, not 0.3. Use a number at least 1.")]
    [InlineData("---\ntags: [a, a]\n---\n", "Item 2 of 'tags' repeats item 1: 'a'. Remove the repeated item.")]
    public void Says_the_bound_and_the_value(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(RuleTester<ValueOutOfBounds>.Messages(text, Setup)));

    [Theory]
    [InlineData("---\ntitle: 港口😀😀😀\nweight: 1.1\nslug: a-b\n---\n")]
    [InlineData("---\ntags: [a, A, '1', 1]\n---\n")]
    [InlineData("---\ntags:\n  - a\n  - b\n---\n")]
    [InlineData("---\ntitle: '{{ page.title | truncate }}'\nslug: {{ slug }}\n---\n")]
    [InlineData("+++\ntags = ['a', 'b']\n+++\n")]
    [InlineData("{\"o\": {\"a\": 1}}\n")]
    [InlineData("---\n---\n")]
    public void Is_quiet_within_the_bounds(string text) => RuleTester<ValueOutOfBounds>.IsQuiet(text, Setup);
}
