using ContentLint.Text;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>Commands that only hold others.</summary>
internal static class Subcommands
{
    /// <summary>What is wrong if such a command is given without one of those that it holds.</summary>
    public static UsageException Missing(CommandLineApplication command)
    {
        var names = command.Commands.Select(subcommand => subcommand.Name!).ToArray();
        if (command.RemainingArguments is not [var first, ..])
            return new UsageException($"'contentlint {command.Name}' needs a command: {string.Join(", ", names)}");
        return new UsageException(
            $"there is no command '{command.Name} {first}'; "
                + $"{Spelling.Advice(first, names, $"there {(names.Length == 1 ? "is" : "are")} {string.Join(", ", names)}")}");
    }
}
