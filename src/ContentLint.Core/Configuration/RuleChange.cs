using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>What one place of the configuration says about a rule.</summary>
/// <param name="Severity">The severity, or null if nothing is said about it.</param>
/// <param name="Options">The options that are set there.</param>
/// <param name="Fixes">What is said about its fixes, or null.</param>
internal sealed record RuleChange(DiagnosticSeverity? Severity, RuleOptions Options, FixPolicy? Fixes = null)
{
    /// <summary>The key that it stands under.</summary>
    public TextSpan Span { get; init; }
}

/// <summary>Rules that hold for some files only.</summary>
/// <param name="Files">The files.</param>
/// <param name="Rules">What changes, by rule id.</param>
internal sealed record RuleOverride(FilePatterns Files, ImmutableDictionary<string, RuleChange> Rules);
