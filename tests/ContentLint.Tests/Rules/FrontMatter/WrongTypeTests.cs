using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1008")]
public sealed class WrongTypeTests
{
    private static readonly RuleTestSetup Setup = new()
    {
        Schema =
            "properties:\n  title: {type: string}\n  tags: {type: array, items: {type: string}}\n  any: {type: array}\n  years: {type: "
                + "array, items: {type: integer}}\n  n: {type: integer}\n  x: {type: number}\n  draft: {type: boolean}\n  o: {type: "
                + "object}\n",
    };

    private static readonly RuleTestSetup DateSetup = new()
    {
        Schema = "properties:\n  date: {type: string, format: content-date}\n"
            + "  dates: {type: array, items: {type: string, format: content-date}}\n",
    };

    [Theory]
    [InlineData("title: [|2017|]", "title: '2017'")]
    [InlineData("title:   [|1.10|]  # kept", "title:   '1.10'  # kept")]
    [InlineData("title: [|0x1F|]", "title: '0x1F'")]
    [InlineData("title: [|True|]\na: '港口 😀'", "title: 'True'\na: '港口 😀'")]
    [InlineData("title: [|2017|]\na: \"x\"\nb: \"y\"\nc: 'z'", "title: \"2017\"\na: \"x\"\nb: \"y\"\nc: 'z'")]
    [InlineData("{title: [|2017|], tags: [a]}", "{title: '2017', tags: [a]}")]
    [InlineData("tags:\n- a\n- [|007|] # kept\n- b", "tags:\n- a\n- '007' # kept\n- b")]
    public void Quotes_a_number_or_boolean_where_a_string_is_wanted(string yaml, string expected) => CheckYaml(yaml, expected, null);

    [Theory]
    [InlineData("tags: [|港口|] # kept", "tags: [港口] # kept")]
    [InlineData("tags: [|'a:b'|]", "tags: ['a:b']")]
    [InlineData("tags: [|a[1]|]", "tags: ['a[1]']")]
    [InlineData("tags: [|C#|]", "tags: [C#]")]
    [InlineData("tags: [|2017|]", "tags: ['2017']")]
    [InlineData("years: [|2017|]", "years: [2017]")]
    [InlineData("any: [|true|]", "any: [true]")]
    [InlineData("any: [|Hello world|]", "any: [Hello world]")]
    public void Makes_one_value_a_list_of_one(string yaml, string expected) => CheckYaml(yaml, expected, null);

    [Theory]
    [InlineData("tags: [|a, b c|]", "tags: [a, b c]")]
    [InlineData("tags: [|'a，b、😀'|]", "tags: [a, b, 😀]")]
    [InlineData("tags: [|a b|]", "tags: [a b]")]
    [InlineData("[|tags|]:  # none", "tags: []  # none")]
    [InlineData("tags: [|~|]", "tags: []")]
    [InlineData("n: [|'5'|]", "n: 5")]
    [InlineData("x: [|\"-1.5\"|]", "x: -1.5")]
    [InlineData("draft: [|'true'|] # kept", "draft: true # kept")]
    [InlineData("draft: [|no|]", "draft: false")]
    public void Guesses_only_when_asked(string yaml, string expected) => CheckYaml(yaml, null, expected);

    [Theory]
    [InlineData("title: &x [|2017|]\ny: *x")]
    [InlineData("y: &x 2017\ntitle: [|*x|]")]
    [InlineData("title: !!int [|2017|]")]
    [InlineData("[|title|]:")]
    [InlineData("title: [|[a]|]")]
    [InlineData("years: [|a|]")]
    [InlineData("tags: [|''|]")]
    [InlineData("tags: [||\n  a|]")]
    [InlineData("n: [|5.5|]")]
    [InlineData("draft: [|maybe|]")]
    [InlineData("o: [|x|]")]
    public void Has_no_fix_where_more_than_this_value_would_change_or_nothing_is_sure(string yaml) => CheckYaml(yaml, null, null);

    [Theory]
    [InlineData("+++\ntitle = [|1_000|]\n+++\n", "+++\ntitle = \"1_000\"\n+++\n")]
    [InlineData("+++\ntitle = [|true|]\na = 'x'\n+++\n", "+++\ntitle = 'true'\na = 'x'\n+++\n")]
    [InlineData("+++\ntags = [|\"港口\"|] # kept\n+++\n", "+++\ntags = [\"港口\"] # kept\n+++\n")]
    [InlineData("+++\ntags = [|2022-05-19|]\n+++\n", "+++\ntags = [2022-05-19]\n+++\n")]
    [InlineData("{\n  \"title\": [|2017|],\n  \"tags\": [|\"😀\"|]\n}\n", "{\n  \"title\": \"2017\",\n  \"tags\": [\"😀\"]\n}\n")]
    [InlineData(";;;\n\"title\": [|1.50|]\n;;;\n", ";;;\n\"title\": \"1.50\"\n;;;\n")]
    public void Writes_toml_and_json(string text, string expected) => RuleTester<WrongType>.Reports(text, expected, setup: Setup);

    [Theory]
    [InlineData("+++\ntags = [|\"a, b\"|]\nn = [|'5'|]\n+++\n", "+++\ntags = [\"a\", \"b\"]\nn = 5\n+++\n")]
    [InlineData("{\"tags\": [|\"a,b\"|], \"draft\": [|\"False\"|]}\n", "{\"tags\": [\"a\", \"b\"], \"draft\": false}\n")]
    public void Guesses_in_toml_and_json(string text, string expected) =>
        RuleTester<WrongType>.Reports(text, unsafeFixedText: expected, setup: Setup);

    [Theory]
    [InlineData("---\ntitle: '2017'\ntags: [a]\nn: 5\nx: 5\ndraft: true\no: {}\n---\n")]
    [InlineData("---\ntitle: 2022-05-19\n---\n")]
    [InlineData("---\ntitle: yes\nn: 5.0\n---\n")]
    [InlineData("+++\ntitle = 2022-05-19\n+++\n")]
    [InlineData("---\ntags:\n - a\n - 中文 😀\n---\n")]
    [InlineData("---\ntitle: {{ title }}\ntags: {{ tags }}\ndraft: \"{{ draft }}\"\n---\n")]
    [InlineData("---\n---\ntitle: 2017\n")]
    public void Is_quiet_about_values_of_the_right_type(string text) => RuleTester<WrongType>.IsQuiet(text, Setup);

    [Fact]
    public void Says_what_is_wanted_and_what_is_there() =>
        Assert.Equal(
            "'title' must be a string, not the number 2017. Write a string.",
            Assert.Single(RuleTester<WrongType>.Messages("---\ntitle: 2017\n---\n", Setup)));

    [Theory]
    [InlineData("date: [|20220519|]")]
    [InlineData("date: [|1652954763|]")]
    [InlineData("dates: [|2022|]")]
    public void Does_not_quote_a_number_where_a_date_is_wanted(string yaml) =>
        RuleTester<WrongType>.Reports($"---\n{yaml}\n---\n", setup: DateSetup);

    [Fact]
    public void Makes_a_list_of_a_date_only_when_asked() => RuleTester<WrongType>.Reports(
        "---\ndates: [|2022-05-19T10:06:03Z|]\n---\n", unsafeFixedText: "---\ndates: [2022-05-19T10:06:03Z]\n---\n", setup: DateSetup);

    [Fact]
    public void Makes_a_list_of_a_date_in_quotes() => RuleTester<WrongType>.Reports(
        "---\ndates: [|'2022-05-19T10:06:03Z'|]\n---\n", "---\ndates: ['2022-05-19T10:06:03Z']\n---\n", setup: DateSetup);

    private static void CheckYaml(string yaml, string? safe, string? all) => RuleTester<WrongType>.Reports(
        $"---\n{yaml}\n---\nText\n",
        safe is null ? null : $"---\n{safe}\n---\nText\n",
        all is null ? null : $"---\n{all}\n---\nText\n",
        Setup);
}
