using ContentLint.Cli.Documentation;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The option of commands that print facts, for people or for programs.</summary>
internal static class TextOrJson
{
    public static CommandOption Add(CommandLineApplication command) =>
        command.Choice("--format <FORMAT>", "text or json.", CommandOptionType.SingleValue, ["text", "json"]);

    /// <summary>Whether JSON is asked for.</summary>
    /// <exception cref="UsageException">The value is neither.</exception>
    public static bool IsJson(CommandOption format) => format.Value() switch
    {
        null or "text" => false,
        "json" => true,
        var other => throw new UsageException($"--format takes text or json, not '{other}'"),
    };
}
