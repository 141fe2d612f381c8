using System.Diagnostics;
using System.Text;

namespace ContentLint.Cli.Tests.Testing;

/// <summary>A run that has read every file of a site but the last one, and waits for that: the last one is a pipe.</summary>
internal sealed class PausedRun
{
    private readonly Task<ProgramResult> run;
    private readonly FileStream pipe;

    private PausedRun(Task<ProgramResult> run, FileStream pipe) => (this.run, this.pipe) = (run, pipe);

    /// <summary>Starts the program, and returns when it reads the pipe.</summary>
    public static PausedRun Of(TemporarySite site, params string[] args)
    {
        var path = site.Full("zzz.md");
        using (var make = Process.Start("mkfifo", [path]))
            make.WaitForExit();
        var running = Task.Run(() => site.Run([.. args, "--jobs", "1"]));
        var opening = Task.Run(() => new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0));
        Assert.True(opening.Wait(TimeSpan.FromMinutes(2)), "the program did not come to the last file");
        return new PausedRun(running, opening.Result);
    }

    /// <summary>Lets it go on to its end.</summary>
    public ProgramResult Resume()
    {
        pipe.Write(Encoding.UTF8.GetBytes("# The end\n"));
        pipe.Dispose();
        return run.Result;
    }
}
