using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>The fingerprints of the lines that findings of a report start on. Asked file by file, each file is hashed once.</summary>
internal sealed class LineFingerprints(LintReport report)
{
    private string? path;
    private IReadOnlyList<string> lines = [];

    /// <summary>The fingerprint of a finding's first line; null if its file could not be read.</summary>
    public string? Of(Diagnostic diagnostic)
    {
        if (!report.Sources.TryGetValue(diagnostic.Path, out var source))
            return null;
        if (!string.Equals(path, diagnostic.Path, StringComparison.Ordinal))
            (path, lines) = (diagnostic.Path, LineFingerprint.OfLines(source.Text));
        var line = source.GetPosition(diagnostic.Span.Start).Line - 1;
        return line < lines.Count && lines[line].Length > 0 ? lines[line] : null;
    }
}
