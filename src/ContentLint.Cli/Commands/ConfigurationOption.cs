using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The option that names a configuration.</summary>
internal static class ConfigurationOption
{
    public static CommandOption Add(CommandLineApplication command) =>
        command.Option(
            "--config <FILE>",
            "Use this configuration file, and look for no other; else CONTENTLINT_CONFIG names one, or the nearest contentlint.yml counts.",
            CommandOptionType.SingleValue);
}
