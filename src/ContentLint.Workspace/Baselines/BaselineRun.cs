using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Diagnostics.Baselines;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sites;

namespace ContentLint.Workspace.Baselines;

/// <summary>Holds the findings of a run against a baseline, and brings the baseline up to date if that was asked for.</summary>
internal sealed class BaselineRun(LintRequest request, IRunObserver observer, ConfiguredFolders folders)
{
    private readonly BaselineFile? file = BaselineFile.Open(request.Baseline, folders.Root.Config.Root, request.Environment);

    /// <summary>What became of the findings since the baseline was written; null if there is none.</summary>
    public BaselineTrend? Trend { get; private set; }

    /// <summary>Moves what is known from the findings to what is suppressed.</summary>
    /// <param name="outcomes">All files that were checked, with all that was found in them.</param>
    public ImmutableArray<FileOutcome> Apply(ImmutableArray<FileOutcome> outcomes)
    {
        if (file is null)
            return outcomes;
        var scope = new BaselineScope(request, folders, outcomes);
        var baseline = request.Baseline.Use == BaselineUse.Write ? Write(file, scope, outcomes) : file.Content;
        var comparisons = outcomes.Select(outcome => baseline.Compare(outcome.Path, outcome.Diagnostics, outcome.Source)).ToArray();
        var checkedPaths = outcomes.Select(static outcome => outcome.Path).ToHashSet(StringComparer.Ordinal);
        var unseen = baseline.Entries.Where(entry => !checkedPaths.Contains(entry.Path));
        var stale = comparisons.SelectMany(static comparison => comparison.Stale).Concat(unseen).Where(scope.Covers).ToArray();
        Trend = BaselineTrend.Of(comparisons, stale);
        Mend(file, stale);
        return [.. outcomes.Zip(comparisons, Suppress)];
    }

    private static FileOutcome Suppress(FileOutcome outcome, BaselineComparison comparison) =>
        comparison.Known.IsEmpty ? outcome : outcome with
    {
        Diagnostics = comparison.New,
        Suppressed =
        [
            .. outcome.Suppressed,
            .. comparison.Known.Select(static diagnostic => new SuppressedDiagnostic(diagnostic, null) { IsInBaseline = true })
        ],
    };

    /// <summary>The findings of this run, and the entries that it can say nothing about.</summary>
    private Baseline Write(BaselineFile file, BaselineScope scope, ImmutableArray<FileOutcome> outcomes)
    {
        var found = outcomes.SelectMany(static outcome => Baseline.EntriesOf(outcome.Path, outcome.Diagnostics, outcome.Source));
        var baseline = Baseline.Of([.. found, .. file.Content.Entries.Where(entry => !scope.Covers(entry))]);
        file.Save(baseline);
        Note($"the baseline {file.Name} has {Count(baseline.FindingCount, "finding")} in {Count(baseline.FileCount, "file")}");
        return baseline;
    }

    private void Mend(BaselineFile file, BaselineEntry[] stale)
    {
        var isPruned = request.Baseline.Use == BaselineUse.Prune;
        if (isPruned)
            file.Save(file.Content.Without(stale));
        if (stale.Length == 0)
            return;
        var (verb, pronoun) = stale.Length == 1 ? ("is", "it") : ("are", "them");
        var entries = Count(stale.Length, "entry", "entries");
        Note(isPruned
            ? $"{entries} removed from the baseline {file.Name}"
            : $"{entries} of the baseline {verb} stale; --prune-baseline removes {pronoun}");
    }

    private void Note(string message) => observer.Note(RunNote.Information(message));

    private static string Count(int number, string one, string? many = null) => $"{number} {(number == 1 ? one : many ?? one + "s")}";
}
