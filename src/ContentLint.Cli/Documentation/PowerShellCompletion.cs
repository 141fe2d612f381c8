using System.Globalization;
using System.Text;

namespace ContentLint.Cli.Documentation;

/// <summary>The completion script of PowerShell.</summary>
internal static class PowerShellCompletion
{
    public static string Write(CommandModel model)
    {
        var script = new StringBuilder(
            "# Completion of contentlint for PowerShell: contentlint completion powershell | Out-String | Invoke-Expression\n");
        script.Append(
            "Register-ArgumentCompleter -Native -CommandName contentlint -ScriptBlock {\n    param($current, $ast, $position)\n    "
                + "$commands = @{\n");
        foreach (var command in model.All)
            script.Append(
                CultureInfo.InvariantCulture, $"        {Quote(command.Name)} = @({string.Join(", ", WordsOf(command).Select(Quote))})\n");
        script.Append("    }\n    $values = @{\n");
        foreach (var option in model.All
            .SelectMany(command => command.Options)
            .Where(option => option.ValueName is not null)
            .DistinctBy(option => option.Spellings[^1], StringComparer.Ordinal))
        {
            foreach (var spelling in option.Spellings)
                script.Append(
                    CultureInfo.InvariantCulture,
                    $"        {Quote(spelling)} = @({string.Join(", ", option.Values.Choices.Select(Quote))})\n");
        }

        return script.Append(
            """
                }
                $command = ''
                $previous = ''
                foreach ($element in $ast.CommandElements | Select-Object -Skip 1) {
                    $word = $element.ToString()
                    if ($element.Extent.EndOffset -ge $position) { break }
                    $longer = "$command $word".Trim()
                    if ($commands.ContainsKey($longer)) { $command = $longer }
                    $previous = $word
                }
                $words = if ($values.ContainsKey($previous)) { $values[$previous] } else { $commands[$command] }
                $words | Where-Object { $_ -like "$current*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }

            """).ToString();
    }

    private static IEnumerable<string> WordsOf(CommandModel command) =>
        command.Commands.Select(child => child.Word)
            .Concat(command.Arguments.SelectMany(argument => argument.Values.Choices))
            .Concat(command.Options.SelectMany(option => option.Spellings));

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
