using ContentLint.Rules.FrontMatter;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1015")]
public sealed class KeyOrderTests
{
    private static readonly RuleTestSetup Setup = new() { Layout = new FrontMatterLayout(["title", "slug", "date", "tags"], null) };

    [Theory]
    [InlineData("slug: a\n[|title|]: 港口 😀\n", "title: 港口 😀\nslug: a\n")]
    [InlineData("tags:\n  - a\n  - b # b\n[|slug|]: a # kept\ntitle: x\n", "title: x\nslug: a # kept\ntags:\n  - a\n  - b # b\n")]
    public void Moves_a_key_with_its_value(string yaml, string expected) => Check(yaml, expected);

    [Theory]
    [InlineData(
        "# about the tags\ntags: [a]\n# about the title\n# in two lines\n[|title|]: x\n",
        "# about the title\n# in two lines\ntitle: x\n# about the tags\ntags: [a]\n")]
    [InlineData("tags: [a]\n\n# first\n[|title|]: x\nslug: y\n", "# first\ntitle: x\nslug: y\n\ntags: [a]\n")]
    [InlineData("tags:\n  - a\n  # - b\n[|title|]: x\n", "title: x\ntags:\n  - a\n  # - b\n")]
    [InlineData("# header\n\nslug: a\n[|title|]: x\n", "# header\n\ntitle: x\nslug: a\n")]
    [InlineData("slug: a\n[|title|]: x\n# the end\n", "title: x\nslug: a\n# the end\n")]
    public void Comments_and_blank_lines_move_with_their_key(string yaml, string expected) => Check(yaml, expected);

    [Theory]
    [InlineData("slug: |\n  a\n\n  b\n[|title|]: >-\n  long\n  text\n", "title: >-\n  long\n  text\nslug: |\n  a\n\n  b\n")]
    [InlineData("slug: 'a\n\n  b'\n[|title|]: x\n", "title: x\nslug: 'a\n\n  b'\n")]
    [InlineData("{slug: a, [|title|]: 'x, y'}\n", "{title: 'x, y', slug: a}\n")]
    [InlineData("own: 1\nslug: a\nmood: calm\n[|title|]: x\n", "own: 1\ntitle: x\nslug: a\nmood: calm\n")]
    public void Values_of_several_lines_and_keys_without_a_place_stay_whole(string yaml, string expected) => Check(yaml, expected);

    [Theory]
    [InlineData(
        "+++\nslug = 'a' # s\n# t\n[|title|] = \"\"\"\nx\ny\"\"\"\n\n[tags]\na = 1\n[date]\nb = 1\n+++\n",
        "+++\n# t\ntitle = \"\"\"\nx\ny\"\"\"\nslug = 'a' # s\n\n[tags]\na = 1\n[date]\nb = 1\n+++\n")]
    [InlineData("+++\ntags.a = 1\ntags.b = 2\n[|slug|] = '港口 😀'\n+++\n", "+++\nslug = '港口 😀'\ntags.a = 1\ntags.b = 2\n+++\n")]
    [InlineData(
        "{\n  \"tags\": [\n    \"a\"\n  ],\n  [|\"title\"|]: \"x\",\n  \"slug\": \"y\"\n}\n",
        "{\n  \"title\": \"x\",\n  \"slug\": \"y\",\n  \"tags\": [\n    \"a\"\n  ]\n}\n")]
    [InlineData(";;;\n\"slug\": \"a\",\n[|\"title\"|]: \"x\"\n;;;\n", ";;;\n\"title\": \"x\",\n\"slug\": \"a\"\n;;;\n")]
    public void Orders_toml_before_its_tables_and_json_between_its_commas(string text, string expected) =>
        RuleTester<KeyOrder>.Reports(text, expected, setup: Setup);

    [Theory]
    [InlineData("slug: a\n# about nobody knows what\n\n[|title|]: x\n")]
    [InlineData("slug: &s a\n[|title|]: *s\n")]
    [InlineData("slug: |+\n  a\n\n[|title|]: x\n")]
    [InlineData("{slug: a, # why\n [|title|]: x}\n")]
    [InlineData("slug: &s {a: 1}\n[|title|]:\n  <<: *s\n")]
    public void Only_reports_where_a_move_could_change_something(string yaml) =>
        RuleTester<KeyOrder>.Reports($"---\n{yaml}---\n", setup: Setup);

    [Theory]
    [InlineData("+++\ntags = 1\ntitle.a = 1\n+++\n", "tags", "title")]
    [InlineData("---\ntags: 1\ntitle: 1\n---\n", "tags", "title")]
    public void Says_the_order(string text, string before, string key) =>
        Assert.Equal(
            $"Key '{key}' must be before '{before}'. Order the keys: title, tags.",
            Assert.Single(RuleTester<KeyOrder>.Messages(text, Setup)));

    [Theory]
    [InlineData("---\ntitle: x\nmood: calm\nslug: a\ntags: [b, a]\n---\n")]
    [InlineData("---\nmood: calm\n---\n")]
    [InlineData("+++\nslug = 'a'\n[title]\na = 1\n+++\n")]
    [InlineData("---\nslug: a\nseo:\n  tags: 1\n  title: 2\n---\n")]
    [InlineData("---\nslug: a\ntitle: x\ntitle: y\n---\n")]
    [InlineData("---\ntags: [\n---\n")]
    [InlineData("---\n---\nslug: a\ntitle: b\n")]
    public void Is_quiet_about_keys_in_order_and_about_what_is_not_declared(string text) => RuleTester<KeyOrder>.IsQuiet(text, Setup);

    [Fact]
    public void Takes_the_order_from_the_option_or_the_schema()
    {
        const string text = "---\nb: 1\n[|a|]: 2\n---\n", expected = "---\na: 2\nb: 1\n---\n";
        RuleTester<KeyOrder>.Reports(text, expected, setup: new RuleTestSetup { Options = "order: [a, b]" });
        RuleTester<KeyOrder>.Reports(
            text, expected, setup: new RuleTestSetup { Options = "schema-order: true", Schema = "properties: {a: {}, b: {}}\n" });
        RuleTester<KeyOrder>.IsQuiet("---\nb: 1\na: 2\n---\n", new RuleTestSetup { Schema = "properties: {a: {}, b: {}}\n" });
    }

    [Theory]
    [InlineData("---\nstatus:\n  - c\n  # why\n  - [|a|] # x\n  - b\n---\n", "---\nstatus:\n  # why\n  - a # x\n  - b\n  - c\n---\n")]
    [InlineData("---\nstatus: [c, [|'a'|]]\n---\n", "---\nstatus: ['a', c]\n---\n")]
    [InlineData("+++\nstatus = [\n  \"b\",\n  [|\"a\"|],\n]\n+++\n", "+++\nstatus = [\n  \"a\",\n  \"b\",\n]\n+++\n")]
    [InlineData("---\nstatus: [c, a, x]\nother: [b, a]\n---\n", null)]
    public void Orders_the_items_of_an_enum_when_asked(string text, string? expected) => RuleTester<KeyOrder>.Reports(
        text,
        expected,
        setup: new RuleTestSetup
        {
            Options = "list-order: true",
            Schema = "properties: {status: {uniqueItems: true, items: {enum: [a, b, c]}}, other: {items: {enum: [a, b]}}}\n"
        });

    private static void Check(string yaml, string expected) =>
        RuleTester<KeyOrder>.Reports($"---\n{yaml}---\nText\n", $"---\n{expected}---\nText\n", setup: Setup);
}
