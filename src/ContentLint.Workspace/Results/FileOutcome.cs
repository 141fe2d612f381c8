using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Text;
using ContentLint.Workspace.Caching;

namespace ContentLint.Workspace.Results;

/// <summary>What a run knows about one file.</summary>
public sealed record FileOutcome
{
    /// <summary>Path relative to the configuration's root, forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The findings, in the order of the file.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The findings that comments in the file or the baseline suppress.</summary>
    public ImmutableArray<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>The links and images that could not be judged, in the order of the file.</summary>
    public ImmutableArray<UnjudgedLink> Unjudged { get; init; } = [];

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

    /// <summary>
    /// What the result depends on besides the file's bytes; null if that was not asked for, or if it holds for this moment only.
    /// </summary>
    public FileDependencies? Dependencies { get; init; }

    /// <summary>The same with paths relative to another root.</summary>
    /// <param name="from">The root that they are relative to, absolute.</param>
    /// <param name="to">The root that they are to be relative to, absolute.</param>
    public FileOutcome Relocate(string from, string to)
    {
        return string.Equals(from, to, StringComparison.Ordinal) ? this : this with
        {
            Path = Moved(Path),
            Diagnostics = [.. Diagnostics.Select(MovedDiagnostic)],
            Suppressed = [.. Suppressed.Select(entry => entry with { Diagnostic = MovedDiagnostic(entry.Diagnostic) })],
        };

        string Moved(string path) => RelativePath.Of(to, System.IO.Path.GetFullPath(path, from));

        Diagnostic MovedDiagnostic(Diagnostic diagnostic) => diagnostic with
        {
            Path = Moved(diagnostic.Path),
            // A rename belongs to the site whose references go with it.
            Fix = diagnostic.Fix is { Renames.IsEmpty: false } ? null : diagnostic.Fix,
            Related = diagnostic.Related.IsEmpty
                ? []
                : [.. diagnostic.Related.Select(related => related with { Path = Moved(related.Path) })],
        };
    }
}
