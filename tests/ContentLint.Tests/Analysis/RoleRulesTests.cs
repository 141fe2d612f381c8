using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Testing;

namespace ContentLint.Tests.Analysis;

/// <summary>Rules apply to the roles that their descriptors declare.</summary>
public sealed class RoleRulesTests
{
    private const string Everything =
        "---\ntitel: x\ntitle: x\ntitle: x\n---\n"
        + "<center onclick=\"a()\"><img src=\"http://a.example/a.png\"></center>\n\n"
        + "<script src=\"//b.example/b.js\"></script>\n\n"
        + "![x](gone.png) [x](gone.md) [x](#gone) [x](javascript:a()) <b class=\"a\" class=\"a\">te\u202Ext</b>\n\n"
        + "# One\n\n# Two\n";

    private static readonly Dictionary<string, string> Files = new()
    {
        ["_config.yml"] = "title: x\n", ["Gemfile"] = "gem \"jekyll\"\n", ["index.md"] = "---\n---\n",
    };

    [Fact]
    public void Files_of_the_repository_get_what_a_reader_on_the_forge_meets() =>
        Assert.Equal(["CL2001", "CL4001", "CL4004", "CL6011"], Ids("_notes/a.md"));

    [Fact]
    public void Templates_get_what_is_wrong_in_any_output() =>
        Assert.Equal(["CL1005", "CL2019", "CL4004", "CL6001", "CL6011"], Ids("_includes/a.md"));

    [Fact]
    public void Published_content_gets_everything()
    {
        var ids = Ids("a.md");
        Assert.Superset(new HashSet<string>(["CL2016", "CL2019", "CL5001", "CL5002", "CL6005", "CL6006"]), ids.ToHashSet());
    }

    [Fact]
    public void A_suppression_of_a_rule_that_does_not_apply_is_not_unused()
    {
        const string Text = "# x\n\n<!-- contentlint-disable-next-line CL5002 -- reviewed -->\ntext\n";
        Assert.Empty(Ids("README.md", Text));
        Assert.Equal(["CL0005"], Ids("a.md", "---\ntitle: x\n---\n\n<!-- contentlint-disable-next-line CL4004 -- reviewed -->\ntext\n"));
    }

    [Fact]
    public void Every_rule_applies_to_published_content() =>
        Assert.All(RuleCatalog.All, static rule => Assert.True(rule.Descriptor.AppliesTo.HasFlag(FileRoles.Content), rule.Descriptor.Id));

    [Theory]
    [InlineData("<img src=\"http://a.example/a.png\" alt=\"a\">\n", "CL2019")]
    [InlineData("<img src=\"http://ww1.sinaimg.cn/a.png\" alt=\"a\">\n", "CL3001")]
    [InlineData("<script src=\"//a.example/a.js\" integrity=\"sha384-AAAA\" crossorigin></script>\n", "CL5002")]
    public void One_cause_has_one_finding(string text, string id) => Assert.Equal([id], Ids("a.md", "---\ntitle: x\n---\n\n" + text));

    [Fact]
    public void A_suppressed_finding_brings_up_no_other_one()
    {
        const string Text = "---\ntitle: x\n---\n\n<!-- contentlint-disable-next-line CL2019 -- reviewed -->\n"
            + "<img src=\"http://a.example/a.png\" alt=\"a\">\n";
        Assert.Empty(Ids("a.md", Text));
    }

    private static string[] Ids(string path, string text = Everything)
    {
        var files = new Dictionary<string, string>(Files) { [path] = text };
        var site = new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
        var setup = new RuleTestSetup { FileName = path, Site = site };
        var analysis = new RuleRun([.. RuleCatalog.All.Where(static rule => IsOn(rule))], setup).Analyze(text);
        return
        [
            .. analysis.Diagnostics.Select(static finding => finding.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        ];
    }

    private static bool IsOn(Rule rule) =>
        rule.Descriptor.DefaultSeverity >= DiagnosticSeverity.Warning || rule.Descriptor.IsAdvice;
}
