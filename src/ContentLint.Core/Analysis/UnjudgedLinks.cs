using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Site.Resolving;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Analysis;

/// <summary>Collects the links of one document that rules could not judge; several rules may ask about the same one.</summary>
/// <param name="source">The document's text.</param>
internal sealed class UnjudgedLinks(SourceText source)
{
    private const int LongestUrl = 120;

    private readonly SortedDictionary<int, UnjudgedLink> byOffset = [];

    /// <summary>All of them, in the order of the document.</summary>
    public ImmutableArray<UnjudgedLink> All => [.. byOffset.Values];

    /// <summary>Adds one.</summary>
    /// <param name="reference">The link or image.</param>
    /// <param name="uncertainty">Why its target is not known.</param>
    public void Add(ResourceReference reference, Uncertainty uncertainty)
    {
        var start = reference.UrlSpan.Start;
        if (byOffset.ContainsKey(start))
            return;
        var url = source.AsSpan(reference.UrlSpan);
        var position = source.GetPosition(start);
        byOffset[start] = new UnjudgedLink(
            position.Line,
            position.Column,
            url.Length > LongestUrl ? $"{url[..LongestUrl]}…" : url.ToString(),
            uncertainty.Reason,
            uncertainty.Cause,
            uncertainty.Remedy);
    }
}
