using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Site;
using ContentLint.Site.Resolving;
using ContentLint.Syntax;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Analysis;

/// <summary>What one rule sees of one document, whatever the action, and where its findings go.</summary>
public sealed class RuleScope
{
    private readonly List<Diagnostic> sink;
    private readonly UnjudgedLinks unjudged;
    private readonly DiagnosticDescriptor descriptor;
    private readonly DiagnosticSeverity severity;
    private readonly bool isConfigured;
    private readonly RuleOptions options;
    private readonly DateTimeOffset now;

    internal RuleScope(
        ContentDocument document,
        ISite site,
        IFileSettings file,
        DiagnosticDescriptor descriptor,
        RuleSettings settings,
        DateTimeOffset now,
        List<Diagnostic> sink,
        UnjudgedLinks unjudged)
    {
        Document = document;
        Site = site;
        File = file;
        options = settings.Options;
        this.descriptor = descriptor;
        severity = settings.Severity;
        isConfigured = settings.IsConfigured;
        this.now = now;
        this.sink = sink;
        this.unjudged = unjudged;
    }

    /// <summary>The document.</summary>
    public ContentDocument Document { get; }

    /// <summary>The site that the document belongs to.</summary>
    public ISite Site { get; }

    /// <summary>What the configuration says about the document: its schema, and whether it needs front matter.</summary>
    public IFileSettings File { get; }

    /// <summary>The moment of the run, in UTC: the same for all of its files.</summary>
    public DateTimeOffset Now
    {
        get
        {
            DependsOnTime = true;
            return now;
        }
    }

    /// <summary>Whether what the rule asked might be answered otherwise at a later moment.</summary>
    internal bool DependsOnTime { get; private set; }

    /// <summary>The document's text.</summary>
    public SourceText Source => Document.Source;

    /// <summary>The rule's options in force for this document.</summary>
    /// <typeparam name="TOptions">The record that the rule's page declares.</typeparam>
    public TOptions GetOptions<TOptions>()
        where TOptions : class, IRuleOptions<TOptions> => options.As<TOptions>();

    /// <summary>
    /// Whether a moment is over at the moment of the run. Once it is it stays so, which makes this better to ask than <see cref="Now"/>.
    /// </summary>
    public bool HasPassed(DateTimeOffset moment)
    {
        var isOver = moment <= now;
        DependsOnTime |= !isOver;
        return isOver;
    }

    /// <summary>Notes a link or image that the rule could not judge, so that the run can count it.</summary>
    /// <param name="reference">The link or image.</param>
    /// <param name="uncertainty">Why; null where no reason is at hand.</param>
    public void NoteUnjudged(ResourceReference reference, Uncertainty? uncertainty) => unjudged.Add(
        reference,
        uncertainty ?? (reference.HasTemplateHole ? Uncertainty.OfTemplate
            : Site.ProfileOf(Source.Path).HasGenerator ? Uncertainty.Unspecified
            : Uncertainty.OfUnknownGenerator));

    /// <summary>Reports a finding of the rule.</summary>
    /// <param name="span">Where, in UTF-16 offsets of the document.</param>
    /// <param name="arguments">Arguments of the descriptor's message format.</param>
    /// <param name="fix">How it can be mended.</param>
    /// <param name="related">Other places that belong to it.</param>
    /// <param name="most">The severity that a finding less certain than the rule's others has at most.</param>
    /// <param name="byDefault">The severity of this finding where the user gives none for the rule; null for that of the rule.</param>
    public void Report(
        TextSpan span,
        ImmutableArray<string> arguments = default,
        CodeFix? fix = null,
        ImmutableArray<RelatedLocation> related = default,
        DiagnosticSeverity most = DiagnosticSeverity.Error,
        DiagnosticSeverity? byDefault = null)
    {
        var given = byDefault is { } own && !isConfigured ? own : severity;
        sink.Add(new Diagnostic
        {
            Descriptor = descriptor,
            Path = Source.Path,
            Span = span,
            Arguments = arguments.IsDefault ? [] : arguments,
            Severity = given < most ? given : most,
            Fix = fix,
            Related = related.IsDefault ? [] : related,
        });
    }
}
