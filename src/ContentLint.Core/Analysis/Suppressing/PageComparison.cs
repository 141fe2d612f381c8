using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Analysis.Suppressing;

/// <summary>A page before suppressions were written: tells whether one with them is the same page.</summary>
/// <param name="document">The page.</param>
/// <param name="analysis">What is found in it.</param>
internal sealed class PageComparison(ContentDocument document, FileAnalysis analysis)
{
    private readonly Lazy<string?> rendered = new(() => RenderedPage.Read(document));
    private readonly Dictionary<string, int> counts = Count(analysis);

    /// <summary>Whether the other page looks the same, has the same data, and the same is found in it: reported or suppressed.</summary>
    public bool IsSame(ContentDocument other, FileAnalysis found) => HasSameFindings(found) && HasSameData(other) && LooksTheSame(other);

    private bool HasSameFindings(FileAnalysis found)
    {
        var others = Count(found);
        return others.Count == counts.Count && others.All(entry => counts.GetValueOrDefault(entry.Key) == entry.Value);
    }

    private bool HasSameData(ContentDocument other)
    {
        if ((document.FrontMatter, other.FrontMatter) is not ({ } before, { } after))
            return document.FrontMatter is null && other.FrontMatter is null;
        return before.Format == after.Format && before.Problems.Length == after.Problems.Length && IsEqual(before.Root, after.Root);
    }

    private bool LooksTheSame(ContentDocument other) =>
        other.Source.AsSpan(other.Body).SequenceEqual(document.Source.AsSpan(document.Body))
        || (rendered.Value is { } page && page == RenderedPage.Read(other));

    private static bool IsEqual(ContentNode? before, ContentNode? after)
    {
        if ((before, after) is not (MappingNode left, MappingNode right))
            return before is null ? after is null : InstanceEquality.Comparer.Equals(before, after);
        return Entries(left).SequenceEqual(Entries(right), EntryComparer);
    }

    private static IEnumerable<MappingEntry> Entries(MappingNode root) =>
        root.Entries.Where(static entry => entry.Key.Value != FrontMatterSuppression.Key);

    private static EqualityComparer<MappingEntry> EntryComparer { get; } = EqualityComparer<MappingEntry>.Create(
        static (left, right) => left!.Key.Value == right!.Key.Value && InstanceEquality.Comparer.Equals(left.Value, right.Value));

    /// <summary>Findings by id. What is said about a directive counts too: none may be added that does nothing.</summary>
    private static Dictionary<string, int> Count(FileAnalysis analysis) =>
        analysis.Diagnostics.Concat(analysis.Suppressed.Select(static entry => entry.Diagnostic))
            .CountBy(static diagnostic => diagnostic.Id).ToDictionary(StringComparer.Ordinal);
}
