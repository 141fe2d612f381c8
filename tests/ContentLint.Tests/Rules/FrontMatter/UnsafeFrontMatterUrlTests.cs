using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1021")]
public sealed class UnsafeFrontMatterUrlTests
{
    private static readonly RuleTestSetup Markdown = new() { Site = new TestSite { Url = new Uri("https://harbour.example/") } };
    private static readonly RuleTestSetup Html = Markdown with { FileName = "about.html" };

    [Theory]
    [InlineData(
        "---\ntitle: 海 🌊\nsource: [|http://press.example/海|] # 🌊\n---\n",
        "---\ntitle: 海 🌊\nsource: https://press.example/海 # 🌊\n---\n")]
    [InlineData(
        "---\nlinks:\n  - href: [|\"http://press.example/?a=1#b\"|]\n---\n",
        "---\nlinks:\n  - href: \"https://press.example/?a=1#b\"\n---\n")]
    [InlineData(
        "+++\n[author]\nwebsite = [|'http://press.example'|]\n+++\n海\n", "+++\n[author]\nwebsite = 'https://press.example'\n+++\n海\n")]
    [InlineData("{\n  \"link\": [|\"http://press.example/\"|]\n}\n\n海\n", "{\n  \"link\": \"https://press.example/\"\n}\n\n海\n")]
    public void Uses_https(string markup, string expected)
    {
        RuleTester<UnsafeFrontMatterUrl>.Reports(markup, unsafeFixedText: expected, setup: Markdown);
        RuleTester<UnsafeFrontMatterUrl>.Reports(markup, unsafeFixedText: expected, setup: Html);
    }

    [Theory]
    [InlineData("---\nlink: '{{ site.url }}/harbour'\nsource: {{ source }}\n---\n")]
    [InlineData("---\nimage: https://cors.example/?http://press.example/a.png\n---\n")]
    [InlineData("---\nlink: /harbour/\nsource: ../海/\nurl: '#quay'\n---\n")]
    [InlineData("---\ntitle: 海\n---\n\n[海 🌊](http://press.example/) <a href=\"javascript:f()\">x</a>\n")]
    [InlineData("---\ntitle: 海\n---\n\n```yaml\nlink: http://press.example/\n```\n\n---\n\nlink: http://press.example/\n\n---\n")]
    [InlineData("---\nlink: http://127.0.0.1:4000/\nsource: http://printer.local/\n---\n")]
    public void Is_quiet_about_what_is_safe_made_or_no_front_matter(string text)
    {
        RuleTester<UnsafeFrontMatterUrl>.IsQuiet(text, Markdown);
        RuleTester<UnsafeFrontMatterUrl>.IsQuiet(text, Html);
    }
}
