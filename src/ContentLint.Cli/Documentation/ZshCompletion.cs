using System.Globalization;
using System.Text;

namespace ContentLint.Cli.Documentation;

/// <summary>The completion script of zsh.</summary>
internal static class ZshCompletion
{
    public static string Write(CommandModel model)
    {
        var script = new StringBuilder(
            "#compdef contentlint\n# Completion of contentlint for zsh: a file _contentlint in a folder of $fpath, or source "
                + "<(contentlint completion zsh)\n");
        foreach (var command in model.All)
            AppendFunction(script, command);
        return script
            .Append("if [ \"$funcstack[1]\" = _contentlint ]; then _contentlint \"$@\"; else compdef _contentlint contentlint; fi\n")
            .ToString();
    }

    private static void AppendFunction(StringBuilder script, CommandModel command)
    {
        script.Append(
            CultureInfo.InvariantCulture, $"\n{Function(command)}() {{\n  local context state line\n  local -a commands\n  _arguments -C");
        foreach (var option in command.Options)
            AppendOption(script, option);
        if (command.Commands.IsEmpty)
        {
            foreach (var argument in command.Arguments)
                script.Append(" \\\n    ").Append(
                    Quote($"{(argument.IsRepeated ? "*" : "")}:{Escape(argument.Name)}:{Action(argument.Values)}"));
            script.Append("\n}\n");
            return;
        }

        script.Append(" \\\n    '1: :->command' '*:: :->rest'\n  case $state in\n    command)\n      commands=(\n");
        foreach (var child in command.Commands)
            script.Append("        ").Append(Quote($"{child.Word}:{child.Description}")).Append('\n');
        script.Append("      )\n      _describe command commands\n      _files ;;\n    rest)\n      case $line[1] in\n");
        foreach (var child in command.Commands)
            script.Append(CultureInfo.InvariantCulture, $"        {child.Word}) {Function(child)} ;;\n");
        script.Append("        *) _files ;;\n      esac ;;\n  esac\n}\n");
    }

    private static void AppendOption(StringBuilder script, OptionModel option)
    {
        var value = option.ValueName is null ? "" : $":{Escape(option.ValueName)}:{Action(option.Values)}";
        foreach (var spelling in option.Spellings)
            script.Append(" \\\n    ").Append(Quote($"*{spelling}[{Escape(option.Description)}]{value}"));
    }

    private static string Action(ValueModel values)
    {
        if (values.IsFolder)
            return "_files -/";
        if (values.IsFile)
            return "_files";
        return values.Choices.IsEmpty ? " " : $"({string.Join(' ', values.Choices)})";
    }

    private static string Function(CommandModel command) =>
        command.Name.Length == 0 ? "_contentlint" : $"_contentlint_{command.Name.Replace(' ', '_')}";

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
