using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The options about suppressions.</summary>
internal sealed class SuppressingOptions(CommandLineApplication command)
{
    private readonly CommandOption requireReason = command.Option(
        "--require-reason", "Report suppressions that give no reason (CL0007).", CommandOptionType.NoValue);

    /// <summary>Whether a suppression has to say why.</summary>
    public bool RequiresReasons => requireReason.HasValue();
}
