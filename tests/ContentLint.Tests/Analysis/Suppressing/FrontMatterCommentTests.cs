using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.JsonSchema.Files;
using ContentLint.Rules;
using ContentLint.Syntax;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Analysis.Suppressing;

public sealed class FrontMatterCommentTests
{
    private static readonly Analyzer Analyzer = new([.. RuleCatalog.All.Where(rule => rule.Descriptor.Id == "CL1011")]);
    private static readonly DefaultFileSettings Settings = new(BuiltInSchemas.Article);

    [Theory]
    [InlineData("---\n# contentlint-disable-next-line CL1011 -- 迁移\ndate: yesterday\n---\n", "")]
    [InlineData("---\n# contentlint-disable CL1011\ndate: yesterday\n# contentlint-enable\nupdated: tomorrow\n---\n", "updated")]
    [InlineData("---\ndate: yesterday\n# contentlint-disable-next-line CL1011\nupdated: tomorrow\n---\n", "date")]
    [InlineData("+++\n# contentlint-disable-next-line CL1011 -- 迁移\ndate = \"yesterday\"\n+++\n", "")]
    [InlineData("+++\n# contentlint-disable CL1011\ndate = \"yesterday\"\n# contentlint-enable\nupdated = \"tomorrow\"\n+++\n", "updated")]
    [InlineData("---\ntext: |\n  # contentlint-disable-file\ndate: yesterday\n---\n", "date")]
    [InlineData("---\ntext: \"a # contentlint-disable-file\"\ndate: yesterday\n---\n", "date")]
    public void A_comment_suppresses_what_it_covers(string text, string expected)
    {
        Assert.Equal(expected, Findings(text));
        Assert.Equal(expected, Findings(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    private static string Findings(string text)
    {
        var document = ContentParser.Parse(new SourceText(text, "a.md"), ContentKind.Markdown);
        var found = Analyzer.Analyze(document, Settings, new TestSite()).Diagnostics.Where(finding => finding.Id == "CL1011");
        return string.Join(' ', found.Select(finding => finding.Message.Split('\'')[1]));
    }
}
