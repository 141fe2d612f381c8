using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1020")]
public sealed class PlaceholderValueTests
{
    private static readonly RuleTestSetup Setup = new()
    {
        Schema =
            "required: [title, any, long]\nproperties: {title: {type: string}, long: {type: string, minLength: 1}, nil: {type: [string, "
                + "'null']}}\n"
    };

    [Theory]
    [InlineData("title: [|TODO|]")]
    [InlineData("title: [|'[TBD]'|]")]
    [InlineData("description: [|todo...|]")]
    [InlineData("title: [|Your title here|]")]
    [InlineData("title: [|My New Post|]")]
    [InlineData("summary: [|'TODO: add a description'|]")]
    [InlineData("seo: {description: [|FIXME|]}")]
    [InlineData("description: [|Lorem ipsum dolor sit amet, 港口 😀|]")]
    [InlineData("title: [|''|]")]
    [InlineData("[|any|]:")]
    public void Reports_what_was_never_filled_in(string yaml) => RuleTester<PlaceholderValue>.Reports($"---\n{yaml}\n---\n", setup: Setup);

    [Theory]
    [InlineData("+++\ntitle = [|\"TODO\"|]\n+++\n")]
    [InlineData("{\"title\": [|\"\"|]}\n")]
    [InlineData("---\r\ntitle: [|TBA|]\r\n---\r\n")]
    public void In_every_language(string text) => RuleTester<PlaceholderValue>.Reports(text, setup: Setup);

    [Theory]
    [InlineData("title: TODO comments in code")]
    [InlineData("title: Todo")]
    [InlineData("title: 'How to write a title'")]
    [InlineData("title: Add a description")]
    [InlineData("title: 'Lorem ipsum: a history'")]
    [InlineData("title: Hello World")]
    [InlineData("tags: [TODO, todo]")]
    [InlineData("layout: todo")]
    [InlineData("title: '{{ title }}'")]
    [InlineData("description:\nnil: ''")]
    [InlineData("long: ''")]
    [InlineData("title:")]
    [InlineData("title: 待办 😀")]
    public void Is_quiet_about_values_that_mean_something_and_what_other_rules_report(string yaml) =>
        RuleTester<PlaceholderValue>.IsQuiet($"---\n{yaml}\n---\n", Setup);

    [Fact]
    public void Further_phrases_are_an_option() =>
        RuleTester<PlaceholderValue>.Reports(
            "---\ntitle: [|neuer beitrag|]\n---\n", setup: new RuleTestSetup { Options = "phrases: [Neuer Beitrag]" });

    [Fact]
    public void Names_key_and_value() =>
        Assert.Equal(
            "Placeholder 'TODO' in 'title'. Write the real value.",
            Assert.Single(RuleTester<PlaceholderValue>.Messages("---\ntitle: TODO\n---\n")));
}
