using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Collects the mistakes of a configuration and the files that they stand in.</summary>
internal sealed class ConfigurationMistakes
{
    private readonly SourceText configuration;
    private readonly List<Diagnostic> diagnostics;
    private readonly Dictionary<string, SourceText> sources;

    /// <summary>Starts with a configuration that has none.</summary>
    public ConfigurationMistakes(SourceText configuration)
        : this(configuration, [], new Dictionary<string, SourceText>(StringComparer.Ordinal))
    {
    }

    private ConfigurationMistakes(SourceText configuration, List<Diagnostic> diagnostics, Dictionary<string, SourceText> sources)
    {
        this.configuration = configuration;
        this.diagnostics = diagnostics;
        this.sources = sources;
        sources[configuration.Path] = configuration;
    }

    public SourceText Configuration => configuration;

    /// <summary>The same collection, for another file that belongs to the configuration.</summary>
    public ConfigurationMistakes In(SourceText file) => new(file, diagnostics, sources);

    /// <summary>Adds a mistake in the configuration itself.</summary>
    public void Add(TextSpan span, string message) => Add(configuration, span, message);

    /// <summary>Adds a mistake in a file that the configuration names.</summary>
    /// <param name="source">The file.</param>
    /// <param name="span">Where.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="severity">An error stops the run; anything less is told, and the run goes on.</param>
    public void Add(SourceText source, TextSpan span, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error)
    {
        sources[source.Path] = source;
        diagnostics.Add(new Diagnostic
        {
            Descriptor = ToolDescriptors.InvalidConfiguration,
            Path = source.Path,
            Span = span,
            Arguments = [message],
            Severity = severity,
        });
    }

    public void AddSource(SourceText source) => sources[source.Path] = source;

    /// <summary>Whether a mistake in the configuration itself already tells about this place.</summary>
    public bool Covers(TextSpan span) => diagnostics.Exists(diagnostic =>
        diagnostic.Path == configuration.Path && (diagnostic.Span.OverlapsWith(span) || diagnostic.Span.Start == span.Start));

    public ConfigurationResult ToResult(LintConfig config)
    {
        diagnostics.Sort(DiagnosticOrder.Across);
        return new ConfigurationResult(config, [.. diagnostics], sources.ToImmutableDictionary(StringComparer.Ordinal));
    }
}
