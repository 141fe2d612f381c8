using System.Collections.Immutable;
using System.Text;
using ContentLint.CodeFixes;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>Tries a fix of front matter before it is offered: whether the block still parses, and whether it still says the same.</summary>
internal static class FixTrial
{
    /// <summary>The fix, if the data is the same after it; the order of keys does not count.</summary>
    public static CodeFix? KeepingData(SourceText source, FrontMatterBlock block, CodeFix? fix) => Keeping(source, block, fix, IsSame);

    /// <summary>The fix, if what comes out is the same by some measure.</summary>
    public static CodeFix? Keeping(SourceText source, FrontMatterBlock block, CodeFix? fix, Func<ContentNode, ContentNode, bool> isSame) =>
        fix is not null && block.Root is { } before && After(source, block, fix.Changes) is { Root: { } after } && isSame(before, after) ? fix : null;

    /// <summary>The block after some changes inside of it; null if it does not parse then.</summary>
    public static FrontMatterBlock? After(SourceText source, FrontMatterBlock block, ImmutableArray<TextChange> changes)
    {
        var text = new StringBuilder(block.Span.End);
        var position = 0;
        foreach (var change in changes.Sort(static (left, right) => left.Span.CompareTo(right.Span)))
        {
            text.Append(source.Text, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }

        if (position > block.Span.End)
            return null;
        text.Append(source.Text, position, block.Span.End - position);
        var after = FrontMatterReader.Read(new SourceText(text.ToString(), source.Path), ContentKind.Markdown);
        return after is { IsReadable: true } && after.Format == block.Format ? after : null;
    }

    /// <summary>Whether two values are the same, their types and spelling included.</summary>
    public static bool IsSame(ContentNode left, ContentNode right) => (left, right) switch
    {
        (ScalarNode a, ScalarNode b) => a.Kind == b.Kind && string.Equals(a.Value, b.Value, StringComparison.Ordinal),
        (SequenceNode a, SequenceNode b) => a.Items.Length == b.Items.Length && a.ExpandedCount == b.ExpandedCount && a.Items.Zip(b.Items).All(pair => IsSame(pair.First, pair.Second)),
        (MappingNode a, MappingNode b) => a.Entries.Length == b.Entries.Length && a.ExpandedCount == b.ExpandedCount
            && a.Entries.All(entry => b.Find(entry.Key.Value) is { } other && IsSame(entry.Key, other.Key) && IsSame(entry.Value, other.Value)),
        _ => false,
    };
}
