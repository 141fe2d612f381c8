using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1017")]
public sealed class ImplicitTypeTests
{
    private static readonly RuleTestSetup Setup = new()
    {
        Schema =
            "properties:\n  title: {type: string}\n  name: {type: [string, number]}\n  tags: {items: {type: string}}\n  draft: {type: "
                + "boolean}\n  mixed: {type: [string, boolean]}\n  n: {type: number}\n  day: {type: string, format: date}\n",
    };

    [Theory]
    [InlineData("---\ntitle: [|No|] # 港口 😀\n---\n", "---\ntitle: 'No' # 港口 😀\n---\n")]
    [InlineData("---\r\nname: [|1.10|]\r\n---\r\n", "---\r\nname: '1.10'\r\n---\r\n")]
    [InlineData("---\nname: [|012|]\na: \"x\"\n---\n", "---\nname: \"012\"\na: \"x\"\n---\n")]
    [InlineData("---\ntags: [a, [|on|], [|1:30|]]\n---\n", "---\ntags: [a, 'on', '1:30']\n---\n")]
    [InlineData("---\ntags:\n  - [|yes|]\n---\n", "---\ntags:\n  - 'yes'\n---\n")]
    public void Quotes_what_is_meant_as_text(string text, string expected) =>
        RuleTester<ImplicitType>.Reports(text, expected, setup: Setup);

    [Theory]
    [InlineData("---\nlength: [|1:30:00|]\n---\n", "---\nlength: '1:30:00'\n---\n")]
    [InlineData("---\ncountries: [se, [|no|]]\n---\n", "---\ncountries: [se, 'no']\n---\n")]
    public void Quotes_only_when_asked_where_no_schema_says_what_is_meant(string text, string expected) =>
        RuleTester<ImplicitType>.Reports(text, unsafeFixedText: expected, setup: Setup);

    [Theory]
    [InlineData("---\ntitle: 'no'\nname: \"1.10\"\n---\n")]
    [InlineData("---\ndraft: no\nmixed: yes\ncomments: off\n---\n")]
    [InlineData("---\nname: 2017\nn: 1.10\n---\n")]
    [InlineData("---\nday: 2022-05-19\ntime: 10:06 Uhr\n---\n")]
    [InlineData("---\nanswers: [yes, no]\n---\n")]
    [InlineData("---\ncard: 00:1A:22:33:44:55\nother: 00:11:22:33:44:55\nport: 8080:80\n---\n")]
    [InlineData("---\ntitle: true\nname: ~\n---\n")]
    [InlineData("+++\ntitle = \"no\"\n+++\n")]
    [InlineData("{\"title\": \"no\", \"name\": 1.10}\n")]
    [InlineData("---\ntitle: No news is good news 😀\n---\n")]
    public void Is_quiet_where_every_reader_agrees_or_a_switch_is_meant(string text) => RuleTester<ImplicitType>.IsQuiet(text, Setup);

    [Fact]
    public void A_number_where_only_text_is_wanted_is_a_wrong_type_and_nothing_else() =>
        RuleTester<ImplicitType>.IsQuiet("---\ntitle: 1.10\n---\n", Setup);

    [Fact]
    public void Says_what_readers_make_of_it() => Assert.Equal(
        "Value 'no' is a boolean in YAML 1.1. Write 'no'.",
        Assert.Single(RuleTester<ImplicitType>.Messages("---\ntitle: no\n---\n", Setup)));
}
