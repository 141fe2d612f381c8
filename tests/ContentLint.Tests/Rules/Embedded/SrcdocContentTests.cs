using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Embedded;
using ContentLint.Rules.Links;
using ContentLint.Rules.Referrer;
using ContentLint.Syntax;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.Embedded;

[Trait("Rule", "CL3001")]
[Trait("Rule", "CL4009")]
[Trait("Rule", "CL5001")]
[Trait("Rule", "CL5009")]
public sealed class SrcdocContentTests
{
    private static readonly Analyzer Analyzer = new([
        new MissingReferrerPolicy(), new InsecureLink(), new InlineEventHandler(), new SrcdocContent()
    ]);

    [Theory]
    [InlineData("海 🌊\n\n<iframe srcdoc=\"<p onclick='a()'>海</p>\"></iframe>\n", "onclick='a()'")]
    [InlineData(
        "海 🌊\n\n<iframe srcdoc='&lt;p&gt;🌊&lt;/p&gt;&lt;a href=&quot;http://a.example/&#x6d77;&quot;&gt;x&lt;/a&gt;'></iframe>\n",
        "http://a.example/&#x6d77;")]
    [InlineData("海 🌊\r\n\r\n<iframe srcdoc=\"\r\n&lt;p\r\n onclick=&#34;a()&#34;>\"></iframe>\r\n", "onclick=&#34;a()&#34;")]
    public void Findings_stand_where_the_attribute_has_them(string text, string expected)
    {
        var finding = Assert.Single(Analyze(text));
        Assert.Equal("CL5009", finding.Id);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Null(finding.Fix);
        Assert.Equal(expected, text.Substring(finding.Span.Start, finding.Span.Length));
    }

    [Fact]
    public void The_message_names_the_rule_that_found_it() => Assert.EndsWith(
        "In srcdoc: Link uses http: 'http://a.example/'",
        Assert.Single(Analyze("<iframe srcdoc='<a href=\"http://a.example/\">x</a>'></iframe>", "a.html")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_document_in_a_document_in_a_document_is_read_as_well()
    {
        const string Text = "<iframe srcdoc=\"<iframe srcdoc='&amp;lt;p onclick=x>'></iframe>\"></iframe>";
        var finding = Assert.Single(Analyze(Text, "a.html"));
        Assert.Equal("onclick=x", Text.Substring(finding.Span.Start, finding.Span.Length));
        Assert.EndsWith("In srcdoc: Attribute 'onclick' runs a script", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_nested_too_deeply_is_told()
    {
        var text = "<p onclick=x>";
        for (var i = 0; i < 6; i++)
            text = $"<iframe srcdoc=\"{text.Replace("&", "&amp;").Replace("\"", "&quot;")}\"></iframe>";
        Assert.Contains("nested deeper than", Assert.Single(Analyze(text, "a.html")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<iframe srcdoc=\"<p>海</p>\"></iframe>")]
    [InlineData("<iframe srcdoc=\"&lt;!-- &lt;p onclick=x> --&gt;&lt;pre>&lt;p onclick=x>&lt;/pre>\"></iframe>")]
    [InlineData("<meta name=\"referrer\" content=\"no-referrer\"><iframe srcdoc=\"<img src='https://wx1.sinaimg.cn/a.jpg'>\"></iframe>")]
    [InlineData("<iframe srcdoc=\"<!-- contentlint-disable-file CL5001 --><p onclick='x'>\"></iframe>")]
    [InlineData("<iframe srcdoc></iframe><iframe srcdoc=\"\"></iframe><p srcdoc=\"<p onclick='x'>\">x</p>")]
    [InlineData("<!-- contentlint-disable CL5009 --><iframe srcdoc=\"<p onclick='x'>\"></iframe>")]
    public void Is_quiet(string text) => Assert.Empty(Analyze(text, "a.html").Select(finding => finding.Message));

    [Fact]
    public void Code_is_not_read() => Assert.Empty(Analyze("```html\n<iframe srcdoc=\"<p onclick='x'>\"></iframe>\n```\n"));

    private static IReadOnlyList<Diagnostic> Analyze(string text, string path = "a.md")
    {
        var document = ContentParser.Parse(new SourceText(text, path), ContentKinds.Of(path)!.Value);
        return Analyzer.Analyze(document, new DefaultFileSettings(), new TestSite()).Diagnostics;
    }
}
