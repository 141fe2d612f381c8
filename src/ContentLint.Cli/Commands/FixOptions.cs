using ContentLint.Cli.Output;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The options of <c>fix</c> that say how fixes are chosen.</summary>
internal sealed class FixOptions(CommandLineApplication command)
{
    private readonly CommandOption interactive = command.Option(
        "-i|--interactive", "Show each fix, and ask whether to apply it.", CommandOptionType.NoValue);

    /// <summary>Whether each fix is asked for.</summary>
    /// <exception cref="UsageException">It is, where nothing is fixed or nobody can answer.</exception>
    public bool ReadInteractive(LintMode mode, bool showsDiff, bool readsStandardInput, ProgramConsole console)
    {
        if (!interactive.HasValue())
            return false;
        if (mode != LintMode.Fix)
            throw new UsageException("--interactive goes with 'fix': contentlint fix --interactive");
        if (showsDiff || readsStandardInput)
            throw new UsageException(
                $"--interactive and {(showsDiff ? "--diff" : "'-' (standard input)")} contradict each other; give one of them");
        if (!string.IsNullOrEmpty(console.Environment.Run.Variable("CI")))
            throw new UsageException("--interactive asks questions, and nobody answers them in continuous integration (CI is set)");
        if (console.Environment.IsInputRedirected || !console.IsTerminal)
            throw new UsageException("--interactive asks questions on a terminal, and standard input or standard output is none");
        return true;
    }
}
