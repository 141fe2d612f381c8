using System.Security.Cryptography;

namespace ContentLint.Cli.Output;

/// <summary>
/// Prints text that must stay as it is, such as a diff, where GitHub's runner reads along: if it holds what the runner would
/// take for a command, commands are off until it ends. Programs that read diffs pass over the two lines around it.
/// </summary>
internal sealed class WorkflowGuard : IDisposable
{
    private readonly TextWriter output;
    private readonly bool isWatched;
    private string? token;

    private WorkflowGuard(TextWriter output, bool isWatched)
    {
        this.output = output;
        this.isWatched = isWatched;
    }

    /// <summary>A guard of standard output.</summary>
    public static WorkflowGuard For(ProgramConsole console) =>
        new(console.Out, console.Environment.Run.Variable("GITHUB_ACTIONS") == "true");

    public void Write(string text)
    {
        if (isWatched && token is null && HasCommand(text))
        {
            // Nobody can guess it, so that no text can switch commands on again.
            token = RandomNumberGenerator.GetHexString(32);
            output.WriteLine($"::stop-commands::{token}");
        }

        output.Write(text);
    }

    public void Dispose()
    {
        if (token is not null)
            output.WriteLine($"::{token}::");
    }

    private static bool HasCommand(string text) =>
        text.Contains("::", StringComparison.Ordinal) || text.Contains("##[", StringComparison.Ordinal);
}
