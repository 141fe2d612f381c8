using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ContentLint.JsonSchema.Patterns;

/// <summary>A set of Unicode code points, and how to write it for .NET's engine, which matches UTF-16 code units.</summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;
    private readonly ImmutableArray<(int First, int Last)> ranges;

    private CodePointSet(ImmutableArray<(int First, int Last)> ranges) => this.ranges = ranges;

    /// <summary>The set of some ranges, in any order.</summary>
    public static CodePointSet Of(params IEnumerable<(int First, int Last)> ranges)
    {
        var merged = ImmutableArray.CreateBuilder<(int First, int Last)>();
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, range.Last));
            else
                merged.Add(range);
        }

        return new CodePointSet(merged.ToImmutable());
    }

    /// <summary>All code points that satisfy a condition.</summary>
    public static CodePointSet Where(Func<int, bool> condition)
    {
        var found = ImmutableArray.CreateBuilder<(int First, int Last)>();
        for (var codePoint = 0; codePoint <= Last; codePoint++)
        {
            if (!condition(codePoint))
                continue;
            if (found.Count > 0 && found[^1].Last == codePoint - 1)
                found[^1] = (found[^1].First, codePoint);
            else
                found.Add((codePoint, codePoint));
        }

        return new CodePointSet(found.ToImmutable());
    }

    /// <summary>The code points of either set.</summary>
    public CodePointSet Union(CodePointSet other) => Of(ranges.Concat(other.ranges));

    /// <summary>The code points outside of the set.</summary>
    public CodePointSet Complement()
    {
        var outside = ImmutableArray.CreateBuilder<(int First, int Last)>(ranges.Length + 1);
        var next = 0;
        foreach (var (first, last) in ranges)
        {
            if (first > next)
                outside.Add((next, first - 1));
            next = last + 1;
        }

        if (next <= Last)
            outside.Add((next, Last));
        return new CodePointSet(outside.ToImmutable());
    }

    /// <summary>
    /// Writes the set as a pattern that matches one code point: characters of the basic plane as a class, others as pairs of surrogates.
    /// </summary>
    public string ToPattern()
    {
        var basic = new StringBuilder();
        var lowByHigh = new SortedDictionary<int, StringBuilder>();
        foreach (var (first, last) in ranges)
        {
            if (first <= 0xFFFF)
                AppendBasic(basic, first, Math.Min(last, 0xFFFF));
            if (last > 0xFFFF)
                AddPairs(lowByHigh, Math.Max(first, 0x10000), last);
        }

        var alternatives = lowByHigh
            .GroupBy(pair => pair.Value.ToString(), pair => pair.Key, StringComparer.Ordinal)
            .Select(group => $"{Highs(group)}[{group.Key}]")
            .ToList();
        if (basic.Length > 0)
            alternatives.Insert(0, $"[{basic}]");
        return alternatives switch
        {
            [] => "[^\\s\\S]",
            [var only] when basic.Length > 0 => only,
            _ => $"(?:{string.Join('|', alternatives)})",
        };
    }

    /// <summary>
    /// Writes the set for repetition without a count, where a pair may as well be two halves; null if it does not hold all pairs.
    /// </summary>
    public string? ToRepeatedPattern()
    {
        if (ranges is not [.., { First: <= 0x10000, Last: Last }])
            return null;
        var basic = new StringBuilder();
        foreach (var (first, last) in ranges)
        {
            if (first <= 0xFFFF)
                Append(basic, first, Math.Min(last, 0xFFFF));
        }

        return basic.Length == 0 ? "[\\uD800-\\uDFFF]" : $"[{basic}\\uD800-\\uDFFF]";
    }

    /// <summary>Halves of pairs do not count as characters.</summary>
    private static void AppendBasic(StringBuilder output, int first, int last)
    {
        if (first < 0xD800)
            Append(output, first, Math.Min(last, 0xD7FF));
        if (last > 0xDFFF)
            Append(output, Math.Max(first, 0xE000), last);
    }

    private static void Append(StringBuilder output, int first, int last)
    {
        output.Append(Unit(first));
        if (last > first)
            output.Append('-').Append(Unit(last));
    }

    private static void AddPairs(SortedDictionary<int, StringBuilder> lowByHigh, int first, int last)
    {
        var (firstHigh, firstLow) = Split(first);
        var (lastHigh, lastLow) = Split(last);
        for (var high = firstHigh; high <= lastHigh; high++)
        {
            if (!lowByHigh.TryGetValue(high, out var low))
                lowByHigh.Add(high, low = new StringBuilder());
            Append(low, high == firstHigh ? firstLow : 0xDC00, high == lastHigh ? lastLow : 0xDFFF);
        }
    }

    private static string Highs(IEnumerable<int> highs)
    {
        var output = new StringBuilder("[");
        foreach (var (first, last) in Of(highs.Select(high => (high, high))).ranges)
            Append(output, first, last);
        return output.Append(']').ToString();
    }

    private static (int High, int Low) Split(int codePoint) => (0xD7C0 + (codePoint >> 10), 0xDC00 + (codePoint & 0x3FF));

    private static string Unit(int value) => $"\\u{value.ToString("X4", CultureInfo.InvariantCulture)}";
}
