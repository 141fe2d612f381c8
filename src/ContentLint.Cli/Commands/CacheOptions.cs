using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The options about the cache.</summary>
internal sealed class CacheOptions(CommandLineApplication command)
{
    private readonly CommandOption none = command.Option(
        "--no-cache", "Check every file, and neither read nor write '.contentlint-cache'.", CommandOptionType.NoValue);

    /// <summary>Whether the cache is wanted.</summary>
    public bool Read() => !none.HasValue();
}
