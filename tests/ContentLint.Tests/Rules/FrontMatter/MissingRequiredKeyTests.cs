using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1006")]
public sealed class MissingRequiredKeyTests
{
    private static readonly RuleTestSetup Setup = new()
    {
        Schema =
            "required: [title, layout]\nproperties:\n  layout: {default: post}\n  params: {required: [kind], properties: {kind: "
                + "{default: [a, 'b, c']}}}\n  list: {items: {required: [n], properties: {n: {default: 1}}}}\n",
    };

    [Theory]
    [InlineData("[|---|]\ntitle: 港口 😀 # kept\n---\nText\n", "---\ntitle: 港口 😀 # kept\nlayout: post\n---\nText\n")]
    [InlineData("[|---|]\ntitle:\n  - a\n  - b\n---\n", "---\ntitle:\n  - a\n  - b\nlayout: post\n---\n")]
    [InlineData("[|---|]\ntitle: |\n  a\n  b\n---\n", "---\ntitle: |\n  a\n  b\nlayout: post\n---\n")]
    [InlineData("[|---|]\ntitle:\n---\n", "---\ntitle:\nlayout: post\n---\n")]
    [InlineData("[|---|]\n{title: x}\n---\n", "---\n{title: x, layout: post}\n---\n")]
    [InlineData("[|+++|]\ntitle = \"x\"\n[t]\na = 1\n+++\n", "+++\ntitle = \"x\"\nlayout = \"post\"\n[t]\na = 1\n+++\n")]
    [InlineData("[|+++|]\ntitle.a = 'x'\n+++\n", "+++\ntitle.a = 'x'\nlayout = 'post'\n+++\n")]
    [InlineData("[|;;;|]\n\"title\": \"x\"\n;;;\n", ";;;\n\"title\": \"x\",\n\"layout\": \"post\"\n;;;\n")]
    [InlineData("[||]{\n  \"title\": \"x\"\n}\n", "{\n  \"title\": \"x\",\n  \"layout\": \"post\"\n}\n")]
    public void Inserts_the_default_behind_the_last_key_of_the_mapping(string text, string expected) =>
        RuleTester<MissingRequiredKey>.Reports(text, unsafeFixedText: expected, setup: Setup);

    [Theory]
    [InlineData(
        "---\ntitle: x\nlayout: x\n[|params|]:\n    a: 1\nz: 1\n---\n",
        "---\ntitle: x\nlayout: x\nparams:\n    a: 1\n    kind: [a, 'b, c']\nz: 1\n---\n")]
    [InlineData("---\ntitle: x\nlayout: x\n[|params|]: {}\n---\n", "---\ntitle: x\nlayout: x\nparams: {kind: [a, 'b, c']}\n---\n")]
    [InlineData(
        "+++\ntitle = 'x'\nlayout = 'x'\n[[|params|]]\n  a = 1\n[z]\nb = 1\n+++\n",
        "+++\ntitle = 'x'\nlayout = 'x'\n[params]\n  a = 1\n  kind = ['a', 'b, c']\n[z]\nb = 1\n+++\n")]
    [InlineData("+++\ntitle = 'x'\nlayout = 'x'\n[[|params|]]\n[params.deep]\nb = 1\n+++\n", null)]
    public void Finds_the_nested_mapping_and_its_indentation(string text, string? expected) =>
        RuleTester<MissingRequiredKey>.Reports(text, unsafeFixedText: expected, setup: Setup);

    [Fact]
    public void Indents_below_a_dash() => RuleTester<MissingRequiredKey>.Reports(
        "---\ntitle: x\nlayout: x\nlist:\n  - [|a|]: 1\n    b: 2\n  - n: 1\n---\n",
        unsafeFixedText: "---\ntitle: x\nlayout: x\nlist:\n  - a: 1\n    b: 2\n    'n': 1\n  - n: 1\n---\n",
        setup: Setup);

    [Theory]
    [InlineData("[|---|]\nlayout: post\n---\n")]
    [InlineData("[|---|]\ntitle: |+\n  a\n\n---\n")]
    public void Reports_without_a_fix_where_there_is_no_default_or_no_certain_place(string text) =>
        RuleTester<MissingRequiredKey>.Reports(text, setup: Setup);

    [Theory]
    [InlineData("[|+++|]\rtitle = 'x'\r\n+++\n", "+++\rtitle = 'x'\r\nlayout = 'post'\r\n+++\n")]
    [InlineData("[|+++|]\rtitle = 'x'\n+++\n", "+++\rtitle = 'x'\nlayout = 'post'\n+++\n")]
    [InlineData("[|---|]\rtitle: x\r---\r", "---\rtitle: x\rlayout: post\r---\r")]
    public void Ends_the_line_as_the_language_can(string text, string expected) =>
        RuleTester<MissingRequiredKey>.Reports(text, unsafeFixedText: expected, setup: Setup);

    [Theory]
    [InlineData("format: date", "2022-05-19", "2022-05-19")]
    [InlineData("format: content-date", "2022-05-19 10:06:03.5+08:00", "2022-05-19 10:06:03.5+08:00")]
    [InlineData("$ref: '#/$defs/day'", "2022-05-19T10:06:03Z", "2022-05-19T10:06:03Z")]
    [InlineData("format: date", "2022-02-30", "'2022-02-30'")]
    [InlineData("format: date", "May 2022", "'May 2022'")]
    [InlineData("type: string", "2022-05-19", "'2022-05-19'")]
    public void A_date_of_TOML_is_no_string(string facets, string value, string expected) => RuleTester<MissingRequiredKey>.Reports(
        "[|+++|]\ntitle = '港口'\n+++\n",
        unsafeFixedText: $"+++\ntitle = '港口'\ndate = {expected}\n+++\n",
        setup: new RuleTestSetup
        {
            Schema = $"required: [date]\nproperties:\n  date: {{default: '{value}', {facets}}}\n$defs: {{day: {{format: date-time}}}}\n"
        });

    [Fact]
    public void Fills_an_empty_block() => RuleTester<MissingRequiredKey>.Reports(
        "[|---|]\n# nothing yet\n---\nText\n",
        unsafeFixedText: "---\n# nothing yet\nlayout: post\n---\nText\n",
        setup: new RuleTestSetup { Schema = "required: [layout]\nproperties: {layout: {default: post}}\n" });

    [Fact]
    public void Names_the_key_and_what_made_it_necessary()
    {
        var message = Assert.Single(RuleTester<MissingRequiredKey>.Messages(
            "---\na: 1\n---\n", new RuleTestSetup { Schema = "dependentRequired: {a: [b]}\n" }));
        Assert.Contains("'b'", message, StringComparison.Ordinal);
        Assert.Contains("Missing required key 'b'. Add the key 'b'.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: x\nlayout: y\n---\n")]
    [InlineData("---\ntitle:\nlayout: ''\n---\n")]
    [InlineData("Text without front matter\n")]
    [InlineData("+++\nlayout = 'x'\n[title]\na = 1\n+++\n")]
    [InlineData("{\"title\": null, \"layout\": 1}\n")]
    [InlineData("---\ntitle: x\nlayout: x\nparams: {{ params }}\n---\n")]
    public void Is_quiet_where_the_keys_are_there(string text) => RuleTester<MissingRequiredKey>.IsQuiet(text, Setup);
}
