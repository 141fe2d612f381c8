using System.Globalization;
using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>How text for people is written.</summary>
/// <param name="UseColor">Whether ANSI colours are used.</param>
/// <param name="Width">Columns of the terminal; null if it is none.</param>
/// <param name="LinkFolder">The absolute folder that paths are relative to, if places and rules become hyperlinks (OSC 8); null if they do
/// not.</param>
/// <param name="HasSummary">Whether lines at the end say what was fixed and how many findings there are.</param>
/// <param name="ListsFixedFiles">Whether the summary says it for each file that was fixed.</param>
public sealed record TextOptions(
    bool UseColor, int? Width, string? LinkFolder = null, bool HasSummary = true, bool ListsFixedFiles = false);

/// <summary>Writes findings for people: where, what, the line with carets, how it can be fixed, and a summary.</summary>
/// <param name="options">Colour and width.</param>
public sealed class TextDiagnosticWriter(TextOptions options) : IDiagnosticWriter
{
    private const int DefaultWidth = 120;
    private const int MinimumWidth = 30;

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        foreach (var diagnostic in report.Diagnostics)
            WriteFinding(report, diagnostic, output);
        if (!options.HasSummary)
            return;
        foreach (var file in options.ListsFixedFiles ? report.Fixed : [])
            output.WriteLine($"{Paint(ContentSanitizer.Sanitize(file.Path), AnsiColor.Bold)}: fixed {FixSummary.Of(file)}");
        if (!report.Fixed.IsEmpty)
            output.WriteLine($"fixed {FixSummary.Of(report.Fixed)}");
        output.WriteLine(Summary(report));
        if (report.UnjudgedLinks > 0)
            output.WriteLine($"{FixSummary.Count(report.UnjudgedLinks, "link")} not judged (see contentlint site)");
    }

    private void WriteFinding(LintReport report, Diagnostic diagnostic, TextWriter output)
    {
        var (start, _) = report.PositionOf(diagnostic);
        var severity = diagnostic.Severity.ToWord();
        output.Write(Link(
            FileUri(diagnostic.Path), Paint($"{ContentSanitizer.Sanitize(diagnostic.Path)}:{start.Line}:{start.Column}:", AnsiColor.Bold)));
        output.Write(' ');
        output.Write(Paint(severity, ColorOf(diagnostic.Severity)));
        output.Write(' ');
        output.Write(Link(diagnostic.Descriptor.HelpUri, Paint(diagnostic.Id, ColorOf(diagnostic.Severity))));
        output.WriteLine($" {diagnostic.Descriptor.Name}: {ContentSanitizer.Sanitize(diagnostic.Message)}");
        if (report.Sources.TryGetValue(diagnostic.Path, out var source) && source.Length > 0)
            WriteFrame(CodeFrame.Create(source, diagnostic.Span, FrameWidth(start.Line)), diagnostic, output);
        foreach (var related in diagnostic.Related)
        {
            var place = report.Sources.TryGetValue(related.Path, out var other)
                ? other.GetPosition(related.Span.Start)
                : new Text.LinePosition(1, 1);
            output.WriteLine(
                $"  {Paint($"{related.Label}:", AnsiColor.Dim)} {ContentSanitizer.Sanitize(related.Path)}:{place.Line}:{place.Column}: "
                    + $"{ContentSanitizer.Sanitize(related.Message)}");
        }

        if (diagnostic.Fix is { } fix)
            output.WriteLine(
                $"  {Paint(fix.Safety == FixSafety.Safe ? "fix:" : "unsafe fix:", AnsiColor.Dim)} {ContentSanitizer.Sanitize(fix.Title)}");
        output.WriteLine();
    }

    private void WriteFrame(CodeFrame frame, Diagnostic diagnostic, TextWriter output)
    {
        var number = frame.Line.ToString(CultureInfo.InvariantCulture);
        output.WriteLine($"  {Paint($"{number} |", AnsiColor.Dim)} {frame.Code}");
        var carets = Paint(new string('^', frame.Carets), ColorOf(diagnostic.Severity));
        output.WriteLine($"  {Paint($"{new string(' ', number.Length)} |", AnsiColor.Dim)} {new string(' ', frame.Indent)}{carets}");
    }

    private int FrameWidth(int line) =>
        Math.Max(MinimumWidth, (options.Width ?? DefaultWidth) - line.ToString(CultureInfo.InvariantCulture).Length - 6);

    private static string Summary(LintReport report)
    {
        var files = Count(report.Files.Length, "file");
        var known = report.Baseline is { Known: > 0 and var number }
            ? $", {number.ToString(CultureInfo.InvariantCulture)} in the baseline"
            : "";
        if (report.Diagnostics.IsEmpty)
            return $"no findings in {files}{known}";
        var counts = new[] { DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info }
            .Select(severity => (Name: severity.ToWord(), Number: report.CountOf(severity)))
            .Where(entry => entry.Number > 0)
            .Select(entry => Count(entry.Number, entry.Name));
        var withFindings = report.Diagnostics.Select(diagnostic => diagnostic.Path).Distinct(StringComparer.Ordinal).Count();
        var summary = $"{string.Join(", ", counts)} in {Count(withFindings, "file")} ({files} checked){known}";
        return report.CanFix ? summary + FixHint(report) : summary + UnsafeHint(report);
    }

    private static string FixHint(LintReport report)
    {
        var safe = report.Diagnostics.Count(diagnostic => diagnostic.Fix?.Safety == FixSafety.Safe);
        var unsafeCount = report.Diagnostics.Count(diagnostic => diagnostic.Fix?.Safety == FixSafety.Unsafe);
        if (safe > 0)
            return $"; 'contentlint fix' mends {safe}" + (unsafeCount > 0 ? $", {unsafeCount} more with --unsafe-fixes" : "");
        return unsafeCount > 0 ? $"; 'contentlint fix --unsafe-fixes' mends {unsafeCount}" : "";
    }

    private static string UnsafeHint(LintReport report)
    {
        var count = report.Diagnostics.Count(diagnostic => diagnostic.Fix?.Safety == FixSafety.Unsafe);
        return count > 0 ? $"; {count} more can be mended with --unsafe-fixes" : "";
    }

    private static string Count(int number, string noun) =>
        string.Equals(noun, "info", StringComparison.Ordinal)
            ? $"{number.ToString(CultureInfo.InvariantCulture)} {noun}"
            : FixSummary.Count(number, noun);

    private static AnsiColor ColorOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => AnsiColor.Red,
        DiagnosticSeverity.Warning => AnsiColor.Yellow,
        _ => AnsiColor.Cyan,
    };

    private string FileUri(string path) =>
        options.LinkFolder is { } folder ? new Uri(Path.GetFullPath(Path.Combine(folder, path))).AbsoluteUri : "";

    /// <summary>A hyperlink of terminals: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda.</summary>
    private string Link(string uri, string text) => options.LinkFolder is null ? text : $"\u001b]8;;{uri}\u001b\\{text}\u001b]8;;\u001b\\";

    private string Paint(string text, AnsiColor color) => options.UseColor ? color.Paint(text) : text;
}
