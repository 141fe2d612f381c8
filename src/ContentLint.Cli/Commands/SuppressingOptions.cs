using ContentLint.Configuration;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The options about suppressions.</summary>
internal sealed class SuppressingOptions(CommandLineApplication command)
{
    private static readonly string[] CommentEnds = ["-->", "--!>", "*/"];

    private readonly CommandOption requireReason = command.Option(
        "--require-reason", "Report suppressions that give no reason (CL0007).", CommandOptionType.NoValue);

    private readonly CommandOption addSuppressions = command.Option(
        "--add-suppressions[=<RULES>]",
        "Write a suppression for each finding, or for those of these rules, and report what is left.",
        CommandOptionType.SingleOrNoValue);

    private readonly CommandOption reason = command.Option(
        "--reason <TEXT>", "The reason that added suppressions give.", CommandOptionType.SingleValue);

    /// <summary>Whether a suppression has to say why.</summary>
    public bool RequiresReasons => requireReason.HasValue();

    /// <summary>The suppressions that are to be written; null for none.</summary>
    /// <param name="request">What else is asked for.</param>
    /// <exception cref="UsageException">It does not go together, or the reason cannot stand in a comment.</exception>
    public SuppressionRequest? Read(LintRequest request)
    {
        if (!addSuppressions.HasValue())
            return reason.HasValue() ? throw new UsageException("--reason goes with --add-suppressions") : null;
        if (request.StandardInputName is not null)
            throw new UsageException("--add-suppressions writes files, and cannot be used with '-' (standard input)");
        if (request.Mode == LintMode.Diff)
            throw new UsageException("--add-suppressions writes files, and --diff changes none; give one of them");
        if (request.Changes is { LinesOnly: true })
            throw new UsageException("--add-suppressions is about whole files; use --changed in place of --changed-lines");
        return new SuppressionRequest(new RuleSelection(RuleSelectionOptions.Split(addSuppressions), []), ReadReason());
    }

    private string? ReadReason()
    {
        if (reason.Value() is not { } given)
            return null;
        var text = given.Trim();
        if (text.Length == 0 || text.Any(char.IsControl))
            throw new UsageException("--reason takes one line of text");
        return Array.Find(CommentEnds, end => text.Contains(end, StringComparison.Ordinal)) is { } found
            ? throw new UsageException($"--reason cannot hold '{found}', which ends a comment")
            : text;
    }
}
