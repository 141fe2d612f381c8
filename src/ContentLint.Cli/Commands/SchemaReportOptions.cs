using System.Collections.Immutable;
using ContentLint.Cli.Output;
using ContentLint.Configuration;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The options of the schema commands that say how to report: those of <c>check</c>.</summary>
internal sealed class SchemaReportOptions(CommandLineApplication command, ProgramConsole console)
{
    private readonly CommandOption formats = command.Option(
        "--format <FORMAT>",
        "A format of 'contentlint check'; FORMAT=FILE writes to a file. Can be repeated.",
        CommandOptionType.MultipleValue);

    private readonly CommandOption color = command.Option(
        "--color <WHEN>", "auto (default), always or never.", CommandOptionType.SingleValue);

    /// <summary>Checks the values.</summary>
    /// <exception cref="UsageException">A value is not one of those allowed.</exception>
    public ReportOptions Read() => new()
    {
        Targets = ReportTargets.Read(formats, console.Environment.Run),
        Color = ReportTargets.ReadColor(color),
    };
}
