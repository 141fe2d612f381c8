using System.Text;
using ContentLint.Cli.Tests.Testing;
using VerifyXunit;

namespace ContentLint.Cli.Tests;

/// <summary>The first real article, as it was scraped from a feed.</summary>
[Trait("Category", "Corpora")]
public sealed class SeedArticleTests
{
    private static readonly string Folder = Path.Combine(SharedCorpora.Root, "seed");

    [Fact]
    public void Every_defect_is_found_at_its_place()
    {
        var findings = Findings.Of(ContentLintProgram.Run(Folder, "check", ".", "--format", "json").ExitsWith(1));
        Assert.Equal(
            [
                "CL1004 1:1", "CL1011 11:7", "CL4008 17:249", "CL4008 17:502", "CL2016 19:26", "CL4008 28:248", "CL2016 30:26",
                "CL4008 45:271", "CL4009 48:74"
            ],
            findings.Select(finding => $"{finding.Id} {finding.Line}:{finding.Column}"));
    }

    [Theory]
    [InlineData("60")]
    [InlineData("80")]
    [InlineData("120")]
    public Task The_report_reads_well_at_any_width(string columns)
    {
        var result = ContentLintProgram.Run(Folder, null, ("COLUMNS", columns), "check", ".", "--all").ExitsWith(1);
        return Verifier.Verify(result.Output, $"{columns}.txt");
    }

    [Fact]
    public void Fix_changes_what_it_says_and_no_other_byte()
    {
        using var site = TemporarySite.CopyOf(Folder);
        var file = Directory.GetFiles(site.Full("_posts")).Single();
        var expected = File.ReadAllText(file)[1..]
            .Replace("date: Thu, 19 May 2022 10:06:03 GMT", "date: '2022-05-19T10:06:03Z'", StringComparison.Ordinal)
            .Replace("target=\"_blank\">", "target=\"_blank\" rel=\"noopener\">", StringComparison.Ordinal);
        var result = site.Run("fix").ExitsWith(1);
        Assert.Equal(Encoding.UTF8.GetBytes(expected), File.ReadAllBytes(file));
        Assert.Contains("CL4009", result.Output, StringComparison.Ordinal);
        site.Run("fix").ExitsWith(1);
        Assert.Equal(Encoding.UTF8.GetBytes(expected), File.ReadAllBytes(file));
    }

    [Fact]
    public void Removed_referrer_policies_are_put_back_for_a_configured_host()
    {
        using var site = TemporarySite.CopyOf(Folder);
        var file = Path.GetRelativePath(site.Root, Directory.GetFiles(site.Full("_posts")).Single());
        var original = site[file];
        site.Write(file, original.Replace(" referrerpolicy=\"no-referrer\"", "", StringComparison.Ordinal));
        Assert.Equal(2, Findings.Of(site.Run("check", "--format", "json")).Count(finding => finding.Id == "CL3001"));
        site.Write("contentlint.yml", "rules:\n  missing-referrer-policy:\n    hosts: ['*.36krcdn.com']\n");
        site.Run("fix", "--select", "CL3001").ExitsWith(0);
        Assert.Equal(original, site[file]);
    }
}
