using System.Collections.Immutable;
using System.Text;
using ContentLint.Diagnostics;

namespace ContentLint.Configuration;

/// <summary>
/// The sets of rules that <c>extends</c> and <c>--set</c> name. They follow from the descriptors; the files in rules/ show what they hold.
/// </summary>
public static class RuleSets
{
    /// <summary>The set without configuration.</summary>
    public const string Default = "recommended";

    /// <summary>The names, the smallest set first.</summary>
    public static ImmutableArray<string> Names { get; } = ["security", Default, "strict", "all"];

    /// <summary>The severity of a rule where some sets are in force.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="sets">Names of sets; empty for the default one.</param>
    public static DiagnosticSeverity SeverityOf(DiagnosticDescriptor descriptor, ImmutableArray<string> sets)
    {
        if (sets.IsDefaultOrEmpty)
            return SeverityIn(Default, descriptor);
        var severity = DiagnosticSeverity.Off;
        foreach (var set in sets)
            severity = (DiagnosticSeverity)Math.Max((int)severity, (int)SeverityIn(set, descriptor));
        return severity;
    }

    /// <summary>The set as a configuration that says of each of its rules what the set says.</summary>
    public static string Text(string set, ImmutableArray<DiagnosticDescriptor> descriptors)
    {
        var text = new StringBuilder();
        text.Append("# The rule set '").Append(set).Append("': ").Append(Describe(set)).Append(
            ".\n# In contentlint.yml: extends: [").Append(
            set).Append("]\nrules:\n");
        foreach (var descriptor in descriptors)
        {
            var severity = SeverityIn(set, descriptor);
            if (severity != DiagnosticSeverity.Off)
                text.Append("  ").Append(descriptor.Id).Append(": ").Append(severity.ToWord()).Append(" # ").Append(descriptor.Name).Append(
                    '\n');
        }

        return text.ToString();
    }

    private static string Describe(string set) => set switch
    {
        "security" => "what protects readers, and what protects the site from its content",
        "strict" => "every rule that needs no configuration, hints included",
        "all" => "every rule",
        _ => "every error, every warning, and advice that is worth showing",
    };

    /// <summary>The severity of a rule in one set; off if it is not in it.</summary>
    internal static DiagnosticSeverity SeverityIn(string set, DiagnosticDescriptor descriptor)
    {
        var severity = descriptor.EnabledSeverity;
        // A file that could not be checked, and a suppression that does nothing, are told whatever the set.
        if (descriptor is { IsTool: true, DefaultSeverity: not DiagnosticSeverity.Off })
            return severity;
        var isInSet = set switch
        {
            "security" => descriptor.IsSecurity && !descriptor.NeedsOptions,
            "strict" => !descriptor.NeedsOptions,
            "all" => true,
            _ => descriptor.IsRecommended,
        };
        return isInSet ? severity : DiagnosticSeverity.Off;
    }
}
