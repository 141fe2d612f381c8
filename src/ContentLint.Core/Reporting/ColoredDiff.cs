using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ContentLint.Reporting;

/// <summary>
/// Colours a unified diff as git does, for a terminal: what would steer the terminal is made visible, so that it is to look at only.
/// </summary>
public static partial class ColoredDiff
{
    /// <summary>The diff with colours.</summary>
    /// <param name="diff">A unified diff of one file or several.</param>
    public static string Of(string diff)
    {
        var colored = new StringBuilder(diff.Length + 256);
        var (oldLines, newLines) = (0, 0);
        foreach (var line in diff.Split('\n').SkipLast(diff.EndsWith('\n') ? 1 : 0))
        {
            AnsiColor? color = null;
            if (oldLines > 0 || newLines > 0)
            {
                // Inside of a hunk only the first sign counts: a line of the file may look like a header.
                color = line.StartsWith('-') ? AnsiColor.Red : line.StartsWith('+') ? AnsiColor.Green : null;
                oldLines -= line.StartsWith('-') || line.StartsWith(' ') ? 1 : 0;
                newLines -= line.StartsWith('+') || line.StartsWith(' ') ? 1 : 0;
            }
            else if (HunkHeader().Match(line) is { Success: true } header)
            {
                color = AnsiColor.Cyan;
                (oldLines, newLines) = (Count(header.Groups["old"]), Count(header.Groups["new"]));
            }
            else if (!line.StartsWith('\\'))
            {
                color = AnsiColor.Bold;
            }

            var shown = ContentSanitizer.Sanitize(line.TrimEnd('\r'));
            colored.Append(color?.Paint(shown) ?? shown).Append('\n');
        }

        return colored.ToString();
    }

    private static int Count(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex(@"^@@ -\d+(,(?<old>\d+))? \+\d+(,(?<new>\d+))? @@", RegexOptions.ExplicitCapture)]
    private static partial Regex HunkHeader();
}
