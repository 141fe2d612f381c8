using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Diagnostics;

namespace ContentLint.Workspace.Results;

/// <summary>The mistakes of a configuration, in the form that reports take.</summary>
/// <param name="Outcomes">One for each file with mistakes.</param>
public sealed record ConfigurationOutcome(ImmutableArray<FileOutcome> Outcomes)
{
    /// <summary>Whether something is wrong that keeps the configuration from being used as it is meant.</summary>
    public bool HasFailed => Outcomes.Any(outcome => outcome.HasFailed);

    /// <summary>The mistakes that loading a configuration found.</summary>
    public static ConfigurationOutcome From(ConfigurationResult result) => new(
        [.. result.Diagnostics.GroupBy(diagnostic => diagnostic.Path, StringComparer.Ordinal).Select(group => new FileOutcome
        {
            Path = group.Key,
            Diagnostics = [.. group],
            Source = result.Sources.GetValueOrDefault(group.Key),
            HasFailed = group.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
        })]);
}
