using System.Collections.Immutable;
using ContentLint.Cli.Running;
using ContentLint.Configuration;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The options of the schema commands that say how to report: those of <c>check</c>.</summary>
internal sealed class SchemaReportOptions(CommandLineApplication command)
{
    private readonly CommandOption formats = command.Option(
        "--format <FORMAT>", "A format of 'contentlint check'; FORMAT=FILE writes to a file. Can be repeated.", CommandOptionType.MultipleValue);

    private readonly CommandOption color = command.Option("--color <WHEN>", "auto (default), always or never.", CommandOptionType.SingleValue);

    /// <summary>Checks the values.</summary>
    /// <param name="paths">Files, folders and patterns as given.</param>
    /// <param name="standardInputName">The name that standard input stands for, or null.</param>
    /// <exception cref="UsageException">A value is not one of those allowed.</exception>
    public LintRequest Read(ImmutableArray<string> paths, string? standardInputName) => new()
    {
        Mode = LintMode.Check,
        Paths = paths,
        StandardInputName = standardInputName,
        Targets = LintCommandOptions.ReadTargets(formats),
        Selection = new RuleSelection([], []),
        Color = LintCommandOptions.ReadColor(color),
    };
}
