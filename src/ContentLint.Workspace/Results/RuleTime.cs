using System.Collections.Immutable;
using ContentLint.Analysis;

namespace ContentLint.Workspace.Results;

/// <summary>How long a rule took, over all files and threads.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Time">The time.</param>
public sealed record RuleTime(string RuleId, TimeSpan Time)
{
    /// <summary>The times that an analyzer measured; null if it measured none.</summary>
    public static ImmutableArray<RuleTime>? Of(Analyzer analyzer) =>
        analyzer.Times is { } times ? [.. analyzer.Rules.Select((rule, index) => new RuleTime(rule.Descriptor.Id, times[index]))] : null;
}
