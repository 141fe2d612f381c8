using ContentLint.Text;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>Says in one line which argument is not known, and which was probably meant.</summary>
internal static class UnknownArguments
{
    /// <summary>Has a command and its subcommands collect what they do not know, instead of printing a hint of their own.</summary>
    public static void Collect(CommandLineApplication app)
    {
        app.ThrowOnUnexpectedArgument = false;
        foreach (var command in app.Commands)
            Collect(command);
    }

    /// <summary>Checks that nothing was collected.</summary>
    /// <exception cref="UsageException">Something was.</exception>
    public static void Check(CommandLineApplication command)
    {
        if (command.RemainingArguments is not [var first, ..])
            return;
        if (!first.StartsWith('-'))
            throw new UsageException(
                $"'{first}' is one argument too many for '{FullName(command)}'; see 'contentlint {FullName(command)} --help'");
        var name = first.Split('=', ':')[0];
        var known = command.GetOptions().Select(option => $"--{option.LongName}");
        throw new UsageException(
            $"there is no option '{name}'; {Spelling.Advice(name, known, $"see 'contentlint {FullName(command)} --help'")}");
    }

    /// <summary>A command as it is typed behind the program's name.</summary>
    private static string FullName(CommandLineApplication command) =>
        command.Parent?.Parent is null ? command.Name! : $"{FullName(command.Parent)} {command.Name}";
}
