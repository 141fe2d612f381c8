using System.Diagnostics;
using System.Text;

namespace ContentLint.Cli.Tests.Testing;

/// <summary>Runs the built program as a process of its own.</summary>
internal static class ContentLintProgram
{
    /// <summary>A native program to test instead of the one built beside the tests.</summary>
    private static readonly string? Native = Environment.GetEnvironmentVariable("CONTENTLINT_PROGRAM");

    /// <summary>Variables of the environment that the program must not see, since they change what it says.</summary>
    public static IReadOnlyList<string> Unset { get; } =
        ["CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "COLUMNS", "NO_COLOR", "FORCE_HYPERLINK", "CONTENTLINT_CONFIG", "CONTENTLINT_FORMAT"];

    public static ProgramResult Run(string folder, params string[] args) => Run(folder, null, args);

    public static ProgramResult Run(string folder, byte[]? input, params string[] args) => Run(folder, input, null, args);

    /// <summary>Starts it and kills it after a time, if it has not ended before.</summary>
    public static void RunAndKill(string folder, TimeSpan after, params string[] args)
    {
        using var process = Process.Start(StartInfo(folder, null, [.. Command, .. args]))!;
        if (!process.WaitForExit(after))
            process.Kill();
        process.WaitForExit();
    }

    /// <summary>Runs it with a variable of the environment set.</summary>
    public static ProgramResult Run(string folder, byte[]? input, (string Name, string Value)? variable, params string[] args) =>
        Start(folder, input, variable, [.. Command, .. args]);

    /// <summary>Runs it through a shell, whose script starts it as <c>"$@"</c>.</summary>
    public static ProgramResult RunInShell(string folder, string script, string? input, params string[] args) =>
        Start(folder, input is null ? null : Encoding.UTF8.GetBytes(input), null, ["bash", "-c", script, "bash", .. Command, .. args]);

    /// <summary>The words that start the program.</summary>
    public static IReadOnlyList<string> Command { get; } = Native is null ? ["dotnet", Path.Combine(AppContext.BaseDirectory, "contentlint.dll")] : [Native];

    private static ProgramResult Start(string folder, byte[]? input, (string Name, string Value)? variable, IReadOnlyList<string> command)
    {
        using var process = Process.Start(StartInfo(folder, variable, command))!;
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        var copy = process.StandardOutput.BaseStream.CopyToAsync(output);
        if (input is not null)
            process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"contentlint {string.Join(' ', command)} did not end");
        }

        copy.Wait();
        var result = new ProgramResult(process.ExitCode, output.ToArray(), error.Result);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", result.Error, StringComparison.Ordinal);
        return result;
    }

    private static ProcessStartInfo StartInfo(string folder, (string Name, string Value)? variable, IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        foreach (var name in Unset)
            start.Environment.Remove(name);
        if (variable is { } set)
            start.Environment[set.Name] = set.Value;
        return start;
    }
}

/// <summary>What a run of the program left behind.</summary>
internal sealed record ProgramResult(int ExitCode, byte[] OutputBytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    /// <summary>Checks the exit code, and shows what was printed if it is another.</summary>
    public ProgramResult ExitsWith(int expected)
    {
        Assert.True(ExitCode == expected, $"exit {ExitCode}, not {expected}\n{Output}\n{Error}");
        return this;
    }
}
