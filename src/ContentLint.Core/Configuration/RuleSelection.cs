using System.Collections.Immutable;
using ContentLint.Diagnostics;

namespace ContentLint.Configuration;

/// <summary>The rules that the command line switches on or off: ids, names, or the beginnings of ids.</summary>
/// <param name="Select">If there are any, only these rules run.</param>
/// <param name="Ignore">These do not run, whatever else is said.</param>
public sealed record RuleSelection(ImmutableArray<string> Select, ImmutableArray<string> Ignore)
{
    /// <summary>Nothing is said.</summary>
    public static RuleSelection None { get; } = new([], []);

    /// <summary>The severity of a rule after the selection.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="configured">Its severity in the configuration.</param>
    public DiagnosticSeverity Apply(DiagnosticDescriptor descriptor, DiagnosticSeverity configured)
    {
        if (Ignore.Any(selector => Matches(selector, descriptor)))
            return DiagnosticSeverity.Off;
        // What the engine itself reports is no check that one could select.
        if (Select.IsEmpty || descriptor.Category == RuleCategory.Tool)
            return configured;
        if (!Select.Any(selector => Matches(selector, descriptor)))
            return DiagnosticSeverity.Off;
        if (configured != DiagnosticSeverity.Off)
            return configured;
        return descriptor.DefaultSeverity == DiagnosticSeverity.Off ? DiagnosticSeverity.Warning : descriptor.DefaultSeverity;
    }

    private static bool Matches(string selector, DiagnosticDescriptor descriptor) =>
        descriptor.Id.StartsWith(selector, StringComparison.OrdinalIgnoreCase) || string.Equals(selector, descriptor.Name, StringComparison.OrdinalIgnoreCase);
}
