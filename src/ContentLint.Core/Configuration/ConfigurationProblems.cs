using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Collects what is wrong with a configuration, as CL0003 at its place.</summary>
internal sealed class ConfigurationProblems
{
    private readonly List<Diagnostic> diagnostics = [];
    private readonly Dictionary<string, SourceText> sources = new(StringComparer.Ordinal);

    /// <summary>The mistakes by file and offset; one for each place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. diagnostics.Order(DiagnosticOrder.Across).DistinctBy(diagnostic => (diagnostic.Path, diagnostic.Span))];

    /// <summary>The files in which the mistakes are.</summary>
    public ImmutableDictionary<string, SourceText> Sources => sources.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Adds a mistake.</summary>
    /// <param name="source">The file.</param>
    /// <param name="span">Where in it.</param>
    /// <param name="message">One clause: what is wrong and what would be right.</param>
    public void Add(SourceText source, TextSpan span, string message)
    {
        sources[source.Path] = source;
        diagnostics.Add(new Diagnostic
        {
            Descriptor = ToolDescriptors.InvalidConfiguration,
            Path = source.Path,
            Span = span,
            Arguments = [message],
            Severity = DiagnosticSeverity.Error,
        });
    }
}
