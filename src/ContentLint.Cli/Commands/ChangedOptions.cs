using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The options that restrict a run to what changed.</summary>
internal sealed class ChangedOptions(CommandLineApplication command)
{
    /// <summary>The option whose value may follow behind a space.</summary>
    public const string Name = "--changed";

    private readonly CommandOption changed = command.Option(
        "--changed[=<BASE>]",
        "Check the files that changed since the branch left BASE (default: the main branch), and what deleted or renamed files broke in "
            + "others.",
        CommandOptionType.SingleOrNoValue);

    private readonly CommandOption changedLines = command.Option(
        "--changed-lines", "Report only findings on changed lines; --changed is implied.", CommandOptionType.NoValue);

    /// <summary>What was asked for; null for all files.</summary>
    /// <param name="mode">What is done with the findings.</param>
    /// <param name="readsStandardInput">Whether there are no files.</param>
    /// <exception cref="UsageException">It does not go together.</exception>
    public ChangeRequest? Read(LintMode mode, bool readsStandardInput)
    {
        if (!changed.HasValue() && !changedLines.HasValue())
            return null;
        if (readsStandardInput)
            throw new UsageException("--changed and --changed-lines ask git about files, and cannot be used with '-' (standard input)");
        if (changedLines.HasValue() && mode != LintMode.Check)
            throw new UsageException("--changed-lines is about reports, and fixes mend whole files; use --changed with 'fix' and --diff");
        return new ChangeRequest(changed.Value(), changedLines.HasValue());
    }

    /// <summary>
    /// Attaches a value that follows <c>--changed</c> behind a space. An existing path is a path to check, and no revision.
    /// </summary>
    public static string[] Attach(string[] args, RunEnvironment environment)
    {
        var position = Array.IndexOf(args, Name);
        if (position < 0 || position + 1 >= args.Length || args[position + 1] is not { Length: > 0 } next)
            return args;
        var isPath = next[0] == '-' || environment.HasFile(next) || environment.HasFolder(next) || next.AsSpan().IndexOfAny("*?[") >= 0;
        return isPath ? args : [.. args[..position], $"{Name}={next}", .. args[(position + 2)..]];
    }
}
