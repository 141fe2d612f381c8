using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Diagnostics.Baselines;

/// <summary>The findings that a site had when it began to be checked: they are known, and only others are reported.</summary>
public sealed class Baseline
{
    private readonly FrozenDictionary<string, ImmutableArray<BaselineEntry>> byPath;

    private Baseline(ImmutableArray<BaselineEntry> entries)
    {
        Entries = entries;
        byPath = entries.GroupBy(static entry => entry.Path, StringComparer.Ordinal)
            .ToFrozenDictionary(static file => file.Key, static file => file.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>A baseline without entries.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>The entries by path, rule and fingerprint; no two are about the same findings.</summary>
    public ImmutableArray<BaselineEntry> Entries { get; }

    /// <summary>Number of files that have entries.</summary>
    public int FileCount => byPath.Count;

    /// <summary>Number of findings that are known.</summary>
    public int FindingCount => Entries.Sum(static entry => entry.Count);

    /// <summary>
    /// A baseline of entries in any order. Of two about the same findings, as a merge leaves them behind, the higher count holds.
    /// </summary>
    public static Baseline Of(IEnumerable<BaselineEntry> entries)
    {
        var unique = new List<BaselineEntry>();
        foreach (var entry in entries.Order(BaselineEntry.Order))
        {
            if (unique is [.., var last] && BaselineEntry.Order.Compare(last, entry) == 0)
                unique[^1] = last with { Count = Math.Max(last.Count, entry.Count) };
            else
                unique.Add(entry);
        }

        return new Baseline([.. unique]);
    }

    /// <summary>The entries that the findings of a file make. Those of the engine itself (CL0) make none.</summary>
    /// <param name="path">The file, as in <see cref="BaselineEntry.Path"/>.</param>
    /// <param name="diagnostics">Its findings.</param>
    /// <param name="source">The text that their spans count; null if there is none.</param>
    public static IEnumerable<BaselineEntry> EntriesOf(string path, ImmutableArray<Diagnostic> diagnostics, SourceText? source) =>
        diagnostics
        .Where(CanBeKnown)
        .GroupBy(diagnostic => (diagnostic.Id, Fingerprint: FindingFingerprint.Of(diagnostic, source)))
        .Select(group => new BaselineEntry(path, group.Key.Id, group.Key.Fingerprint, group.Count()));

    /// <summary>
    /// Whether a finding can be known: what the engine says about a configuration, a file or a rule that failed is always new.
    /// </summary>
    public static bool CanBeKnown(Diagnostic diagnostic) => !diagnostic.Descriptor.IsTool;

    /// <summary>Tells the findings of a file that are known from those that are new.</summary>
    /// <param name="path">The file, as in <see cref="BaselineEntry.Path"/>.</param>
    /// <param name="diagnostics">Its findings; of those that cannot be told apart, the first are taken for the known ones.</param>
    /// <param name="source">The text that their spans count; null if there is none.</param>
    public BaselineComparison Compare(string path, ImmutableArray<Diagnostic> diagnostics, SourceText? source)
    {
        if (!byPath.TryGetValue(path, out var entries))
            return new BaselineComparison(diagnostics, [], []);
        var left = entries.ToDictionary(static entry => (entry.RuleId, entry.Fingerprint), static entry => entry.Count);
        var (added, known) = (ImmutableArray.CreateBuilder<Diagnostic>(), ImmutableArray.CreateBuilder<Diagnostic>());
        foreach (var diagnostic in diagnostics)
            (CanBeKnown(diagnostic) && TryTake(left, (diagnostic.Id, FindingFingerprint.Of(diagnostic, source)))
                ? known
                : added).Add(diagnostic);
        return new BaselineComparison(
            added.ToImmutable(),
            known.ToImmutable(),
            [
                .. entries
                .Select(entry => entry with { Count = left[(entry.RuleId, entry.Fingerprint)] })
                .Where(static entry => entry.Count > 0)
            ]);
    }

    /// <summary>This baseline without findings that are gone.</summary>
    /// <param name="stale">Entries as comparisons return them.</param>
    public Baseline Without(IEnumerable<BaselineEntry> stale)
    {
        var gone = new SortedDictionary<BaselineEntry, int>(BaselineEntry.Order);
        foreach (var entry in stale)
            gone[entry] = gone.GetValueOrDefault(entry) + entry.Count;
        return new Baseline([
            .. Entries
            .Select(entry => entry with { Count = entry.Count - gone.GetValueOrDefault(entry) })
            .Where(static entry => entry.Count > 0)
        ]);
    }

    private static bool TryTake(Dictionary<(string RuleId, string Fingerprint), int> left, (string RuleId, string Fingerprint) key)
    {
        if (left.GetValueOrDefault(key) == 0)
            return false;
        left[key]--;
        return true;
    }
}
