using McMaster.Extensions.CommandLineUtils;
using McMaster.Extensions.CommandLineUtils.HelpText;

namespace ContentLint.Cli.Documentation;

/// <summary>Help with the options of <c>check</c> and <c>fix</c> in groups. Other commands have few options, and one group.</summary>
/// <param name="width">Columns of a line.</param>
internal sealed class GroupedHelpText(int width) : DefaultHelpTextGenerator
{
    /// <summary>Columns of a line where there is no terminal.</summary>
    public const int DefaultWidth = 100;

    private const int NarrowestDescription = 30;

    private const string Others = "Options";

    private static readonly (string Title, string[] Names)[] Groups =
    [
        ("Rules", ["select", "ignore", "set", "rule"]),
        ("Files", ["config", "changed", "changed-lines", "stdin-filename", "no-error-on-unmatched-pattern"]),
        ("Fixes", ["diff", "unsafe-fixes", "interactive"]),
        ("Output", ["format", "all", "statistics", "timing", "color", "report-suppressed", "quiet", "verbose"]),
        ("Exit code", ["fail-on", "max-warnings"]),
        (
            "Baseline and suppressions",
            ["baseline", "write-baseline", "prune-baseline", "no-baseline", "require-reason", "add-suppressions", "reason"]),
        ("Run", ["jobs", "no-cache", "watch"]),
    ];

    /// <inheritdoc/>
    protected override void GenerateOptions(
        CommandLineApplication application, TextWriter output, IReadOnlyList<CommandOption> visibleOptions, int firstColumnWidth)
    {
        if (application.Name is not ("check" or "fix"))
        {
            base.GenerateOptions(application, output, visibleOptions, firstColumnWidth);
            return;
        }

        foreach (var (title, names) in Groups)
            Write(title, [.. names.SelectMany(name => visibleOptions.Where(option => option.LongName == name))]);
        Write(Others, [.. visibleOptions.Where(option => !Groups.Any(group => group.Names.Contains(option.LongName)))]);

        void Write(string title, CommandOption[] options)
        {
            if (options.Length == 0)
                return;
            output.WriteLine();
            output.WriteLine($"{title}:");
            foreach (var option in options)
                WriteOption(output, Format(option).PadRight(firstColumnWidth), option.Description ?? "");
        }
    }

    private void WriteOption(TextWriter output, string name, string description)
    {
        var room = Math.Max(NarrowestDescription, width - name.Length - 2);
        var line = $"  {name}";
        var used = 0;
        foreach (var word in description.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > room)
            {
                output.WriteLine(line);
                (line, used) = (new string(' ', name.Length + 2), 0);
            }

            line += used == 0 ? word : $" {word}";
            used += used == 0 ? word.Length : word.Length + 1;
        }

        output.WriteLine(line);
    }
}
