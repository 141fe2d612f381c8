using System.Collections.Immutable;
using ContentLint.Analysis.Suppressing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Site;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Analysis;

/// <summary>
/// The driver: walks a document once and hands each node to the rules that registered for its kind. Safe to use from several threads.
/// </summary>
public sealed class Analyzer
{
    private readonly RuleDispatch dispatch;
    private readonly Lazy<KnownRules> knownRules;

    /// <summary>Initializes the rules.</summary>
    /// <param name="rules">The rules that may run; configuration decides per file which do.</param>
    /// <param name="clock">Read once: all files of a run are checked at the same moment. Null for the system's.</param>
    /// <param name="measuresTime">Whether to measure how long each rule takes.</param>
    public Analyzer(ImmutableArray<Rule> rules, TimeProvider? clock = null, bool measuresTime = false)
    {
        Rules = rules;
        Now = (clock ?? TimeProvider.System).GetUtcNow();
        knownRules = new Lazy<KnownRules>(() => new KnownRules([.. rules.Select(rule => rule.Descriptor)]));
        Times = measuresTime ? new RuleTimes(rules.Length) : null;
        dispatch = new RuleDispatch(rules);
    }

    /// <summary>The rules that may run.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>How long each rule took up to now; null if that is not measured.</summary>
    public RuleTimes? Times { get; }

    internal KnownRules KnownRules => knownRules.Value;

    internal DateTimeOffset Now { get; }

    /// <summary>The rule that reports a kind of schema violation; null if none does.</summary>
    public DiagnosticDescriptor? ReporterOf(SchemaViolationKind kind) =>
        dispatch.SchemaViolations[(int)kind] is [var action, ..] ? Rules[action.Rule].Descriptor : null;

    /// <summary>Runs the rules over a document and applies its suppression comments.</summary>
    /// <param name="document">The document.</param>
    /// <param name="settings">What the configuration says about it.</param>
    /// <param name="site">The site that it belongs to.</param>
    /// <param name="cancellation">Ends the walk between two nodes.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public FileAnalysis Analyze(ContentDocument document, IFileSettings settings, ISite site, CancellationToken cancellation = default) =>
        Analyze(document, settings, site, null, cancellation);

    /// <summary>Runs the rules over a document, with what a build shows in place of the rules that look for targets.</summary>
    /// <param name="document">The document.</param>
    /// <param name="settings">What the configuration says about it.</param>
    /// <param name="site">The site that it belongs to.</param>
    /// <param name="ofBuild">The findings about targets; null if the rules look for them.</param>
    /// <param name="cancellation">Ends the walk between two nodes.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public FileAnalysis Analyze(
        ContentDocument document,
        IFileSettings settings,
        ISite site,
        ImmutableArray<Diagnostic>? ofBuild,
        CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        settings = settings.For(document);
        document = site.Shortcodes.AddTo(document);
        var run = new DocumentRun(this, document, settings, site) { OfBuild = ofBuild };
        run.ReportLimits();
        run.ReportSettings();
        WalkFrontMatter(run, document, settings);
        foreach (var element in document.Elements)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var action in dispatch.Elements(element.Name))
                run.Invoke(action, static (scope, node) => new ElementContext(scope, node), element);
        }

        foreach (var reference in document.References)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var action in dispatch.References[(int)reference.Kind])
                run.Invoke(action, static (scope, node) => new ReferenceContext(scope, node), reference);
        }

        foreach (var action in dispatch.Documents)
            run.Invoke(action, static (scope, _) => new DocumentContext(scope), document);
        foreach (var nested in document.Nested)
        {
            foreach (var action in dispatch.Nested)
                run.Invoke(
                    action, (scope, node) => new NestedContext(scope, node, AnalyzeNested(node, settings, site, cancellation)), nested);
        }

        return run.Finish();
    }

    /// <summary>The rules that look at image files by themselves.</summary>
    public IEnumerable<DiagnosticDescriptor> ImageFileRules => dispatch.ImageFiles.Select(action => Rules[action.Rule].Descriptor);

    /// <summary>Runs the rules that look at image files by themselves.</summary>
    /// <param name="path">The image, relative to the site's root, forward slashes.</param>
    /// <param name="settings">What the configuration says about it.</param>
    /// <param name="site">The site.</param>
    public FileAnalysis AnalyzeImage(string path, IFileSettings settings, ISite site)
    {
        var nothing = new ContentDocument { Source = new SourceText("", path), Kind = ContentKind.Html, Body = new TextSpan(0, 0) };
        var run = new DocumentRun(this, nothing, settings, site);
        foreach (var action in dispatch.ImageFiles)
            run.Invoke(action, static (scope, _) => new ImageFileContext(scope), nothing);
        return run.Finish();
    }

    /// <summary>What the rules for the body of a page find in a nested document. It has no front matter, and is no file.</summary>
    private ImmutableArray<Diagnostic> AnalyzeNested(
        NestedDocument nested, IFileSettings settings, ISite site, CancellationToken cancellation)
    {
        var analysis = Analyze(nested.Document, settings, site, cancellation);
        if (analysis.RuleFailed)
            throw new InvalidOperationException(
                analysis.Diagnostics.First(diagnostic => diagnostic.Descriptor == ToolDescriptors.RuleFailure).Message);
        return [.. analysis.Diagnostics.Where(static diagnostic => IsAboutBody(diagnostic.Descriptor))];
    }

    private static bool IsAboutBody(DiagnosticDescriptor descriptor) =>
        descriptor == ToolDescriptors.LimitExceeded || (!descriptor.IsTool && descriptor.Category != RuleCategory.FrontMatter);

    /// <summary>The key that names the schema is for this program and for editors, and no part of the data.</summary>
    private static bool IsDeclaration(SchemaViolation violation, IFileSettings settings) =>
        settings.DeclarationKey is { } key && (violation.Span == key || violation.Entry?.Key.Span == key);

    /// <summary>The key that suppresses rules is ours: no site's schema needs to know it.</summary>
    private static bool IsOwnKey(SchemaViolation violation) =>
        violation is { Kind: SchemaViolationKind.UnknownKey, Key: FrontMatterSuppression.Key }
            && violation.InstancePath.LastIndexOf('/') <= 0;

    private void WalkFrontMatter(DocumentRun run, ContentDocument document, IFileSettings settings)
    {
        if (document.FrontMatter is not { } frontMatter)
            return;
        foreach (var action in dispatch.FrontMatter)
            run.Invoke(action, static (scope, node) => new FrontMatterContext(scope, node), frontMatter);
        if (settings.Schema is not { } schema || !frontMatter.IsReadable)
            return;
        foreach (var violation in SchemaViolations.Of(frontMatter, schema, settings.GeneratorSchema))
        {
            if (TemplateDoubt.Covers(document.Source, violation) || IsDeclaration(violation, settings) || IsOwnKey(violation))
                continue;
            run.ReportLimit(violation);
            foreach (var action in dispatch.SchemaViolations[(int)violation.Kind])
                run.Invoke(action, static (scope, node) => new SchemaViolationContext(scope, node), violation);
        }
    }
}
