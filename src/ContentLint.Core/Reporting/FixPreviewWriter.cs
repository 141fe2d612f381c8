using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Reporting;

/// <summary>Writes the lines that a fix takes away and those that it puts there, for people.</summary>
public static class FixPreviewWriter
{
    /// <summary>Writes what a fix changes, from top to bottom.</summary>
    /// <param name="source">The text that the fix changes.</param>
    /// <param name="fix">The fix.</param>
    /// <param name="usesColor">Whether ANSI colours are used.</param>
    /// <param name="output">Where to.</param>
    public static void Write(SourceText source, CodeFix fix, bool usesColor, TextWriter output)
    {
        foreach (var rename in fix.Renames)
        {
            var text = $"rename {ContentSanitizer.Sanitize(rename.Path)} to {ContentSanitizer.Sanitize(rename.NewPath)}";
            output.WriteLine($"  {Paint(text, AnsiColor.Green)}");
        }

        foreach (var preview in FixPreview.Of(source, fix))
        {
            foreach (var line in preview.Removed)
                output.WriteLine($"  {Paint($"- {ContentSanitizer.Sanitize(line)}", AnsiColor.Red)}");
            foreach (var line in preview.Added)
                output.WriteLine($"  {Paint($"+ {ContentSanitizer.Sanitize(line)}", AnsiColor.Green)}");
        }

        string Paint(string text, AnsiColor color) => usesColor ? color.Paint(text) : text;
    }
}
