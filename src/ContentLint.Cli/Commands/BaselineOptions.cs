using ContentLint.Workspace.Baselines;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The options of <c>check</c> and <c>fix</c> that say what is done with a baseline.</summary>
internal sealed class BaselineOptions(CommandLineApplication command)
{
    private readonly CommandOption file = command.Option(
        "--baseline <FILE>",
        $"Report only findings that are not in this baseline. Default: {BaselineFile.DefaultName} at the root, if it is there.",
        CommandOptionType.SingleValue);

    private readonly CommandOption write = command.Option(
        "--write-baseline",
        "Write the findings of this run to the baseline, so that later runs report only new ones.",
        CommandOptionType.NoValue);

    private readonly CommandOption prune = command.Option(
        "--prune-baseline", "Remove from the baseline what is no longer found.", CommandOptionType.NoValue);

    private readonly CommandOption none = command.Option(
        "--no-baseline", "Report all findings, also those in the baseline at the root.", CommandOptionType.NoValue);

    /// <summary>Checks the values.</summary>
    /// <param name="isDiff">Whether <c>--diff</c> is given, which no baseline changes.</param>
    /// <exception cref="UsageException">Two of them contradict each other.</exception>
    public BaselineRequest Read(bool isDiff)
    {
        var changing = new[] { write, prune }.Where(static option => option.HasValue()).ToArray();
        if (changing.Length == 2)
            throw new UsageException("--write-baseline leaves out what is no longer found; it is not combined with --prune-baseline");
        if (none.HasValue() && changing.Append(file).FirstOrDefault(static option => option.HasValue()) is { } contradicting)
            throw new UsageException($"--no-baseline and --{contradicting.LongName} contradict each other; give one of them");
        if (isDiff && changing is [var option])
            throw new UsageException($"--diff changes nothing; it is not combined with --{option.LongName}");
        if (file.Value() is { Length: 0 })
            throw new UsageException("--baseline names no file");
        return new BaselineRequest(UseOf(isDiff), file.Value());
    }

    private BaselineUse UseOf(bool isDiff) =>
        write.HasValue() ? BaselineUse.Write
        : prune.HasValue() ? BaselineUse.Prune
        : isDiff || none.HasValue() ? BaselineUse.Ignore
        : BaselineUse.Compare;
}
