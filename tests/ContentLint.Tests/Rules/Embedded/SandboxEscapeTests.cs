using ContentLint.Rules.Embedded;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Embedded;

[Trait("Rule", "CL5005")]
public sealed class SandboxEscapeTests
{
    private static readonly RuleTestSetup Own = new()
    {
        FileName = "about.html", Site = new TestSite { Url = new Uri("https://harbour.example") }
    };

    [Theory]
    [InlineData("<iframe srcdoc=\"海\" sandbox=\"[|allow-scripts allow-same-origin|]\"></iframe>")]
    [InlineData("<iframe src='/demo.html' sandbox='[|allow-forms Allow-Same-Origin\n ALLOW-SCRIPTS|]'></iframe>")]
    [InlineData("<iframe src=\"https://HARBOUR.example/demo\" sandbox=\"[|allow-same-origin allow-scripts|]\"></iframe>")]
    public void Reports_a_frame_of_this_site(string markup)
    {
        RuleTester<SandboxEscape>.Reports(markup, setup: Own);
        RuleTester<SandboxEscape>.Reports("海 🌊\n\n" + markup + "\n", setup: Own with { FileName = "a.md" });
    }

    [Theory]
    [InlineData(
        "<iframe src=\"/demo.html\" sandbox=\"allow-scripts\"></iframe><iframe src=\"/demo.html\" "
            + "sandbox=\"allow-same-origin\"></iframe><iframe src=\"/demo.html\" sandbox></iframe>")]
    [InlineData(
        "<iframe src=\"https://a.example/\" sandbox=\"allow-scripts allow-same-origin\"></iframe><iframe "
            + "src=\"https://demo.harbour.example/\" sandbox=\"allow-scripts allow-same-origin\"></iframe>")]
    [InlineData(
        "<iframe src=\"{{ url }}\" sandbox=\"allow-scripts allow-same-origin\"></iframe><iframe src=\"/a\" sandbox=\"{{ tokens "
            + "}}\"></iframe>")]
    [InlineData(
        "<iframe sandbox=\"allow-scripts allow-same-origin\"></iframe><iframe src=\"data:text/html,x\" sandbox=\"allow-scripts "
            + "allow-same-origin\"></iframe>")]
    [InlineData("<base href=\"https://a.example/\"><iframe src=\"demo.html\" sandbox=\"allow-scripts allow-same-origin\"></iframe>")]
    [InlineData(
        "<!-- <iframe srcdoc=\"x\" sandbox=\"allow-scripts allow-same-origin\"></iframe> --><iframe src=\"/a\" sandbox=\"allow-scripts-x "
            + "allow-same-origin\"></iframe>")]
    public void Is_quiet(string text) => RuleTester<SandboxEscape>.IsQuiet(text, Own);
}
