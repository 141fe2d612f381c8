using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using ContentLint.Workspace.Requests;

namespace ContentLint.Workspace.Git;

/// <summary>Runs git in a folder, in the surroundings that a hook gives its commands.</summary>
/// <param name="folder">Absolute path.</param>
/// <param name="surroundings">Where the command runs.</param>
internal sealed class GitCommand(string folder, RunEnvironment surroundings)
{
    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Runs git; whether it succeeds is told by the result.</summary>
    /// <exception cref="UsageException">There is no git.</exception>
    public GitResult Run(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Program() ?? throw NotFound())
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        KeepHook(start.Environment);
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return new GitResult(process.ExitCode, output.ToArray(), error.Result);
        }
        catch (Win32Exception)
        {
            throw NotFound();
        }
    }

    /// <summary>
    /// A hook's variables count from the folder that git started it in. Without a work tree among them, that folder is meant.
    /// </summary>
    private void KeepHook(IDictionary<string, string?> environment)
    {
        environment.Clear();
        foreach (var (name, value) in surroundings.Variables)
            environment[name] = value;
        // Looking at the changes must not write to the index that a commit is being made of.
        environment["GIT_OPTIONAL_LOCKS"] = "0";
        foreach (var name in (string[])["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"])
        {
            if (environment.TryGetValue(name, out var path) && !string.IsNullOrEmpty(path))
                environment[name] = Path.GetFullPath(path, surroundings.Folder);
        }

        if (environment.ContainsKey("GIT_DIR"))
            environment.TryAdd("GIT_WORK_TREE", surroundings.Folder);
    }

    /// <summary>The program on the PATH: never one in the current folder, which may be a stranger's.</summary>
    private string? Program()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (surroundings.Variable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    private static UsageException NotFound() => new("--changed asks git what changed, and there is no git on the PATH");
}

/// <summary>What a run of git left behind.</summary>
/// <param name="ExitCode">0 if it succeeded.</param>
/// <param name="Output">The bytes of standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record GitResult(int ExitCode, byte[] Output, string Error)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The output as one value.</summary>
    public string Value => Encoding.UTF8.GetString(Output).TrimEnd('\r', '\n');

    /// <summary>The values between the NULs of a <c>-z</c> output.</summary>
    public ImmutableArray<string> Values => [.. Encoding.UTF8.GetString(Output).Split('\0', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>What git says is wrong, in one line.</summary>
    public string Problem =>
        Error.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? $"git exited with {ExitCode}";

    /// <summary>The result of a command that has to succeed.</summary>
    /// <exception cref="UsageException">It did not.</exception>
    public GitResult Required => Succeeded ? this : throw new UsageException($"git cannot tell what changed: {Problem}");
}
