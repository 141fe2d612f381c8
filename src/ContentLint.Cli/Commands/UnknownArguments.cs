using ContentLint.Text;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>Says in one line which argument is not known, and which was probably meant.</summary>
internal static class UnknownArguments
{
    /// <summary>What people type from other tools.</summary>
    private static readonly Dictionary<string, string> OfOtherTools = new(StringComparer.Ordinal)
    {
        ["--fix"] = "run 'contentlint fix'",
        ["--write"] = "run 'contentlint fix'",
        ["--dry-run"] = "run 'contentlint fix --diff'",
        ["--output-file"] = "use --format FORMAT=FILE, as --format sarif=contentlint.sarif",
        ["--output"] = "use --format FORMAT=FILE, as --format sarif=contentlint.sarif",
        ["-o"] = "use --format FORMAT=FILE, as --format sarif=contentlint.sarif",
        ["--output-format"] = "use --format",
        ["--reporter"] = "use --format",
        ["-f"] = "use --format",
        ["--exclude"] = "list the patterns under 'exclude' in contentlint.yml",
        ["--ignore-path"] = "list the patterns under 'exclude' in contentlint.yml",
        ["--ignore-pattern"] = "list the patterns under 'exclude' in contentlint.yml",
        ["--exit-zero"] = "use --fail-on never",
        ["--print-config"] = "run 'contentlint config show FILE'",
        ["--show-settings"] = "run 'contentlint config show FILE'",
        ["--explain"] = "run 'contentlint rule RULE'",
        ["--list-rules"] = "run 'contentlint rule'",
        ["--rules"] = "run 'contentlint rule'",
        ["--init"] = "run 'contentlint init'",
        ["--stdin"] = "use '-' as the path, with --stdin-filename",
        ["--no-color"] = "use --color never",
        ["--debug"] = "use --verbose",
        ["--max-warning"] = "use --max-warnings",
        ["--extend-select"] = "use --set and --select",
        ["--disable"] = "use --ignore",
        ["--enable"] = "use --select",
    };

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
        if (OfOtherTools.TryGetValue(name, out var answer))
            throw new UsageException($"there is no option '{name}'; {answer}");
        var known = command.GetOptions().Select(option => $"--{option.LongName}");
        throw new UsageException(
            $"there is no option '{name}'; {Spelling.Advice(name, known, $"see 'contentlint {FullName(command)} --help'")}");
    }

    /// <summary>A command as it is typed behind the program's name.</summary>
    private static string FullName(CommandLineApplication command) =>
        command.Parent?.Parent is null ? command.Name! : $"{FullName(command.Parent)} {command.Name}";
}
