using System.Globalization;
using System.Text;

namespace ContentLint.Cli.Documentation;

/// <summary>The completion script of fish.</summary>
internal static class FishCompletion
{
    public static string Write(CommandModel model)
    {
        var script = new StringBuilder(
            "# Completion of contentlint for fish: contentlint completion fish | source\ncomplete -c contentlint -e\n");
        foreach (var command in model.All)
            AppendCommand(script, command);
        return script.ToString();
    }

    private static void AppendCommand(StringBuilder script, CommandModel command)
    {
        var condition = Condition(command);
        foreach (var child in command.Commands)
            script.Append(
                CultureInfo.InvariantCulture,
                $"complete -c contentlint -n {Quote(condition)} -a {Quote(child.Word)} -d {Quote(child.Description)}\n");
        foreach (var option in command.Options)
            AppendOption(script, condition, option);
        foreach (var argument in command.Arguments.Where(argument => !argument.Values.Choices.IsEmpty))
            script.Append(
                CultureInfo.InvariantCulture,
                $"complete -c contentlint -f -n {Quote(condition)} -a {Quote(string.Join(' ', argument.Values.Choices))} -d "
                    + $"{Quote(argument.Name)}\n");
    }

    private static void AppendOption(StringBuilder script, string condition, OptionModel option)
    {
        script.Append(CultureInfo.InvariantCulture, $"complete -c contentlint -n {Quote(condition)}");
        foreach (var spelling in option.Spellings)
            script.Append(spelling.StartsWith("--", StringComparison.Ordinal) ? $" -l {spelling[2..]}" : $" -s {spelling[1..]}");
        if (option.ValueName is not null)
            script.Append(option.Values.IsFile ? " -r -F" : option.Values.IsFolder ? " -x -a '(__fish_complete_directories)'" : " -x");
        if (!option.Values.Choices.IsEmpty)
            script.Append(" -a ").Append(Quote(string.Join(' ', option.Values.Choices)));
        script.Append(" -d ").Append(Quote(option.Description)).Append('\n');
    }

    private static string Condition(CommandModel command)
    {
        if (command.Name.Length == 0)
            return $"not __fish_seen_subcommand_from {string.Join(' ', command.Commands.Select(child => child.Word))}";
        var seen = string.Join("; and ", command.Name.Split(' ').Select(word => $"__fish_seen_subcommand_from {word}"));
        return command.Commands.IsEmpty
            ? seen
            : $"{seen}; and not __fish_seen_subcommand_from {string.Join(' ', command.Commands.Select(child => child.Word))}";
    }

    private static string Quote(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
