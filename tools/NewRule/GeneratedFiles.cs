using System.Diagnostics;

namespace NewRule;

/// <summary>What is generated from the rules: the pages and rule sets in rules/, and the configuration's schema.</summary>
internal static class GeneratedFiles
{
    /// <summary>Builds the program and writes the files again.</summary>
    /// <exception cref="NewRuleException">The build failed; its output was printed.</exception>
    public static void Update(Repository repository)
    {
        Run(repository, "src/ContentLint.Cli", "rule", "--write", "rules");
        Run(repository, "tools/ContentLint.ConfigurationSchema");
    }

    private static void Run(Repository repository, string project, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["run", "--project", project, "-p:RunAnalyzers=false", "--", .. arguments])
        {
            WorkingDirectory = repository.Root,
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new NewRuleException(
                $"'dotnet run --project {project}' failed with {process.ExitCode}; the sources are written, the generated files are not.");
    }
}
