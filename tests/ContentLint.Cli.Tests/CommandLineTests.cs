using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

/// <summary>What the program answers to words that it does not know, and how it presents its options.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("chekc", "did you mean 'contentlint check'?")]
    [InlineData("lint", "did you mean 'contentlint check'?")]
    [InlineData("explain", "did you mean 'contentlint rule'?")]
    [InlineData("--fix", "run 'contentlint fix'")]
    [InlineData("--output-file=x", "use --format FORMAT=FILE")]
    [InlineData("--exclude=x", "'exclude' in contentlint.yml")]
    [InlineData("--exit-zero", "use --fail-on never")]
    [InlineData("--print-config", "run 'contentlint config show FILE'")]
    [InlineData("--explain", "run 'contentlint rule RULE'")]
    [InlineData("--init", "run 'contentlint init'")]
    public void Words_of_other_tools_are_answered_with_the_right_ones(string word, string answer)
    {
        using var site = new TemporarySite(("a.md", "# A\n"));
        var result = ContentLintProgram.Run(site.Root, word).ExitsWith(2);
        Assert.Contains(answer, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("version", "--version")]
    public void Help_and_version_are_commands_too(string word, string option)
    {
        using var site = new TemporarySite();
        Assert.Equal(
            ContentLintProgram.Run(site.Root, option).ExitsWith(0).Output, ContentLintProgram.Run(site.Root, word).ExitsWith(0).Output);
    }

    [Fact]
    public void A_folder_with_the_name_of_a_misspelt_command_is_checked()
    {
        using var site = new TemporarySite(("lint/a.md", "# A\n"));
        Assert.Contains("1 file", ContentLintProgram.Run(site.Root, "lint").ExitsWith(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Beginnings_of_ids_list_rules()
    {
        using var site = new TemporarySite();
        var list = site.Run("rule", "CL401").ExitsWith(0).Output.TrimEnd().Split('\n');
        Assert.All(list, line => Assert.StartsWith("CL401", line, StringComparison.Ordinal));
        Assert.Equal(8, list.Length);
        Assert.StartsWith("# CL4010 ", site.Run("rule", "CL4010").ExitsWith(0).Output, StringComparison.Ordinal);
        site.Run("rule", "CL9").ExitsWith(2);
    }

    [Theory]
    [InlineData("CL4009", "CL4009")]
    [InlineData("CL40", "CL4")]
    [InlineData("insecure-link", "CL4009")]
    public void A_selection_that_leaves_no_rule_is_an_error(string select, string ignore)
    {
        using var site = new TemporarySite(("a.md", "# A\n"));
        Assert.Contains(
            "leave no rule", site.Run("check", "--select", select, "--ignore", ignore).ExitsWith(2).Error, StringComparison.Ordinal);
        site.Run("check", "--select", "CL40", "--ignore", "CL4009").ExitsWith(0);
    }

    [Fact]
    public void The_configuration_is_checked_without_the_content()
    {
        using var site = new TemporarySite(("contentlint.yml", "rules:\n  insecure-link: off\n"), ("a.md", "[a](gone.md)\n"));
        Assert.Equal("No problems in the configuration.\n", site.Run("config", "check").ExitsWith(0).Output);
        site.Write("contentlint.yml", "ruls: {}\n");
        var result = site.Run("config", "check").ExitsWith(2);
        Assert.Contains("= help: Write 'rules'", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("Found 1 error in the configuration. No file was checked.\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("No file was checked.\n", site.Run("check").ExitsWith(2).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--watch", "--interactive")]
    [InlineData("fix", "--interactive", "--watch")]
    public void Help_groups_the_options_that_apply(string command, string shown, string hidden)
    {
        using var site = new TemporarySite();
        var help = site.Run(command, "--help").ExitsWith(0).Output;
        Assert.Contains("\nRules:\n", help, StringComparison.Ordinal);
        Assert.Contains("\nOutput:\n", help, StringComparison.Ordinal);
        Assert.Contains(shown, help, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, help, StringComparison.Ordinal);
        Assert.All(help.Split('\n'), line => Assert.InRange(line.Length, 0, 130));
    }

    [Fact]
    public void Concise_findings_are_one_line_each_and_the_summary_is_apart()
    {
        using var site = new TemporarySite(("a.md", "---\ntitle: a\ndate: 2024-01-01\n---\n\n[a](gone.md) [b](gone.png)\n"));
        var result = site.Run("check", "--format", "concise").ExitsWith(1);
        Assert.Equal(2, result.Output.TrimEnd().Split('\n').Length);
        Assert.StartsWith("a.md:6:5: error CL4001 Link target not found: 'gone.md'\n", result.Output, StringComparison.Ordinal);
        Assert.Equal("Found 2 errors in 1 of 1 file.\n", result.Error);
    }
}
