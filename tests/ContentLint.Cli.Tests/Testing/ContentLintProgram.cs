using System.Collections.Frozen;
using System.Diagnostics;
using System.Text;
using ContentLint.Workspace.Requests;

namespace ContentLint.Cli.Tests.Testing;

/// <summary>
/// Runs the program: inside the process of the tests, many runs at the same time, or as a process of its own where a test is about the
/// process.
/// </summary>
internal static class ContentLintProgram
{
    /// <summary>A native program to test instead of the one built beside the tests: always as a process.</summary>
    private static readonly string? Native = Environment.GetEnvironmentVariable("CONTENTLINT_PROGRAM");

    /// <summary>The stack that the system gives the first thread of a process, in bytes.</summary>
    private const int MainThreadStack = 8 * 1024 * 1024;

    /// <summary>Variables of the environment that the program must not see, since they change what it says.</summary>
    public static IReadOnlyList<string> Unset { get; } =

        [
            "CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "COLUMNS", "NO_COLOR", "FORCE_HYPERLINK", "CONTENTLINT_CONFIG",
            "CONTENTLINT_FORMAT"
        ];

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
        Native is null ? RunInside(folder, input, variable, args) : Start(folder, input, variable, [.. Command, .. args]);

    /// <summary>Runs it as a process of its own.</summary>
    public static ProgramResult RunProcess(string folder, params string[] args) => Start(folder, null, null, [.. Command, .. args]);

    /// <summary>Runs it through a shell, whose script starts it as <c>"$@"</c>.</summary>
    public static ProgramResult RunInShell(string folder, string script, string? input, params string[] args) =>
        Start(folder, input is null ? null : Encoding.UTF8.GetBytes(input), null, ["bash", "-c", script, "bash", .. Command, .. args]);

    /// <summary>The words that start the program.</summary>
    public static IReadOnlyList<string> Command { get; } = Native is null
        ? ["dotnet", Path.Combine(AppContext.BaseDirectory, "contentlint.dll")]
        : [Native];

    private static ProgramResult RunInside(string folder, byte[]? input, (string Name, string Value)? variable, string[] args)
    {
        var variables = RunEnvironment.OfProcess().Variables
            .Where(entry => !Unset.Contains(entry.Key, StringComparer.Ordinal))
            .ToDictionary(StringComparer.Ordinal);
        if (variable is { } set)
            variables[set.Name] = set.Value;
        var environment = new TestEnvironment(
            new RunEnvironment(folder, variables.ToFrozenDictionary(StringComparer.Ordinal)), input ?? []);
        var exitCode = 0;
        Exception? failure = null;
        var thread = new Thread(Execute, MainThreadStack);
        thread.Start();
        if (!thread.Join(TimeSpan.FromMinutes(5)))
            throw new TimeoutException($"contentlint {string.Join(' ', args)} did not end");
        Assert.Null(failure);
        return new ProgramResult(
            exitCode, environment.Output.ToArray(), Encoding.UTF8.GetString(environment.Error.ToArray())).HasNoStackTrace();

        void Execute()
        {
            try
            {
                exitCode = ProgramRun.Execute(args, environment);
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        }
    }

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
        return new ProgramResult(process.ExitCode, output.ToArray(), error.Result).HasNoStackTrace();
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

    /// <summary>Checks that no exception was printed.</summary>
    public ProgramResult HasNoStackTrace()
    {
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", Error, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Checks the exit code, and shows what was printed if it is another.</summary>
    public ProgramResult ExitsWith(int expected)
    {
        Assert.True(ExitCode == expected, $"exit {ExitCode}, not {expected}\n{Output}\n{Error}");
        return this;
    }
}
