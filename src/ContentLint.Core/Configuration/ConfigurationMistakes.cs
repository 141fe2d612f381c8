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
    /// <param name="span">Where.</param>
    /// <param name="message">What is wrong; what follows a semicolon is the help.</param>
    /// <param name="help">What to do; null for what the message says, or for the usual help.</param>
    public void Add(TextSpan span, string message, string? help = null) =>
        Add(configuration, span, message, DiagnosticSeverity.Error, help);

    /// <summary>Adds a mistake in a file that the configuration names.</summary>
    /// <param name="source">The file.</param>
    /// <param name="span">Where.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="severity">An error stops the run; anything less is reported, and the run goes on.</param>
    /// <param name="help">What to do, if the message does not say it.</param>
    public void Add(
        SourceText source,
        TextSpan span,
        string message,
        DiagnosticSeverity severity = DiagnosticSeverity.Error,
        string? help = null)
    {
        sources[source.Path] = source;
        diagnostics.Add(ToolFinding.Create(
            ToolDescriptors.InvalidConfiguration, source.Path, span, severity, message, help));
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
