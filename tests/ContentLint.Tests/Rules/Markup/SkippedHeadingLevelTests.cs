using ContentLint.Rules.Markup;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Markup;

[Trait("Rule", "CL6007")]
public sealed class SkippedHeadingLevelTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("## 海 🌊\n\n[|#### 港口|] ####\n", "## 海 🌊\n\n### 港口 ####\n")]
    [InlineData("# a\n\n[|### b|]\n\n#### c\n", "# a\n\n## b\n\n### c\n")]
    [InlineData("a\n=\n\n<[|h3|] id=x>b</h3>\n", "a\n=\n\n<h2 id=x>b</h2>\n")]
    public void Goes_up_to_the_missing_level(string markup, string expected) =>
        RuleTester<SkippedHeadingLevel>.Reports(markup, unsafeFixedText: expected);

    [Fact]
    public void Looks_at_HTML_as_well() =>
        RuleTester<SkippedHeadingLevel>.Reports("<h1>海 🌊</h1>\n<[|H4|]>b</H4>", unsafeFixedText: "<h1>海 🌊</h1>\n<h2>b</h2>", setup: Html);

    [Theory]
    [InlineData("### a\n\n#### b\n\n## c\n\n### d\n")]
    [InlineData("#### a\n\n# b\n\n## c\n")]
    [InlineData("## a\n\n> #### b\n\n- ##### c\n")]
    [InlineData("## a\n\n```\n#### b\n```\n\n    #### c\n\n<!-- <h5>d</h5> -->\n")]
    [InlineData("## a\n\n{% for x in y %}\n\n#### b\n{% endfor %}\n")]
    public void Is_quiet(string text) => RuleTester<SkippedHeadingLevel>.IsQuiet(text);

    [Theory]
    [InlineData("<h1>海 🌊</h1>\n<h2>a</h2>\n<h3>b</h3>\n<h2>c</h2>\n")]
    [InlineData("<h1>a</h1><!-- <h4>b</h4> --><pre><h4>c</h4></pre><template><h4>d</h4></template>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<SkippedHeadingLevel>.IsQuiet(text, Html);
}
