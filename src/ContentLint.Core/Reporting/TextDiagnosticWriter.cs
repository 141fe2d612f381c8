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
/// <param name="ShowsAll">Whether all advice is shown; else only the first findings of each rule.</param>
public sealed record TextOptions(
    bool UseColor,
    int? Width,
    string? LinkFolder = null,
    bool HasSummary = true,
    bool ListsFixedFiles = false,
    bool ShowsAll = false);

/// <summary>Writes findings for people: place and message, the line with carets, note, help, and a summary.</summary>
/// <param name="options">Colour and width.</param>
public sealed class TextDiagnosticWriter(TextOptions options) : IDiagnosticWriter
{
    private const int DefaultWidth = 120;
    private const int MinimumWidth = 30;
    private const int MessageIndent = 4;

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        var (shown, folded) = options.ShowsAll ? (report.Diagnostics, []) : FoldedAdvice.Of(report.Diagnostics);
        foreach (var diagnostic in shown)
            WriteFinding(report, diagnostic, output);
        foreach (var line in folded)
            WriteWrapped(line, 0, 0, output);
        if (!options.HasSummary)
            return;
        foreach (var file in options.ListsFixedFiles ? report.Fixed : [])
            output.WriteLine($"{Paint(ContentSanitizer.Sanitize(file.Path), AnsiColor.Bold)}: fixed {FixSummary.Of(file)}");
        if (!report.Fixed.IsEmpty)
            WriteWrapped($"Fixed {FixSummary.Of(report.Fixed)}.", 0, 0, output);
        WriteWrapped(TextSummary.Of(report), 0, 0, output);
        if (report.UnjudgedLinks > 0)
            WriteWrapped($"{FixSummary.Count(report.UnjudgedLinks, "link")} not judged (see `contentlint site`).", 0, 0, output);
    }

    private void WriteFinding(LintReport report, Diagnostic diagnostic, TextWriter output)
    {
        var (start, _) = report.PositionOf(diagnostic);
        var severity = diagnostic.Severity.ToWord();
        var place = $"{ContentSanitizer.Sanitize(diagnostic.Path)}:{start.Line}:{start.Column}:";
        output.Write(Link(FileUri(diagnostic.Path), Paint(place, AnsiColor.Bold)));
        output.Write(' ');
        output.Write(Paint(severity, ColorOf(diagnostic.Severity)));
        output.Write(' ');
        output.Write(Link(diagnostic.Descriptor.HelpUri, Paint(diagnostic.Id, ColorOf(diagnostic.Severity))));
        var rule = $" {diagnostic.Descriptor.Name}:";
        output.Write(rule);
        var used = WrappedText.WidthOf(place) + severity.Length + diagnostic.Id.Length + rule.Length + 3;
        var message = WrappedText.Lines(ContentSanitizer.Sanitize(diagnostic.Message), options.Width, used, MessageIndent).ToArray();
        output.WriteLine(message[0].Length == 0 ? "" : $" {message[0]}");
        foreach (var line in message.AsSpan(1))
            output.WriteLine(line);
        var bar = MessageIndent;
        if (report.Sources.TryGetValue(diagnostic.Path, out var source) && source.Length > 0)
        {
            var frame = CodeFrame.Create(source, diagnostic.Span, FrameWidth(start.Line));
            WriteFrame(frame, diagnostic, output);
            bar = frame.Line.ToString(CultureInfo.InvariantCulture).Length + 3;
        }

        WriteParts(report, diagnostic, bar, output);
        output.WriteLine();
    }

    private void WriteParts(LintReport report, Diagnostic diagnostic, int bar, TextWriter output)
    {
        foreach (var related in diagnostic.Related)
        {
            var place = report.Sources.TryGetValue(related.Path, out var other)
                ? other.GetPosition(related.Span.Start)
                : new Text.LinePosition(1, 1);
            WritePart(related.Label, $"{related.Path}:{place.Line}:{place.Column}: {related.Message}", bar, output);
        }

        if (diagnostic.Note is { } note)
            WritePart("note", note, bar, output);
        if (diagnostic.Help is { } help)
            WritePart("help", help, bar, output);
        if (diagnostic.Fix is { } fix && !fix.Title.Equals(diagnostic.Help, StringComparison.OrdinalIgnoreCase))
            WritePart(fix.Safety == FixSafety.Safe ? "fix" : "unsafe fix", fix.Title, bar, output);
    }

    private void WritePart(string label, string text, int bar, TextWriter output)
    {
        output.Write($"{new string(' ', bar)}{Paint($"= {label}:", AnsiColor.Dim)} ");
        var used = bar + label.Length + 4;
        WriteWrapped(ContentSanitizer.Sanitize(text), used, used, output);
    }

    private void WriteWrapped(string text, int used, int indent, TextWriter output)
    {
        foreach (var line in WrappedText.Lines(text, options.Width, used, indent))
            output.WriteLine(line);
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
