using ContentLint.Diagnostics;
using ContentLint.JsonSchema;

namespace ContentLint.Analysis;

/// <summary>What the configuration says about one file.</summary>
public interface IFileSettings
{
    /// <summary>The front-matter schema that applies, or null.</summary>
    ContentSchema? Schema { get; }

    /// <summary>Whether a file without front matter breaks the schema's association (a configured one does, the built-in default does not).</summary>
    bool RequiresFrontMatter { get; }

    /// <summary>How front matter is to be laid out, as the configuration or the schema's association says.</summary>
    FrontMatterLayout Layout => FrontMatterLayout.None;

    /// <summary>Severity and options of a rule.</summary>
    RuleSettings GetRule(DiagnosticDescriptor descriptor);
}

/// <summary>The defaults of every rule and one schema: for tests and for runs without configuration.</summary>
/// <param name="Schema">The schema, or null.</param>
/// <param name="DeclaredLayout">The layout, or null for none.</param>
public sealed record DefaultFileSettings(ContentSchema? Schema = null, FrontMatterLayout? DeclaredLayout = null) : IFileSettings
{
    /// <inheritdoc/>
    public bool RequiresFrontMatter => false;

    /// <inheritdoc/>
    public FrontMatterLayout Layout => DeclaredLayout ?? FrontMatterLayout.None;

    /// <inheritdoc/>
    public RuleSettings GetRule(DiagnosticDescriptor descriptor) => new(descriptor.DefaultSeverity, RuleOptions.None);
}
