using System.Text;

namespace ContentLint.Cli.Tests.Testing;

/// <summary>Runs the program in the folder of a test.</summary>
internal static class ProgramRuns
{
    /// <summary>Runs the program in the folder.</summary>
    public static ProgramResult Run(this TemporarySite site, params string[] args) => ContentLintProgram.Run(site.Root, args);

    /// <summary>Runs the program in the folder, as a process of its own.</summary>
    public static ProgramResult RunProcess(this TemporarySite site, params string[] args) => ContentLintProgram.RunProcess(site.Root, args);

    /// <summary>Runs the program in the folder, with a variable of the environment set.</summary>
    public static ProgramResult RunWith(this TemporarySite site, (string Name, string Value) variable, params string[] args) =>
        ContentLintProgram.Run(site.Root, null, variable, args);

    /// <summary>Runs the program in the folder, with a text on standard input.</summary>
    public static ProgramResult RunWithInput(this TemporarySite site, string input, params string[] args) =>
        ContentLintProgram.Run(site.Root, Encoding.UTF8.GetBytes(input), args);
}
