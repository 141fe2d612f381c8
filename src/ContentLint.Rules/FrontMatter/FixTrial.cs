using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.JsonSchema;
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
        fix is not null && block.Root is { } before && After(source, block, fix.Changes) is { Root: { } after } && isSame(before, after)
            ? fix
            : null;

    /// <summary>The block after some changes inside of it; null if it does not parse then.</summary>
    public static FrontMatterBlock? After(SourceText source, FrontMatterBlock block, ImmutableArray<TextChange> changes)
    {
        if (changes.Any(change => change.Span.End > block.Span.End))
            return null;
        var text = TextChanges.Apply(
            source.Text, new TextSpan(0, block.Span.End), changes.Sort(static (left, right) => left.Span.CompareTo(right.Span)));
        var after = FrontMatterReader.Read(new SourceText(text, source.Path), ContentKind.Markdown, block.Dialect);
        return after is { IsReadable: true } && after.Format == block.Format ? after : null;
    }

    /// <summary>Whether some changes leave fewer violations of a schema than there are.</summary>
    public static bool HasFewerViolations(
        SourceText source, FrontMatterBlock block, ImmutableArray<TextChange> changes, ContentSchema? schema) =>
        schema is not null && After(source, block, changes) is { } after
        && schema.Validate(after.Root, after.OpeningFence).Length < schema.Validate(block.Root, block.OpeningFence).Length;

    /// <summary>
    /// Whether two mappings say the same but for the value of one key, which is compared by a measure of its own; the order of keys does
    /// not count.
    /// </summary>
    public static bool IsSameBut(ContentNode left, ContentNode right, string key, Func<ContentNode, ContentNode, bool> isSame) =>
        left is MappingNode a && right is MappingNode b && a.Entries.Length == b.Entries.Length && a.Entries.All(entry =>
            b.Find(entry.Key.Value) is { } other
                && (entry.Key.Value == key ? isSame(entry.Value, other.Value) : IsSame(entry.Value, other.Value)));

    /// <summary>Whether two values are the same, their types and spelling included.</summary>
    public static bool IsSame(ContentNode left, ContentNode right) => (left, right) switch
    {
        (ScalarNode a, ScalarNode b) => a.Kind == b.Kind && string.Equals(a.Value, b.Value, StringComparison.Ordinal),
        (SequenceNode a, SequenceNode b) =>
            a.Items.Length == b.Items.Length
                && a.ExpandedCount == b.ExpandedCount
                && a.Items.Zip(b.Items).All(pair => IsSame(pair.First, pair.Second)),
        (MappingNode a, MappingNode b) => a.Entries.Length == b.Entries.Length && a.ExpandedCount == b.ExpandedCount
            && a.Entries.All(entry => b.Find(entry.Key.Value) is { } other
            && IsSame(entry.Key, other.Key)
            && IsSame(entry.Value, other.Value)),
        _ => false,
    };
}
