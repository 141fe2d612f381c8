namespace ContentLint.Cli.Tests.Testing;

/// <summary>
/// A run that has read every file of a site but the last one, which takes so long to check that others can be changed meanwhile.
/// </summary>
internal sealed class PausedRun
{
    private readonly Task<ProgramResult> run;

    private PausedRun(Task<ProgramResult> run) => this.run = run;

    /// <summary>Starts the program, and returns when it reads the last file.</summary>
    public static PausedRun Of(TemporarySite site, params string[] args)
    {
        site.Write("zzz.md", string.Concat(Enumerable.Repeat("# 港口\n\n*One* [two](https://x.test/) `three`\n\n", 150_000)));
        using var isRead = new ManualResetEventSlim();
        using var watcher = new FileSystemWatcher(site.Root, "zzz.md") { NotifyFilter = NotifyFilters.LastAccess };
        watcher.Changed += (_, _) => isRead.Set();
        watcher.EnableRaisingEvents = true;
        var running = Task.Run(() => site.Run([.. args, "--jobs", "1"]));
        Assert.True(isRead.Wait(TimeSpan.FromMinutes(2)), "the program did not come to the last file");
        return new PausedRun(running);
    }

    /// <summary>Waits for its end.</summary>
    public ProgramResult Resume()
    {
        Assert.False(run.IsCompleted, "the program did not take long enough");
        return run.Result;
    }
}
