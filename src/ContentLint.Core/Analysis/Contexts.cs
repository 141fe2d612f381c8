using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Files;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Analysis;

/// <summary>An element, for an action registered with <see cref="AnalysisContext.RegisterElement"/>.</summary>
/// <param name="Scope">Document, site, options and reporting.</param>
/// <param name="Element">The element.</param>
public readonly record struct ElementContext(RuleScope Scope, HtmlElement Element)
{
    /// <inheritdoc cref="RuleScope.Report"/>
    public void Report(
        TextSpan span,
        ImmutableArray<MessageArgument> arguments = default,
        CodeFix? fix = null,
        ImmutableArray<RelatedLocation> related = default,
        DiagnosticSeverity? byDefault = null,
        MessageVariant? variant = null) =>
        Scope.Report(span, arguments, fix, related, byDefault: byDefault, variant: variant);
}

/// <summary>A reference, for an action registered with <see cref="AnalysisContext.RegisterReference"/>.</summary>
/// <param name="Scope">Document, site, options and reporting.</param>
/// <param name="Reference">The reference.</param>
public readonly record struct ReferenceContext(RuleScope Scope, ResourceReference Reference)
{
    /// <inheritdoc cref="RuleScope.Report"/>
    public void Report(
        TextSpan span,
        ImmutableArray<MessageArgument> arguments = default,
        CodeFix? fix = null,
        DiagnosticSeverity? byDefault = null,
        MessageVariant? variant = null) =>
        Scope.Report(span, arguments, fix, byDefault: byDefault, variant: variant);
}

/// <summary>A schema violation, for an action registered with <see cref="AnalysisContext.RegisterSchemaViolation"/>.</summary>
/// <param name="Scope">Document, site, options and reporting.</param>
/// <param name="Violation">The violation.</param>
public readonly record struct SchemaViolationContext(RuleScope Scope, SchemaViolation Violation)
{
    /// <summary>The front matter that was validated.</summary>
    public FrontMatterBlock FrontMatter => Scope.Document.FrontMatter!;

    /// <summary>
    /// Reports a finding with the place in the schema's file that asks for something else, and that of a key which an alias merges.
    /// </summary>
    /// <inheritdoc cref="RuleScope.Report"/>
    public void Report(
        TextSpan span,
        ImmutableArray<MessageArgument> arguments = default,
        CodeFix? fix = null,
        ImmutableArray<RelatedLocation> related = default,
        DiagnosticSeverity most = DiagnosticSeverity.Error,
        MessageVariant? variant = null)
    {
        ImmutableArray<RelatedLocation> others = related.IsDefault ? [] : related;
        if (Violation.MergedFrom is { } origin)
            others = others.Add(new RelatedLocation(Scope.Source.Path, origin, "merged from here"));
        Scope.Report(span, arguments, fix, SchemaPlace() is { } place ? others.Add(place) : others, most, variant: variant);
    }

    /// <summary>Where the schema says so; null for schemas that are no file of the user's.</summary>
    private RelatedLocation? SchemaPlace() =>
        Violation is { SchemaSpan: { } span, SchemaSource: { } source } && !BuiltInSchemas.IsBuiltIn(source)
            ? RelatedLocation.InSchema(source, span, $"required by '{Violation.Keyword}'")
            : null;
}

/// <summary>Front matter, for an action registered with <see cref="AnalysisContext.RegisterFrontMatter"/>.</summary>
/// <param name="Scope">Document, site, options and reporting.</param>
/// <param name="FrontMatter">The front matter.</param>
public readonly record struct FrontMatterContext(RuleScope Scope, FrontMatterBlock FrontMatter)
{
    /// <inheritdoc cref="RuleScope.Report"/>
    public void Report(
        TextSpan span,
        ImmutableArray<MessageArgument> arguments = default,
        CodeFix? fix = null,
        ImmutableArray<RelatedLocation> related = default,
        MessageVariant? variant = null) =>
        Scope.Report(span, arguments, fix, related, variant: variant);
}

/// <summary>A document, for an action registered with <see cref="AnalysisContext.RegisterDocument"/>.</summary>
/// <param name="Scope">Document, site, options and reporting.</param>
public readonly record struct DocumentContext(RuleScope Scope)
{
    /// <summary>The document.</summary>
    public ContentDocument Document => Scope.Document;

    /// <inheritdoc cref="RuleScope.Report"/>
    public void Report(
        TextSpan span,
        ImmutableArray<MessageArgument> arguments = default,
        CodeFix? fix = null,
        DiagnosticSeverity? byDefault = null,
        MessageVariant? variant = null) =>
        Scope.Report(span, arguments, fix, byDefault: byDefault, variant: variant);
}

/// <summary>A document in a <c>srcdoc</c>, for an action registered with <see cref="AnalysisContext.RegisterNested"/>.</summary>
/// <param name="Scope">The document around it, site, options and reporting.</param>
/// <param name="Nested">The nested document.</param>
/// <param name="Findings">What the rules find in it; their spans count the nested text.</param>
public readonly record struct NestedContext(RuleScope Scope, NestedDocument Nested, ImmutableArray<Diagnostic> Findings)
{
    /// <inheritdoc cref="RuleScope.Report"/>
    public void Report(
        TextSpan span, ImmutableArray<MessageArgument> arguments = default, CodeFix? fix = null, MessageVariant? variant = null) =>
        Scope.Report(span, arguments, fix, variant: variant);
}

/// <summary>
/// An image file of the site, for an action registered with <see cref="AnalysisContext.RegisterImageFile"/>. It has no text.
/// </summary>
/// <param name="Scope">Site, options and reporting; the document is empty.</param>
public readonly record struct ImageFileContext(RuleScope Scope)
{
    /// <summary>The image, relative to the site's root, forward slashes.</summary>
    public string Path => Scope.Source.Path;

    /// <summary>Reports a finding about the file as a whole.</summary>
    /// <param name="arguments">Values for the placeholders of message, note and help.</param>
    public void Report(params ImmutableArray<MessageArgument> arguments) => Scope.Report(new TextSpan(0, 0), arguments);

    /// <summary>Reports a finding about the file as a whole, with other texts than the descriptor's.</summary>
    /// <param name="variant">The texts.</param>
    /// <param name="arguments">Values for the placeholders of message, note and help.</param>
    public void Report(MessageVariant variant, params ImmutableArray<MessageArgument> arguments) =>
        Scope.Report(new TextSpan(0, 0), arguments, variant: variant);
}
