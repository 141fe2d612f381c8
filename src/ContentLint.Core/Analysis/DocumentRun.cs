using System.Collections.Immutable;
using System.Diagnostics;
using ContentLint.Analysis.Suppressing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Site;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Syntax.Protection;
using ContentLint.Text;

namespace ContentLint.Analysis;

/// <summary>One walk over one document: which rules run, what they found, and which of them failed.</summary>
internal sealed class DocumentRun(Analyzer analyzer, ContentDocument document, IFileSettings settings, ISite site)
{
    /// <summary>The role of the file; an image has that of the pages that show it.</summary>
    private readonly FileRoles role = ContentKinds.Of(document.Source.Path) is null
        ? FileRoles.Content
        : site.RoleOf(document.Source.Path).Kind;

    private readonly ImmutableArray<Rule> rules = analyzer.Rules;
    private readonly List<Diagnostic> diagnostics = [];
    private readonly UnjudgedLinks unjudged = new(document.Source);
    private readonly RuleScope?[] scopes = new RuleScope?[analyzer.Rules.Length];
    private readonly RuleState[] states = new RuleState[analyzer.Rules.Length];
    private bool ruleFailed;

    /// <summary>The findings about targets, where a build shows which are there; null where the rules look for them.</summary>
    public ImmutableArray<Diagnostic>? OfBuild { get; init; }

    private ProtectedText? protectedText;

    private bool DependsOnTime => Array.Exists(scopes, static scope => scope is { DependsOnTime: true });

    private enum RuleState : byte
    {
        Unknown,
        On,
        Off,
        Failed,
    }

    public void Invoke<TNode, TContext>(RuleAction<TContext> action, Func<RuleScope, TNode, TContext> makeContext, TNode node)
    {
        if (ScopeOf(action.Rule) is not { } scope)
            return;
        var start = analyzer.Times is null ? 0 : Stopwatch.GetTimestamp();
        try
        {
            action.Invoke(makeContext(scope, node));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            states[action.Rule] = RuleState.Failed;
            ruleFailed = true;
            diagnostics.Add(new Diagnostic
            {
                Descriptor = ToolDescriptors.RuleFailure,
                Path = document.Source.Path,
                Span = new TextSpan(0, 0),
                Arguments =
                [
                    ("rule", rules[action.Rule].Descriptor.Id), ("exception", $"{exception.GetType().Name}: {exception.Message}"),
                ],
                Severity = DiagnosticSeverity.Error,
            });
        }

        analyzer.Times?.AddSince(action.Rule, start);
    }

    public void ReportLimits()
    {
        foreach (var limit in document.Limits)
            ReportTool(ToolDescriptors.LimitExceeded, limit.Span, limit.Message);
        foreach (var problem in document.FrontMatter?.Problems ?? [])
        {
            if (problem.Kind == FrontMatterProblemKind.LimitExceeded)
                ReportTool(ToolDescriptors.LimitExceeded, problem.Span, problem.Message);
        }
    }

    public void ReportSettings()
    {
        if (settings.Problem is { } problem)
            ReportTool(ToolDescriptors.InvalidConfiguration, problem.Span, problem.Message, problem.Severity);
    }

    public void ReportLimit(SchemaViolation violation)
    {
        if (violation.Kind == SchemaViolationKind.LimitExceeded)
            ReportTool(ToolDescriptors.LimitExceeded, violation.Span, violation.Message);
    }

    public FileAnalysis Finish()
    {
        foreach (var finding in OfBuild ?? [])
        {
            var severity = settings.GetRule(finding.Descriptor).Severity;
            if (severity != DiagnosticSeverity.Off && finding.Descriptor.AppliesTo.HasFlag(role))
                diagnostics.Add(finding with { Severity = severity });
        }

        diagnostics.Sort(DiagnosticOrder.InFile);
        var suppressions = DocumentSuppressions.Read(document);
        if (suppressions.AreNone)
            return new FileAnalysis(SharedCauses.Merge([.. diagnostics.Select(WithPolicy)]), [], ruleFailed)
            {
                DependsOnTime = DependsOnTime,
                Unjudged = unjudged.All,
            };
        var unknown = settings.GetRule(ToolDescriptors.UnknownSuppression).Severity;
        if (unknown != DiagnosticSeverity.Off)
            diagnostics.AddRange(UnknownSuppressions.Find(document.Source, suppressions, analyzer.KnownRules, unknown));
        var unreasoned = settings.GetRule(ToolDescriptors.SuppressionWithoutReason).Severity;
        if (unreasoned != DiagnosticSeverity.Off)
            diagnostics.AddRange(UnreasonedSuppressions.Find(document.Source, suppressions.Directives, unreasoned));
        diagnostics.Sort(DiagnosticOrder.InFile);

        var result = SuppressionFilter.Apply(
            document.Source, suppressions.Directives, diagnostics, IsActive, settings.GetRule(ToolDescriptors.UnusedSuppression).Severity);
        return new FileAnalysis(
            SharedCauses.Merge([.. result.Kept.Select(WithPolicy)], result.Suppressed),
            [.. result.Suppressed.Select(entry => entry with { Diagnostic = WithPolicy(entry.Diagnostic) })],
            ruleFailed)
        {
            DependsOnTime = DependsOnTime,
            Unjudged = unjudged.All,
        };
    }

    /// <summary>The finding with its fix as the configuration wants it; without one that would change code or a template tag.</summary>
    private Diagnostic WithPolicy(Diagnostic diagnostic)
    {
        if (diagnostic.Fix is not { } fix)
            return diagnostic;
        protectedText ??= ProtectedText.Of(document);
        if (!fix.Keeps(protectedText))
            return diagnostic with { Fix = null };
        var policy = settings.GetRule(diagnostic.Descriptor).Fixes;
        return policy == FixPolicy.AsOffered ? diagnostic : diagnostic with { Fix = policy.Apply(fix) };
    }

    /// <summary>
    /// Whether a rule ran on this file: a suppression of one that did not cannot be called unused. Null asks for all that run by default.
    /// </summary>
    private bool IsActive(string? idOrName)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            var descriptor = rules[i].Descriptor;
            if (idOrName is null)
            {
                if (descriptor.IsRecommended
                    && descriptor.AppliesTo.HasFlag(role)
                    && settings.GetRule(descriptor).Severity == DiagnosticSeverity.Off)
                    return false;
            }
            else if (descriptor.IsNamed(idOrName))
            {
                return states[i] != RuleState.Failed
                    && descriptor.AppliesTo.HasFlag(role)
                    && settings.GetRule(descriptor).Severity != DiagnosticSeverity.Off;
            }
        }

        return idOrName is null;
    }

    private RuleScope? ScopeOf(int rule)
    {
        if (states[rule] == RuleState.Unknown)
        {
            var ruleSettings = settings.GetRule(rules[rule].Descriptor);
            states[rule] = ruleSettings.Severity == DiagnosticSeverity.Off
                || !rules[rule].Descriptor.AppliesTo.HasFlag(role)
                || (OfBuild is not null && rules[rule].Descriptor.JudgesTargets)
                ? RuleState.Off
                : RuleState.On;
            if (states[rule] == RuleState.On)
                scopes[rule] = new RuleScope(
                    document, site, settings, rules[rule].Descriptor, ruleSettings, analyzer.Now, diagnostics, unjudged);
        }

        return states[rule] == RuleState.On ? scopes[rule] : null;
    }

    private void ReportTool(
        DiagnosticDescriptor descriptor, TextSpan span, string problem, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        diagnostics.Add(ToolFinding.Create(descriptor, document.Source.Path, span, severity, problem));
}
