using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.Traps;

/// <summary>Front matter is no part of the body, and moves nothing in it.</summary>
public sealed class FrontMatterTrapTests
{
    private static readonly RuleTestSetup Markdown = new()
    {
        FileName = "docs/a.md", Site = new TestSite { Url = new Uri("https://site.example/") }
    };

    private static readonly string LongFrontMatter = "---\ntitle: 海 🌊\ntags:\n"
        + string.Concat(Enumerable.Repeat("- a\n", 33))
        + "---\n\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_finding_on_line_40_says_40(string newLine)
    {
        var text = (LongFrontMatter + "\n海 🌊 [x](http://sea.cn/)\n").ReplaceLineEndings(newLine);
        var finding = Assert.Single(new RuleRun(new InsecureLink(), Markdown).Analyze(text).Diagnostics);
        Assert.Equal(40, new SourceText(text, "docs/a.md").GetPosition(finding.Span.Start).Line);
    }

    [Theory]
    [InlineData("---\nlink: http://sea.cn/\nhtml: <a onclick=\"a()\">x</a>\n---\n\n海 🌊\n")]
    [InlineData("+++\nlink = \"http://sea.cn/\"\nhtml = '<b>'\n+++\n\n海 🌊\n")]
    [InlineData(";;;\n{ \"link\": \"http://sea.cn/\", \"html\": \"<b>\" }\n;;;\n\n海 🌊\n")]
    [InlineData("{\n  \"link\": \"http://sea.cn/\",\n  \"html\": \"<b>\"\n}\n\n海 🌊\n")]
    [InlineData("---\nlink: http://sea.cn/\nhtml: <b>\n...\n\n海 🌊\n")]
    [InlineData("title: 海\nlink: http://sea.cn/\nhtml: <b>\n---\n\n海 🌊\n")]
    public void No_form_of_front_matter_is_read_as_Markdown(string text) => ReferenceRules.AreQuiet(text, Markdown);

    [Theory]
    [InlineData("---\ntitle: 海\n---\n\n海 🌊 {|CL4009:http://sea.cn/|}\n")]
    [InlineData("+++\ntitle = \"海\"\n+++\n\n海 🌊 {|CL4009:http://sea.cn/|}\n")]
    [InlineData(";;;\n{ \"title\": \"海\" }\n;;;\n\n海 🌊 {|CL4009:http://sea.cn/|}\n")]
    [InlineData("{\n  \"title\": \"海\"\n}\n\n海 🌊 {|CL4009:http://sea.cn/|}\n")]
    [InlineData("---\ntitle: 海\n...\n\n海 🌊 {|CL4009:http://sea.cn/|}\n")]
    [InlineData("title: 海\ndate: 2024-05-11\n---\n\n海 🌊 {|CL4009:http://sea.cn/|}\n")]
    public void The_body_behind_every_form_is_read(string markup) => ReferenceRules.Report(markup, Markdown);

    [Theory]
    [InlineData("---\ntitle: 海\n---\n\n```yaml\n---\nlink: http://sea.cn/\n---\n```\n\n海 🌊 {|CL4009:http://sea.cn/|}\n")]
    [InlineData(
        "---\ntitle: 海\n---\n\n海 🌊 {|CL4009:http://sea.cn/a|}\n\n---\n\n{|CL4009:http://sea.cn/b|}\n\n---\n\n"
            + "{|CL4009:http://sea.cn/c|}\n")]
    [InlineData("# 海 🌊\n\n---\n\n{|CL4009:http://sea.cn/b|}\n\n---\n")]
    public void A_later_rule_line_is_no_front_matter(string markup) => ReferenceRules.Report(markup, Markdown);
}
