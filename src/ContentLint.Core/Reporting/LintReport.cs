using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Diagnostics.Baselines;
using ContentLint.Text;

namespace ContentLint.Reporting;

/// <summary>The result of a run, as writers see it.</summary>
public sealed record LintReport
{
    /// <summary>The findings, ordered by <see cref="DiagnosticOrder.Across"/>.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The texts that the findings count, by <see cref="Diagnostic.Path"/>; a file that could not be read is not in it.</summary>
    public required IReadOnlyDictionary<string, SourceText> Sources { get; init; }

    /// <summary>All rules, by id.</summary>
    public required ImmutableArray<DiagnosticDescriptor> Rules { get; init; }

    /// <summary>The files that were checked, those without findings too.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>False if a rule failed, or the configuration is wrong: then less was checked than was asked for.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The findings that comments or the baseline suppress; null if they were not asked for.</summary>
    public ImmutableArray<SuppressedDiagnostic>? Suppressed { get; init; }

    /// <summary>The rules whose severity in this run is not their default.</summary>
    public ImmutableArray<RuleConfiguration> Configured { get; init; } = [];

    /// <summary>The files that this run fixed.</summary>
    public ImmutableArray<FixedFile> Fixed { get; init; } = [];

    /// <summary>Whether the findings could still be fixed: false once the fixes were applied.</summary>
    public bool CanFix { get; init; } = true;

    /// <summary>What became of the findings since the baseline was written; null if there is none.</summary>
    public BaselineTrend? Baseline { get; init; }

    /// <summary>Number of links and images that could not be judged.</summary>
    public int UnjudgedLinks { get; init; }

    /// <summary>Number of findings of a severity.</summary>
    public int CountOf(DiagnosticSeverity severity) => Diagnostics.Count(diagnostic => diagnostic.Severity == severity);

    /// <summary>Where a finding starts and ends, for people.</summary>
    public (LinePosition Start, LinePosition End) PositionOf(Diagnostic diagnostic) =>
        Sources.TryGetValue(diagnostic.Path, out var source)
            ? (source.GetPosition(diagnostic.Span.Start), source.GetPosition(diagnostic.Span.End))
            : (new LinePosition(1, 1), new LinePosition(1, 1));
}

/// <summary>The severity that a run gives to a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">Its severity; off if it did not run.</param>
public sealed record RuleConfiguration(DiagnosticDescriptor Rule, DiagnosticSeverity Severity);

/// <summary>A file that was fixed.</summary>
/// <param name="Path">Its path, as in <see cref="Diagnostic.Path"/>.</param>
/// <param name="Rules">The rules of the findings that were fixed, one entry for each finding.</param>
public sealed record FixedFile(string Path, ImmutableArray<DiagnosticDescriptor> Rules)
{
    /// <summary>Number of findings that were fixed.</summary>
    public int Count => Rules.Length;
}

/// <summary>Writes a report in one format.</summary>
public interface IDiagnosticWriter
{
    /// <summary>Writes a report; the same one gives the same text.</summary>
    void Write(LintReport report, TextWriter output);
}
