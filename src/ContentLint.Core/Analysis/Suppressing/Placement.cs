using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>One suppression to be written: all of its changes are made, or none.</summary>
/// <param name="Changes">Insertions in UTF-16 offsets of the unchanged text.</param>
internal sealed record Placement(ImmutableArray<TextChange> Changes)
{
    public static Placement Insert(int offset, string text) => new([new TextChange(new TextSpan(offset, 0), text)]);

    /// <summary>The text with some placements made.</summary>
    public static string Apply(string text, IEnumerable<Placement> placements) =>
        // The sort is stable: what ends at an offset is written before what begins there, as the places are given in order.
        TextChanges.Apply(
            text,
            new TextSpan(0, text.Length),
            placements.SelectMany(static placement => placement.Changes).OrderBy(static change => change.Span));

    /// <summary>The ids that a directive for some findings names.</summary>
    public static string[] RulesOf(IEnumerable<Diagnostic> findings) =>
        [.. findings.Select(static finding => finding.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
