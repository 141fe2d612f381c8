using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Diagnostics;

/// <summary>Builds the findings of the tool itself from what a reader, parser or the file system reports.</summary>
public static class ToolFinding
{
    private const string Question = "did you mean";

    /// <summary>The texts of a finding whose help is known; others have that of their descriptor.</summary>
    internal static readonly MessageVariant WithHelp = new("help", Help: "{help}");

    /// <summary>A finding.</summary>
    /// <param name="descriptor">A descriptor whose message is a problem.</param>
    /// <param name="path">The file.</param>
    /// <param name="span">Where.</param>
    /// <param name="severity">The severity in force.</param>
    /// <param name="problem">What is wrong. What follows a semicolon is the help, if there is no other.</param>
    /// <param name="help">What to do; null for the descriptor's help.</param>
    public static Diagnostic Create(
        DiagnosticDescriptor descriptor,
        string path,
        TextSpan span,
        DiagnosticSeverity severity,
        string problem,
        string? help = null)
    {
        var semicolon = help is null ? problem.LastIndexOf("; ", StringComparison.Ordinal) : -1;
        var advice = semicolon > 0 ? problem[(semicolon + 2)..] : help;
        var what = semicolon > 0 ? problem[..semicolon] : problem;
        return new Diagnostic
        {
            Descriptor = descriptor,
            Path = path,
            Span = span,
            Severity = severity,
            Variant = advice is null ? null : WithHelp,
            Arguments =
            [
                ("problem", StartsMessage(descriptor) ? Capitalize(what) : what),
                ("help", Imperative(advice ?? "")),
            ],
        };
    }

    private static bool StartsMessage(DiagnosticDescriptor descriptor) => descriptor.MessageFormat.StartsWith('{');

    private static string Imperative(string help) =>
        help.StartsWith(Question, StringComparison.Ordinal) ? $"Write{help[Question.Length..].TrimEnd('?')}" : Capitalize(help);

    private static string Capitalize(string text) =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
