using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>The entries that may change places.</summary>
internal static class OrderedEntries
{
    /// <summary>The entries of the root; in TOML those before the first table header, for a key behind one belongs to its table.</summary>
    public static ImmutableArray<MappingEntry> Of(SourceText source, FrontMatterBlock block, MappingNode root)
    {
        if (block.Format != FrontMatterFormat.Toml)
            return root.Entries;
        return [
            .. root.Entries.Where(
                entry => source.Text[source.GetLineStart(entry.Key.Span.Start)..entry.Key.Span.Start].TrimStart() is not ['[', ..])
        ];
    }

    /// <summary>The span of an item of a block list, its dash included; the item's own if no dash stands before it.</summary>
    public static TextSpan WithDash(SourceText source, TextSpan item)
    {
        var before = source.Text.AsSpan(0, item.Start).TrimEnd(" \t");
        return before.EndsWith("-") ? TextSpan.FromBounds(before.Length - 1, item.End) : item;
    }
}
