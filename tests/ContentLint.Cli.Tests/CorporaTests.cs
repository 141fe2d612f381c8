using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

/// <summary>Whole real sites: nothing crashes, and fixes hold their promises on every file.</summary>
[Trait("Category", "Corpora")]
public sealed class CorporaTests
{
    [Theory]
    [InlineData("huxpro")]
    [InlineData("spf13")]
    [InlineData("webdoky")]
    public void Fixes_converge_and_bring_no_new_finding(string name)
    {
        using var site = TemporarySite.CopyOf(Path.Combine(SharedCorpora.Root, name));
        foreach (var options in new[] { Array.Empty<string>(), ["--unsafe-fixes"] })
        {
            var before = Findings
                .Of(site.Run("check", ".", "--format", "json"))
                .CountBy(finding => (finding.Path, finding.Id))
                .ToDictionary();
            site.Run(["fix", ".", .. options]);
            var after = Findings.Of(site.Run("check", ".", "--format", "json"));
            foreach (var (key, count) in after.CountBy(finding => (finding.Path, finding.Id)))
                Assert.True(count <= before.GetValueOrDefault(key), $"{key.Path}: a new {key.Id}");
            site.Run(["fix", ".", "--diff", .. options]).ExitsWith(0);
        }
    }
}
