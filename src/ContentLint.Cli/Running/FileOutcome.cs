using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Cli.Running;

/// <summary>What a run knows about one file.</summary>
internal sealed record FileOutcome
{
    /// <summary>Path relative to the configuration's root, forward slashes.</summary>
    public required string Path { get; init; }

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The findings that comments in the file suppress.</summary>
    public ImmutableArray<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>The text that the diagnostics count; null if there are none, or if it could not be read.</summary>
    public SourceText? Source { get; init; }

    /// <summary>The text after the fixes; null if it is the same.</summary>
    public string? FixedText { get; init; }

    /// <summary>The text as it was read; only with <see cref="FixedText"/>.</summary>
    public string? OriginalText { get; init; }

    /// <summary>The rules of the findings that were fixed, one entry for each finding.</summary>
    public ImmutableArray<DiagnosticDescriptor> Fixed { get; init; } = [];

    /// <summary>Whether a rule or the parser failed on the file.</summary>
    public bool HasFailed { get; init; }
}
