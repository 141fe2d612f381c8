using System.Text.Json;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

public sealed class RuleSetCommandTests
{
    private const string Page = "![](a.png)\n\n<iframe src=\"https://a.example/\" title=\"x\"></iframe>\n\n[a](http://b.test.co/)\n";

    [Fact]
    public void A_set_is_named_in_the_configuration_or_on_the_command_line()
    {
        using var site = new TemporarySite(("a.md", Page), ("a.png", "x"), ("contentlint.yml", "extends: [security]\n"));
        Assert.Equal(["CL3002", "CL5004", "CL4009"], Ids(site.Run("check", "--format", "json")));
        Assert.Equal(
            ["CL2016", "CL4009"], Ids(site.Run("check", "--set", "recommended", "--format", "json")).Where(id => id is not "CL2005"));
    }

    [Fact]
    public void An_unknown_set_is_a_wrong_use()
    {
        using var site = new TemporarySite(("a.md", Page));
        Assert.Contains(
            "--set takes security, recommended, strict, all, not 'secure'",
            site.Run("check", "--set", "secure").ExitsWith(2).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_severity_on_the_command_line_stands_above_the_configuration()
    {
        using var site = new TemporarySite(
            ("a.md", "[a](http://b.test.co/)\n"),
            ("contentlint.yml", "rules: {CL4009: off, CL1002: off}\noverrides: [{files: 'a.md', rules: {insecure-link: off}}]\n"));
        site.Run("check").ExitsWith(0);
        Assert.Contains("error CL4009", site.Run("check", "--rule", "insecure-link=error").ExitsWith(1).Output, StringComparison.Ordinal);
        Assert.Contains(
            "info CL4009",
            site.Run("check", "--rule", "CL4009=error", "--rule", "cl4009=info").ExitsWith(0).Output,
            StringComparison.Ordinal);
        site.Run("fix", "--unsafe-fixes", "--rule", "CL4009=warning").ExitsWith(0);
        Assert.Equal("[a](https://b.test.co/)\n", site["a.md"]);
    }

    [Fact]
    public void The_settings_of_a_file_say_which_severity_the_command_line_gives()
    {
        using var site = new TemporarySite(("a.md", Page));
        Assert.Contains(
            "CL4009 insecure-link warning  --rule",
            site.Run("config", "show", "a.md", "--rule", "CL4009=warning").ExitsWith(0).Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "did you mean 'insecure-link'?",
            site.Run("config", "show", "a.md", "--rule", "insecure-lnk=off").ExitsWith(2).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Statistics_replace_the_findings()
    {
        using var site = new TemporarySite(("a.md", Page));
        var result = site.Run("check", "--statistics", "--select", "CL4009", "--quiet").ExitsWith(1);
        Assert.Equal("1  CL4009  [ ]  insecure-link\n", result.Output);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public void Times_go_to_standard_error()
    {
        using var site = new TemporarySite(("a.md", Page));
        var result = site.Run("check", "--timing", "--select", "CL4009").ExitsWith(1);
        Assert.Matches(@"(?m)^ +\d+ ms  CL4009  insecure-link$", result.Error);
        Assert.Matches(@"(?m)^ +\d+ ms  all rules$", result.Error);
        Assert.DoesNotContain(" ms", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_rules_are_listed_for_programs()
    {
        using var site = new TemporarySite(("a.md", Page));
        using var list = JsonDocument.Parse(site.Run("rule", "--all", "--format", "json").ExitsWith(0).Output);
        var rule = list.RootElement.EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == "CL5004");
        Assert.Equal("unsandboxed-iframe", rule.GetProperty("name").GetString());
        Assert.Equal("info", rule.GetProperty("severity").GetString());
        Assert.Equal("unsafe", rule.GetProperty("fixes")[0].GetString());
        Assert.Equal("hosts", rule.GetProperty("options")[0].GetProperty("name").GetString());
        site.Run("rule", "--format", "json").ExitsWith(2);
        site.Run("rule", "--all", "--format", "xml").ExitsWith(2);
    }

    private static IEnumerable<string> Ids(ProgramResult result) => Findings.Of(result).Select(finding => finding.Id);
}
