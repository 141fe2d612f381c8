using System.Collections.Immutable;

namespace ContentLint.Diagnostics.Baselines;

/// <summary>
/// What became of the findings since a baseline was written, as far as a run can tell: files that it did not check are not in it.
/// </summary>
/// <param name="Rules">The rules that anything can be said about, by id.</param>
public sealed record BaselineTrend(ImmutableArray<RuleTrend> Rules)
{
    /// <summary>Findings that the baseline does not have.</summary>
    public int New => Rules.Sum(static rule => rule.New);

    /// <summary>Findings that it has.</summary>
    public int Known => Rules.Sum(static rule => rule.Known);

    /// <summary>Findings that it has and that are gone.</summary>
    public int Fixed => Rules.Sum(static rule => rule.Fixed);

    /// <summary>Counts what comparisons found.</summary>
    public static BaselineTrend Of(IReadOnlyCollection<BaselineComparison> comparisons, IEnumerable<BaselineEntry> stale)
    {
        var rules = new SortedDictionary<string, RuleTrend>(StringComparer.Ordinal);
        foreach (var diagnostic in comparisons.SelectMany(static comparison => comparison.New).Where(Baseline.CanBeKnown))
            Count(diagnostic.Id, static rule => rule with { New = rule.New + 1 });
        foreach (var diagnostic in comparisons.SelectMany(static comparison => comparison.Known))
            Count(diagnostic.Id, static rule => rule with { Known = rule.Known + 1 });
        foreach (var entry in stale)
            Count(entry.RuleId, rule => rule with { Fixed = rule.Fixed + entry.Count });
        return new BaselineTrend([.. rules.Values]);

        void Count(string id, Func<RuleTrend, RuleTrend> count) =>
            rules[id] = count(rules.GetValueOrDefault(id) ?? new RuleTrend(id, 0, 0, 0));
    }
}

/// <summary>What became of one rule's findings since a baseline was written.</summary>
/// <param name="RuleId">The rule's id; one that this program does not have may be among the entries.</param>
/// <param name="New">Findings that the baseline does not have.</param>
/// <param name="Known">Findings that it has.</param>
/// <param name="Fixed">Findings that it has and that are gone.</param>
public sealed record RuleTrend(string RuleId, int New, int Known, int Fixed);
