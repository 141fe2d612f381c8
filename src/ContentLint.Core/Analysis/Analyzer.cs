using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema;
using ContentLint.Site;
using ContentLint.Syntax;

namespace ContentLint.Analysis;

/// <summary>The driver: walks a document once and hands each node to the rules that registered for its kind. Safe to use from several threads.</summary>
public sealed class Analyzer
{
    private readonly RuleDispatch dispatch;
    private readonly DateTimeOffset now;

    /// <summary>Initializes the rules.</summary>
    /// <param name="rules">The rules that may run; configuration decides per file which do.</param>
    /// <param name="clock">Read once: all files of a run are checked at the same moment. Null for the system's.</param>
    public Analyzer(ImmutableArray<Rule> rules, TimeProvider? clock = null)
    {
        Rules = rules;
        now = (clock ?? TimeProvider.System).GetUtcNow();
        dispatch = new RuleDispatch(rules);
    }

    /// <summary>The rules that may run.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The rule that reports a kind of schema violation; null if none does.</summary>
    public DiagnosticDescriptor? ReporterOf(SchemaViolationKind kind) =>
        dispatch.SchemaViolations[(int)kind] is [var action, ..] ? Rules[action.Rule].Descriptor : null;

    /// <summary>Runs the rules over a document and applies its suppression comments.</summary>
    public FileAnalysis Analyze(ContentDocument document, IFileSettings settings, ISite site)
    {
        settings = settings.For(document);
        var run = new DocumentRun(Rules, document, settings, site, now);
        run.ReportLimits();
        run.ReportSettings();
        WalkFrontMatter(run, document, settings);
        foreach (var element in document.Elements)
        {
            foreach (var action in dispatch.Elements(element.Name))
                run.Invoke(action, static (scope, node) => new ElementContext(scope, node), element);
        }

        foreach (var reference in document.References)
        {
            foreach (var action in dispatch.References[(int)reference.Kind])
                run.Invoke(action, static (scope, node) => new ReferenceContext(scope, node), reference);
        }

        foreach (var action in dispatch.Documents)
            run.Invoke(action, static (scope, _) => new DocumentContext(scope), document);
        return run.Finish();
    }

    /// <summary>The key that names the schema is for this program and for editors, and no part of the data.</summary>
    private static bool IsDeclaration(SchemaViolation violation, IFileSettings settings) =>
        settings.DeclarationKey is { } key && (violation.Span == key || violation.Entry?.Key.Span == key);

    private void WalkFrontMatter(DocumentRun run, ContentDocument document, IFileSettings settings)
    {
        if (document.FrontMatter is not { } frontMatter)
            return;
        foreach (var action in dispatch.FrontMatter)
            run.Invoke(action, static (scope, node) => new FrontMatterContext(scope, node), frontMatter);
        if (settings.Schema is not { } schema || !frontMatter.IsReadable)
            return;
        foreach (var violation in schema.Validate(frontMatter.Root, frontMatter.OpeningFence))
        {
            if (TemplateDoubt.Covers(document.Source, violation) || IsDeclaration(violation, settings))
                continue;
            run.ReportLimit(violation);
            foreach (var action in dispatch.SchemaViolations[(int)violation.Kind])
                run.Invoke(action, static (scope, node) => new SchemaViolationContext(scope, node), violation);
        }
    }
}
