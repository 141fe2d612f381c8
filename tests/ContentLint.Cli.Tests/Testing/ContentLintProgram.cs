using System.Diagnostics;
using System.Text;

namespace ContentLint.Cli.Tests.Testing;

/// <summary>Runs the built program as a process of its own.</summary>
internal static class ContentLintProgram
{
    /// <summary>A native program to test instead of the one built beside the tests.</summary>
    private static readonly string? Native = Environment.GetEnvironmentVariable("CONTENTLINT_PROGRAM");

    public static ProgramResult Run(string folder, params string[] args) => Run(folder, null, args);

    public static ProgramResult Run(string folder, byte[]? input, params string[] args) => Run(folder, input, null, args);

    /// <summary>Runs it with a variable of the environment set.</summary>
    public static ProgramResult Run(string folder, byte[]? input, (string Name, string Value)? variable, params string[] args)
    {
        var start = new ProcessStartInfo(Native ?? "dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (Native is null)
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "contentlint.dll"));
        foreach (var argument in args)
            start.ArgumentList.Add(argument);
        foreach (var name in new[] { "CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "COLUMNS", "NO_COLOR", "FORCE_HYPERLINK", "CONTENTLINT_CONFIG", "CONTENTLINT_FORMAT" })
            start.Environment.Remove(name);
        if (variable is { } set)
            start.Environment[set.Name] = set.Value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        var copy = process.StandardOutput.BaseStream.CopyToAsync(output);
        if (input is not null)
            process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"contentlint {string.Join(' ', args)} did not end");
        }

        copy.Wait();
        var result = new ProgramResult(process.ExitCode, output.ToArray(), error.Result);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", result.Error, StringComparison.Ordinal);
        return result;
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
