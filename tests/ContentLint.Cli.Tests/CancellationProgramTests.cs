using System.Collections.Frozen;
using ContentLint.Cli.Tests.Testing;
using ContentLint.Workspace.Requests;

namespace ContentLint.Cli.Tests;

public sealed class CancellationProgramTests
{
    [Theory]
    [InlineData("check", 130)]
    [InlineData("fix", 130)]
    [InlineData("check --watch", 0)]
    public void A_program_that_is_asked_to_end_says_nothing_and_leaves_nothing(string arguments, int expected)
    {
        using var site = new TemporarySite(
            ("contentlint.yml", "root: true\n"), ("a.md", "<a href=\"https://x.test/\" target=\"_blank\">x</a>\n"));
        var run = new RunEnvironment(site.Root, FrozenDictionary<string, string>.Empty);
        var environment = new TestEnvironment(run, [], new CancellationToken(canceled: true));
        Assert.Equal(expected, ProgramRun.Execute(arguments.Split(' '), environment));
        Assert.Empty(environment.Output.ToArray());
        Assert.Empty(environment.Error.ToArray());
        Assert.Equal(2, Directory.GetFileSystemEntries(site.Root).Length);
    }
}
