using System.Diagnostics;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests.Watching;

/// <summary>The real program over a real folder. Nothing is timed: the limit is for a watch that never says anything.</summary>
public sealed class WatchProgramTests
{
    private const string End = "Ctrl+C ends.";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Shows_what_an_edit_brings_and_ends_with_success()
    {
        using var site = new TemporarySite(("a.md", "# A\n\n[b](b.md)\n"), ("b.md", "# B\n"), ("c.md", "# C\n"));
        using var program = Start(site);
        Assert.Contains("checked all 3 files", await ReadBlock(program), StringComparison.Ordinal);
        File.Delete(site.Full("b.md"));
        var block = await ReadBlock(program);
        Assert.Contains("CL4001", block, StringComparison.Ordinal);
        Assert.Contains("checked 1 of 2 files again (a.md)", block, StringComparison.Ordinal);
        if (OperatingSystem.IsWindows())
        {
            program.Kill();
            return;
        }

        using (var kill = Process.Start("kill", ["-TERM", program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await program.WaitForExitAsync().WaitAsync(Limit);
        Assert.Equal(0, program.ExitCode);
    }

    [Theory]
    [InlineData("fix", "--watch")]
    [InlineData("check", "--watch", "--diff")]
    [InlineData("check", "--watch", "--add-suppressions")]
    [InlineData("check", "--watch", "--format", "sarif")]
    [InlineData("check", "--watch", "--format", "text=report.txt")]
    [InlineData("check", "--watch", "--changed")]
    [InlineData("check", "--watch", "--write-baseline")]
    [InlineData("check", "--watch", "--max-warnings", "3")]
    [InlineData("check", "-", "--stdin-filename", "a.md", "--watch")]
    public void Refuses_what_needs_an_end(params string[] args)
    {
        using var site = new TemporarySite(("a.md", "# A\n"));
        var error = site.Run(args).ExitsWith(2).Error;
        Assert.Contains("--watch", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Refuses_a_path_that_does_not_exist()
    {
        using var site = new TemporarySite(("a.md", "# A\n"));
        Assert.Contains("'nowhere' does not exist", site.Run("check", "--watch", "nowhere").ExitsWith(2).Error, StringComparison.Ordinal);
    }

    private static Process Start(TemporarySite site)
    {
        var start = new ProcessStartInfo(ContentLintProgram.Command[0])
        {
            WorkingDirectory = site.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false
        };
        foreach (var argument in ContentLintProgram.Command.Skip(1).Append("check").Append("--watch"))
            start.ArgumentList.Add(argument);
        foreach (var name in ContentLintProgram.Unset)
            start.Environment.Remove(name);
        return Process.Start(start)!;
    }

    private static async Task<string> ReadBlock(Process program)
    {
        var block = new List<string>();
        do
        {
            block.Add(await program.StandardOutput.ReadLineAsync().WaitAsync(Limit)
                ?? throw new EndOfStreamException(string.Join('\n', block)));
        }
        while (!block[^1].EndsWith(End, StringComparison.Ordinal));
        return string.Join('\n', block);
    }
}
