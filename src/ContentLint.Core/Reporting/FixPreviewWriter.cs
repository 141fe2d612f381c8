using ContentLint.CodeFixes;
using ContentLint.Text;

namespace ContentLint.Reporting;

/// <summary>Writes the lines that a fix takes away and those that it puts there, for people.</summary>
public static class FixPreviewWriter
{
    private const int Red = 31;
    private const int Green = 32;

    /// <summary>Writes what a fix changes, from top to bottom.</summary>
    /// <param name="source">The text that the fix changes.</param>
    /// <param name="fix">The fix.</param>
    /// <param name="usesColor">Whether ANSI colours are used.</param>
    /// <param name="output">Where to.</param>
    public static void Write(SourceText source, CodeFix fix, bool usesColor, TextWriter output)
    {
        foreach (var rename in fix.Renames)
            output.WriteLine($"  {Paint($"rename {ContentSanitizer.Sanitize(rename.Path)} to {ContentSanitizer.Sanitize(rename.NewPath)}", Green, usesColor)}");
        foreach (var preview in FixPreview.Of(source, fix))
        {
            foreach (var line in preview.Removed)
                output.WriteLine($"  {Paint($"- {ContentSanitizer.Sanitize(line)}", Red, usesColor)}");
            foreach (var line in preview.Added)
                output.WriteLine($"  {Paint($"+ {ContentSanitizer.Sanitize(line)}", Green, usesColor)}");
        }
    }

    private static string Paint(string text, int color, bool usesColor) => usesColor ? $"\u001b[{color}m{text}\u001b[0m" : text;
}
