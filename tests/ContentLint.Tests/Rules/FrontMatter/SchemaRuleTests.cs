using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

public sealed class SchemaRuleTests
{
    [Theory]
    [InlineData("[|---|]\ntitle: 海 😀 # note\n---\n", "---\ntitle: 海 😀 # note\nlayout: post\n---\n")]
    [InlineData("[|---|]\ntitle: x\ntags:\n  - a\n---\n", "---\ntitle: x\ntags:\n  - a\nlayout: post\n---\n")]
    [InlineData("[|+++|]\ntitle = 'x'\n+++\n", "+++\ntitle = 'x'\nlayout = 'post'\n+++\n")]
    [InlineData("[|;;;|]\n\"title\": \"x\"\n;;;\n", null)]
    public void Inserts_the_default_of_a_missing_key(string markup, string? fixedText) => RuleTester<MissingRequiredKey>.Reports(
        markup, unsafeFixedText: fixedText ?? ";;;\n\"title\": \"x\", \"layout\": \"post\"\n;;;\n", setup: Schema("required: [layout]\nproperties:\n  layout: {default: post}\n"));

    [Fact]
    public void Points_at_the_key_of_a_nested_mapping() => RuleTester<MissingRequiredKey>.Reports(
        "---\n[|seo|]:\n  a: 1\n---\n", unsafeFixedText: "---\nseo:\n  a: 1\n  b: 2\n---\n",
        setup: Schema("properties:\n  seo:\n    required: [b]\n    properties: {b: {default: 2}}\n"));

    [Theory]
    [InlineData("---\nlayout: post\n---\n")]
    [InlineData("---\nlayout:\n---\n")]
    [InlineData("# No front matter\n")]
    [InlineData("+++\nlayout = 'post'\n+++\n")]
    [InlineData("---\na: [\n---\n")]
    public void Is_content_with_keys_that_are_there(string text) => RuleTester<MissingRequiredKey>.IsQuiet(text, Schema("required: [layout]\n"));

    [Theory]
    [InlineData("---\n[|catgories|]: 海\n---\n", "---\ncategories: 海\n---\n")]
    [InlineData("+++\n[|catgories|] = '海'\n+++\n", "+++\ncategories = '海'\n+++\n")]
    [InlineData("{[|\"catgories\"|]: \"😀\"}\n", "{\"categories\": \"😀\"}\n")]
    [InlineData("---\n[|zzz|]: 1\n---\n", null)]
    [InlineData("---\ncategories: a\n[|catgories|]: b\n---\n", null)]
    public void Renames_a_key_to_the_nearest_one(string markup, string? fixedText) => RuleTester<UnknownKey>.Reports(
        markup, unsafeFixedText: fixedText, setup: Schema("properties:\n  categories: {}\n  title: {}\nadditionalProperties: false\n"));

    [Theory]
    [InlineData("---\ncategories: a\n---\n", "additionalProperties: false\nproperties: {categories: {}}\n")]
    [InlineData("---\nanything: a\n---\n", "properties: {categories: {}}\n")]
    [InlineData("---\nx-1: a\n---\n", "patternProperties: {'^x-': {}}\nadditionalProperties: false\n")]
    [InlineData("---\n---\n", "additionalProperties: false\n")]
    [InlineData("# catgories: text\n", "additionalProperties: false\n")]
    public void Leaves_known_and_free_keys_alone(string text, string schema) => RuleTester<UnknownKey>.IsQuiet(text, Schema(schema));

    [Theory]
    [InlineData("---\ntitle: [|2017|]\n---\n", "---\ntitle: '2017'\n---\n")]
    [InlineData("---\ntitle: [|1.10|] # x\nb: \"y\"\nc: \"z\"\n---\n", "---\ntitle: \"1.10\" # x\nb: \"y\"\nc: \"z\"\n---\n")]
    [InlineData("---\ntitle: [|true|]\n---\n", "---\ntitle: 'true'\n---\n")]
    [InlineData("+++\ntitle = [|2017|]\n+++\n", "+++\ntitle = \"2017\"\n+++\n")]
    [InlineData("{\"title\": [|0.50|]}\n", "{\"title\": \"0.50\"}\n")]
    public void Quotes_what_must_be_a_string(string markup, string fixedText) => RuleTester<WrongType>.Reports(
        markup, fixedText, setup: Schema("properties:\n  title: {type: string}\n"));

    [Theory]
    [InlineData("---\ntags: [|海 😀|]\n---\n", "---\ntags: [海 😀]\n---\n", null)]
    [InlineData("---\ntags: [|'a: b'|]\n---\n", "---\ntags: ['a: b']\n---\n", null)]
    [InlineData("+++\ntags = [|\"a\"|]\n+++\n", "+++\ntags = [\"a\"]\n+++\n", null)]
    [InlineData("---\ntags: [|a, b|]\n---\n", null, "---\ntags: [a, b]\n---\n")]
    [InlineData("---\n[|tags|]:\n---\n", null, null)]
    [InlineData("---\ntags: [|5|]\n---\n", null, null)]
    public void Makes_a_list_of_one_value(string markup, string? fixedText, string? unsafeText) => RuleTester<WrongType>.Reports(
        markup, fixedText, unsafeText, Schema("properties:\n  tags: {type: array, items: {type: string}}\n"));

    [Theory]
    [InlineData("---\nweight: [|'5'|]\n---\n", "---\nweight: 5\n---\n")]
    [InlineData("---\nweight: [|\"x\"|]\n---\n", null)]
    [InlineData("---\nweight: [|five|]\n---\n", null)]
    public void Takes_off_quotes_only_when_asked(string markup, string? unsafeText) => RuleTester<WrongType>.Reports(
        markup, unsafeFixedText: unsafeText, setup: Schema("properties:\n  weight: {type: integer}\n"));

    [Theory]
    [InlineData("---\nt: x\nn: 1.0\nd: 2017-01-02\nl: [a]\nb: true\n---\n")]
    [InlineData("---\nt: {{ title }}\nd: {{ date }}\n---\n")]
    [InlineData("---\nt: |\n  text\n---\n")]
    [InlineData("+++\nd = 2017-01-02T03:04:05Z\n+++\n")]
    [InlineData("---\nother: 5\n---\n")]
    public void Accepts_right_types_and_template_tags(string text) => RuleTester<WrongType>.IsQuiet(
        text, Schema("properties:\n  t: {type: string}\n  n: {type: integer}\n  d: {type: string}\n  l: {type: array}\n  b: {type: boolean}\n"));

    [Theory]
    [InlineData("---\nlayout: [|psot|]\n---\n", "---\nlayout: post\n---\n")]
    [InlineData("---\nlayout: [|'POST'|]\n---\n", "---\nlayout: 'post'\n---\n")]
    [InlineData("+++\nlayout = [|\"pots\"|]\n+++\n", "+++\nlayout = \"post\"\n+++\n")]
    [InlineData("---\nlayout: [|something|]\n---\n", null)]
    public void Replaces_a_value_by_the_nearest_one(string markup, string? unsafeText) => RuleTester<ValueNotAllowed>.Reports(
        markup, unsafeFixedText: unsafeText, setup: Schema("properties:\n  layout: {enum: [post, page]}\n"));

    [Theory]
    [InlineData("---\nlayout: post\n---\n")]
    [InlineData("---\nlayout: 'page'\n---\n")]
    [InlineData("---\nlayout: {{ layout }}\n---\n")]
    [InlineData("---\nother: psot\n---\n")]
    [InlineData("layout: psot\n")]
    public void Accepts_allowed_values(string text) => RuleTester<ValueNotAllowed>.IsQuiet(text, Schema("properties:\n  layout: {enum: [post, page]}\n"));

    [Theory]
    [InlineData("---\ntags: [海, b, [|海|]]\n---\n", "---\ntags: [海, b]\n---\n")]
    [InlineData("---\ntags:\n  - 海\n  - b # two\n  - [|海|]\nc: 1\n---\n", "---\ntags:\n  - 海\n  - b # two\nc: 1\n---\n")]
    [InlineData("+++\ntags = [\"a\", [|\"a\"|]]\n+++\n", "+++\ntags = [\"a\"]\n+++\n")]
    [InlineData("---\nshort: [|\"海😀a\"|]\n---\n", null)]
    [InlineData("---\nweight: [|0|]\n---\n", null)]
    public void Removes_an_exact_duplicate_and_nothing_else(string markup, string? fixedText) => RuleTester<ValueOutOfBounds>.Reports(
        markup, fixedText, setup: Schema("properties:\n  tags: {uniqueItems: true}\n  short: {maxLength: 2}\n  weight: {minimum: 1}\n"));

    [Theory]
    [InlineData("---\ntags: [a, A]\n---\n")]
    [InlineData("---\ntags: [1, '1']\n---\n")]
    [InlineData("---\nshort: 海😀\n---\n")]
    [InlineData("---\nweight: 1.0\n---\n")]
    [InlineData("---\nweight: text\n---\n")]
    public void Accepts_what_is_in_bounds(string text) => RuleTester<ValueOutOfBounds>.IsQuiet(
        text, Schema("properties:\n  tags: {uniqueItems: true}\n  short: {maxLength: 2}\n  weight: {minimum: 1}\n"));

    private static RuleTestSetup Schema(string schema) => new() { Schema = schema };
}
