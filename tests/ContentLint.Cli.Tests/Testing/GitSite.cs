using System.Diagnostics;

namespace ContentLint.Cli.Tests.Testing;

/// <summary>A site in a git repository of its own.</summary>
internal sealed class GitSite : IDisposable
{
    public GitSite(params (string Path, string Text)[] files)
    {
        Site = new TemporarySite(files);
        Git("init", "-q", "-b", "main");
        Commit();
    }

    public TemporarySite Site { get; }

    /// <summary>Commits everything in the working tree.</summary>
    public void Commit()
    {
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", "a change");
    }

    /// <summary>Runs git in the folder.</summary>
    public string Git(params string[] arguments) => GitIn(Site.Root, arguments);

    /// <summary>Runs git in a folder, without the configuration of whoever runs the tests.</summary>
    public static string GitIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false
        };
        foreach (var argument in (string[])[
            "-c", "user.name=Author", "-c", "user.email=author@example.invalid", "-c", "protocol.file.allow=always", .. arguments
        ])
            start.ArgumentList.Add(argument);
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}\n{output}\n{error.Result}");
        return output.TrimEnd('\n');
    }

    /// <summary>What a run of <c>check</c> with these options finds: path, line and id of each finding.</summary>
    public IEnumerable<string> Findings(params string[] arguments) => Findings(Site.Root, arguments);

    public static IEnumerable<string> Findings(string folder, params string[] arguments)
    {
        var result = ContentLintProgram.Run(folder, ["check", "--format", "json", .. arguments]);
        Assert.True(result.ExitCode < 2, result.Error);
        return Testing.Findings.Of(result).Select(finding => $"{finding.Path}:{finding.Line} {finding.Id}");
    }

    public void Dispose()
    {
        // Git writes its objects read-only, which keeps them from being deleted on Windows.
        foreach (var file in Directory.EnumerateFiles(Site.Root, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Site.Dispose();
    }
}
