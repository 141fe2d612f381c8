using System.Globalization;
using System.Text;

namespace ContentLint.Cli.Documentation;

/// <summary>The completion script of bash.</summary>
internal static class BashCompletion
{
    public static string Write(CommandModel model)
    {
        var script = new StringBuilder("# Completion of contentlint for bash: source <(contentlint completion bash)\n");
        script.Append("_contentlint() {\n  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= word\n");
        script.Append("  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n    case \"$command $word\" in\n");
        foreach (var command in model.All.Where(command => command.Name.Length > 0))
        {
            var parent = command.Name.Contains(' ', StringComparison.Ordinal) ? command.Name[..command.Name.LastIndexOf(' ')] : "";
            script.Append(CultureInfo.InvariantCulture, $"      '{parent} {command.Word}') command='{command.Name}' ;;\n");
        }

        script.Append("    esac\n  done\n  case \"$command $previous\" in\n");
        foreach (var command in model.All)
        {
            foreach (var option in command.Options.Where(option => option.ValueName is not null))
                script.Append(
                    CultureInfo.InvariantCulture,
                    $"    {string.Join('|', option.Spellings.Select(spelling => $"'{command.Name} {spelling}'"))}) "
                        + $"{Values(option.Values)}; return ;;\n");
        }

        script.Append("  esac\n  case \"$command\" in\n");
        foreach (var command in model.All)
            AppendCommand(script, command);
        return script.Append("  esac\n}\ncomplete -F _contentlint contentlint\n").ToString();
    }

    private static void AppendCommand(StringBuilder script, CommandModel command)
    {
        var options = string.Join(' ', command.Options.SelectMany(option => option.Spellings));
        script.Append(CultureInfo.InvariantCulture, $"    '{command.Name}')\n      if [[ $current == -* ]]; then {Words(options)}\n");
        var words = command.Commands
            .Select(child => child.Word)
            .Concat(command.Arguments.SelectMany(argument => argument.Values.Choices))
            .ToArray();
        var hasFiles = command.Name.Length == 0 || command.Arguments.Any(argument => argument.Values.IsFile);
        if (words.Length > 0 || hasFiles)
            script.Append(
                CultureInfo.InvariantCulture, $"      else {(words.Length > 0 ? Words(string.Join(' ', words)) : "COMPREPLY=()")}\n");
        if (hasFiles)
            script.Append("        compopt -o filenames; mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -f -- \"$current\")\n");
        script.Append("      fi ;;\n");
    }

    private static string Values(ValueModel values)
    {
        if (values.IsFolder)
            return "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$current\")";
        if (values.IsFile)
            return "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$current\")";
        return values.Choices.IsEmpty ? "COMPREPLY=()" : Words(string.Join(' ', values.Choices));
    }

    private static string Words(string words) => $"mapfile -t COMPREPLY < <(compgen -W '{words}' -- \"$current\")";
}
