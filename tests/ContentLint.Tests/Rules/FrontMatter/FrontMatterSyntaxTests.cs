using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1001")]
public sealed class FrontMatterSyntaxTests
{
    [Theory]
    [InlineData("title: [|港口: 'it' 😀|]", "title: '港口: ''it'' 😀'")]
    [InlineData("title: [|The harbour: a walk|] # kept", "title: 'The harbour: a walk' # kept")]
    [InlineData("a:\n  title:   [|Notes: one|]\nb: 1", "a:\n  title:   'Notes: one'\nb: 1")]
    public void Quotes_a_value_that_holds_a_colon_when_asked_to_guess(string yaml, string expected) =>
        RuleTester<FrontMatterSyntax>.Reports($"---\n{yaml}\n---\nText\n", unsafeFixedText: $"---\n{expected}\n---\nText\n");

    [Fact]
    public void Quotes_one_value_after_the_other() => RuleTester<FrontMatterSyntax>.Reports(
        "---\na: [|b: c|]\nd: e: f\n---\n", unsafeFixedText: "---\na: 'b: c'\nd: 'e: f'\n---\n");

    [Theory]
    [InlineData("---\ntitle: [|*nowhere|]\n---\n")]
    [InlineData("---\na: 1\n[|\t|]b: 2\n---\n")]
    public void Reports_without_a_fix_what_it_cannot_mend(string text) => RuleTester<FrontMatterSyntax>.Reports(text);

    [Theory]
    [InlineData("+++\ntitle = The harbour\n+++\n", "TOML")]
    [InlineData(";;;\n\"title\": ,\n;;;\n", "JSON")]
    [InlineData("---\nx: 'open\n---\n", "YAML")]
    public void Names_the_language(string text, string language)
    {
        var message = Assert.Single(RuleTester<FrontMatterSyntax>.Messages(text));
        Assert.Contains($"Invalid {language}: ", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: 'a: b'\nurl: http://x.example/:8080\n---\n")]
    [InlineData("---\ncategories: \n- a\ntags:\n - 中文 😀\n---\n")]
    [InlineData("---\n---\n")]
    [InlineData("No front matter: at all\n")]
    [InlineData("+++\ntitle = \"a: b\"\n+++\n")]
    [InlineData("---\ntitle: |\n  a: b: c\n---\n")]
    public void Is_quiet_about_data_that_parses(string text) => RuleTester<FrontMatterSyntax>.IsQuiet(text);

    [Theory]
    [InlineData("---\ntitle: \"{{ replace .Name \"-\" \" \" | title }}\"\ndate: {{ .Date }}\n---\n")]
    [InlineData("---\n{% if page %}\ntitle: x\n{% endif %}\n---\n")]
    [InlineData("+++\ndate = {{ .Date }}\n+++\n")]
    public void Is_quiet_about_an_archetype_that_a_template_will_fill(string text) => RuleTester<FrontMatterSyntax>.IsQuiet(text);
}
