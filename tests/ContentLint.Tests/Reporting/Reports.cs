using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Text;

namespace ContentLint.Tests.Reporting;

/// <summary>Small reports, and what writers make of them.</summary>
internal static class Reports
{
    private static readonly DiagnosticDescriptor Rule = new()
    {
        Id = "CL4999",
        Name = "some-rule",
        Title = "Something is wrong",
        Category = RuleCategory.Links,
        HelpUri = CatalogPages.UriOf("CL4999"),
        MessageFormat = "'{value}' is wrong",
        NoteFormat = "Readers see {value}",
        HelpFormat = "Correct '{value}'",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp { What = "What.", Why = "Why.", Bad = [], Good = [] },
    };

    /// <summary>A report of one finding at the marked place of a text.</summary>
    public static LintReport Of(string markup, string path = "a.md", string argument = "x", CodeFix? fix = null)
    {
        var start = markup.IndexOf("[|", StringComparison.Ordinal);
        var end = markup.IndexOf("|]", StringComparison.Ordinal) - 2;
        var text = markup.Remove(end + 2, 2).Remove(start, 2);
        return Of([Finding(path, TextSpan.FromBounds(start, end), argument) with { Fix = fix }], new SourceText(text, path));
    }

    public static LintReport Of(IEnumerable<Diagnostic> diagnostics, params SourceText[] sources) => new()
    {
        Diagnostics = [.. diagnostics.Order(DiagnosticOrder.Across)],
        Sources = sources.ToDictionary(source => source.Path),
        Rules = [Rule],
        Files = sources.Length == 0 ? ["a.md"] : [.. sources.Select(source => source.Path)],
        Version = "1.2.3",
    };

    public static Diagnostic Finding(
        string path, TextSpan span, string argument = "x", DiagnosticSeverity severity = DiagnosticSeverity.Warning) =>
        new() { Descriptor = Rule, Path = path, Span = span, Arguments = [("value", argument)], Severity = severity };

    public static string Write(IDiagnosticWriter writer, LintReport report)
    {
        using var output = new StringWriter { NewLine = "\n" };
        writer.Write(report, output);
        return output.ToString();
    }
}
