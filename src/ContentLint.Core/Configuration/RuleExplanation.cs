using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;

namespace ContentLint.Configuration;

/// <summary>A rule's settings for one file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Origin">Where the severity comes from.</param>
/// <param name="Options">The options that are set, and where, by name.</param>
public sealed record RuleExplanation(
    DiagnosticDescriptor Rule,
    DiagnosticSeverity Severity,
    SettingOrigin Origin,
    ImmutableSortedDictionary<string, OptionExplanation> Options)
{
    private const string SeverityOption = "--rule";

    private static readonly ImmutableSortedDictionary<string, OptionExplanation> NoOptions =
        ImmutableSortedDictionary.Create<string, OptionExplanation>(StringComparer.Ordinal);

    /// <summary>
    /// Whether a configuration or <c>--rule</c> speaks of the rule, or the severity is another than without configuration.
    /// </summary>
    public bool IsConfigured =>
        !Options.IsEmpty
            || Origin.Kind is SettingOriginKind.File or SettingOriginKind.Override
            || Origin.Name == SeverityOption
            || Severity != RuleSets.SeverityOf(Rule, []);

    internal static RuleExplanation Of(DiagnosticDescriptor rule, IEnumerable<RuleStep> steps, RuleSelection selection)
    {
        var severity = DiagnosticSeverity.Off;
        var origin = SettingOrigin.Default;
        var options = NoOptions;
        foreach (var (change, place) in steps)
        {
            if (change.Severity is { } changed)
                (severity, origin) = (changed, place);
            foreach (var (name, texts) in change.Options.Values)
                options = options.SetItem(name, new OptionExplanation(texts, place));
            if (change.Fixes is { } fixes)
                options = options.SetItem(RulesReader.FixKey, new OptionExplanation([RulesReader.WordOf(fixes)], place));
        }

        var selected = selection.Apply(rule, severity);
        if (selection.SeverityOf(rule) == selected)
            origin = new SettingOrigin(SettingOriginKind.CommandLine, SeverityOption);
        else if (selected != severity)
            origin = new SettingOrigin(
                SettingOriginKind.CommandLine, selected == DiagnosticSeverity.Off && selection.Ignores(rule) ? "--ignore" : "--select");
        return new RuleExplanation(rule, selected, origin, options);
    }
}

/// <summary>An option that is set.</summary>
/// <param name="Values">Its value, or the items of its list, as text.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record OptionExplanation(ImmutableArray<string> Values, SettingOrigin Origin);
