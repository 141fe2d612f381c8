using ContentLint.Diagnostics;
using ContentLint.JsonSchema;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>What the configuration says about one file.</summary>
public interface IFileSettings
{
    /// <summary>The front-matter schema that applies, or null.</summary>
    ContentSchema? Schema { get; }

    /// <summary>
    /// The schema of the site's generator, where it applies beside <see cref="Schema"/> because no configuration names one; else null.
    /// </summary>
    ContentSchema? GeneratorSchema => null;

    /// <summary>
    /// Whether a file without front matter breaks the schema's association (a configured one does, the built-in default does not).
    /// </summary>
    bool RequiresFrontMatter { get; }

    /// <summary>How front matter is to be laid out, as the configuration or the schema's association says.</summary>
    FrontMatterLayout Layout => FrontMatterLayout.None;

    /// <summary>The key under which the page itself names its schema: it is no part of the data. Null if there is none.</summary>
    TextSpan? DeclarationKey => null;

    /// <summary>Why the schema that the page names is not used, or null.</summary>
    SettingsProblem? Problem => null;

    /// <summary>The settings of a page once it is read: it may name its schema itself.</summary>
    IFileSettings For(ContentDocument document) => this;

    /// <summary>Severity and options of a rule.</summary>
    RuleSettings GetRule(DiagnosticDescriptor descriptor);
}

/// <summary>Something in a page that its settings cannot follow.</summary>
/// <param name="Span">Where, in UTF-16 offsets of the page.</param>
/// <param name="Message">What and why, as a clause without a final full stop.</param>
/// <param name="Severity">How severe it is for the page; the run goes on.</param>
public sealed record SettingsProblem(TextSpan Span, string Message, DiagnosticSeverity Severity);

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
