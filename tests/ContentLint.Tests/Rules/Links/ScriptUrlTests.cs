using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4004")]
public sealed class ScriptUrlTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("javascript:;")]
    [InlineData("JavaScript:void(0)")]
    [InlineData("java&#115;cript&colon;alert(1)")]
    [InlineData("&#x6A;avascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("java&Tab;script:alert(1)")]
    [InlineData("&#1;javascript:alert(1)")]
    [InlineData("java%73cript:alert(1)")]
    [InlineData("javascript%3Aalert(1)")]
    [InlineData("java\u200Bscript:alert(1)")]
    [InlineData("vbscript:msgbox(1)")]
    [InlineData("data:text/html,<b>海</b>")]
    [InlineData("DATA:;base64,PGI+")]
    [InlineData("javascript:open('{{ page.url }}')")]
    public void Sees_through_every_disguise(string url) =>
        RuleTester<ScriptUrl>.Reports($"<p>海 🌊\n<a href=\"[|{url}|]\">海</a></p>\n", setup: Html);

    [Fact]
    public void White_space_at_the_ends_is_not_part_of_the_URL() =>
        RuleTester<ScriptUrl>.Reports("<a href=\"\n [|javascript:alert(1)|] \">x</a>", setup: Html);

    [Fact]
    public void Reports_Markdown_links_definitions_and_autolinks() => RuleTester<ScriptUrl>.Reports(
        "海 [a]([|javascript:alert(1)|]) [b](<[|javascript&#58;alert(1)|]>) [c][c] [d][c] <[|javascript:alert(1)|]>\n\n[c]: "
            + "[|vbscript:msgbox(1)|]\n");

    [Fact]
    public void Reports_forms_embeds_and_SVG_links() => RuleTester<ScriptUrl>.Reports(
        """
        <form action="[|javascript:send()|]"><button formaction="[|javascript:send()|]">x</button></form>
        <iframe src="[|data:text/html;base64,PGI+|]"></iframe><script src="[|data:text/javascript,alert(1)|]"></script>
        <object data="[|javascript:alert(1)|]"></object><svg><a xlink:href="[|javascript:alert(1)|]"></a></svg>
        """,
        setup: Html);

    [Fact]
    public void Says_what_to_do()
    {
        Assert.Equal(
            [
                "URL runs a script: 'javascript:void(0)'. Link to a page, or use a <button> and a script file.",
                "URL contains a document: 'data:,x'. Publish a file and link to it.",
            ],
            RuleTester<ScriptUrl>.Messages("[a](javascript:void(0)) [b](data:,x)"));
    }

    [Theory]
    [InlineData(
        "<img src=\"data:image/gif;base64,R0lGODlh\"> <a href=\"data:image/png;base64,AAAA\">x</a> <audio "
            + "src=\"data:audio/wav;base64,AAAA\"></audio>")]
    [InlineData(
        "<link rel=\"stylesheet\" href=\"data:text/css,p{}\"> <link rel=\"icon\" href=\"data:,\"> <a download "
            + "href=\"data:text/csv,a\">x</a>")]
    [InlineData(
        "<a href=\"https://a.example/?u=javascript:alert(1)\">x</a> <a href=\"/javascript:x\">x</a> <a href=\"#javascript:x\">x</a> <a "
            + "href=\"javascript.html\">x</a>")]
    [InlineData("<a href=\"{{ scheme }}javascript:x\">x</a> <a href=\"{{ url }}\">x</a> <a href=\"data:{{ type }},x\">x</a>")]
    [InlineData(
        "<!-- <a href=\"javascript:x\"> --><pre><a href=\"javascript:x\">x</a></pre><code><a "
            + "href=\"javascript:x\">x</a></code><template><a href=\"javascript:x\">x</a></template>")]
    [InlineData(
        "<a href=\"mailto:a@a.example\">x</a> <a href=\"\">x</a> <a href=\":\">x</a> <a href=\"%\">x</a> <a href=\"java script:x\">x</a>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<ScriptUrl>.IsQuiet(text, Html);

    [Theory]
    [InlineData("```\n[a](javascript:x)\n```\n`[a](javascript:x)`\n\n    [a](javascript:x)\n")]
    [InlineData("\\[a](javascript:x) javascript:x\n\n[unused]: javascript:x\n")]
    public void Is_quiet_in_Markdown(string text) => RuleTester<ScriptUrl>.IsQuiet(text);
}
