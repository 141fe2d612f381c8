using ContentLint.Syntax.Markdown;
using ContentLint.Text;

namespace ContentLint.Rules.Links;

/// <summary>
/// Finds <c>[text][label]</c> that a block shows as it is. Code, links and images count as one object each, and may be in the text.
/// </summary>
internal static class ReferenceBrackets
{
    private const int LongestLabel = 999;

    /// <summary>The pairs of brackets in the order in which they end. Linear in the length of the block.</summary>
    public static IEnumerable<BracketedReference> In(string text, ProseBlock block)
    {
        var open = new Stack<OpenBracket>();
        var next = 0;
        for (var position = block.Span.Start; position < block.Span.End;)
        {
            while (next < block.Objects.Length && block.Objects[next].Span.End <= position)
                next++;
            if (next < block.Objects.Length && block.Objects[next].Span.Start <= position)
            {
                if (open.TryPeek(out var around))
                    around.Add(block.Objects[next]);
                position = block.Objects[next].Span.End;
                continue;
            }

            if (text[position] == '[')
                open.Push(new OpenBracket(position, IsImage: position > 0 && text[position - 1] == '!'));
            if (text[position] == ']' && open.TryPop(out var bracket))
            {
                if (open.TryPeek(out var around))
                    around.Add(bracket);
                var labelEnd = LabelEnd(text, position + 1, LabelLimit(block, next, position));
                if (labelEnd > 0)
                {
                    yield return Reference(bracket, position, labelEnd, isNested: open.Count > 0);
                    position = labelEnd + 1;
                    continue;
                }
            }

            position += text[position] == '\\' ? 2 : 1;
        }
    }

    private static BracketedReference Reference(OpenBracket bracket, int textEnd, int labelEnd, bool isNested) => new(
        TextSpan.FromBounds(bracket.Start, labelEnd + 1),
        TextSpan.FromBounds(bracket.Start + 1, textEnd),
        TextSpan.FromBounds(textEnd + 2, labelEnd))
    {
        CanBeLink = !bracket.HoldsBrackets && !bracket.HoldsLink,
        HoldsObjects = bracket.HoldsObjects,
        IsImage = bracket.IsImage,
        IsNested = isNested,
    };

    /// <summary>Where a label must have ended: it holds no object.</summary>
    private static int LabelLimit(ProseBlock block, int next, int position)
    {
        var end = next < block.Objects.Length ? Math.Min(block.Span.End, block.Objects[next].Span.Start) : block.Span.End;
        return Math.Min(end, position + LongestLabel);
    }

    /// <summary>The bracket that ends the label whose opening bracket is expected at an offset; -1 if there is no label.</summary>
    private static int LabelEnd(string text, int start, int end)
    {
        if (start >= end || text[start] != '[')
            return -1;
        for (var position = start + 1; position < end; position += text[position] == '\\' ? 2 : 1)
        {
            if (text[position] == ']')
                return position;
            if (text[position] == '[')
                return -1;
        }

        return -1;
    }

    private sealed record OpenBracket(int Start, bool IsImage)
    {
        public bool HoldsBrackets { get; private set; }

        public bool HoldsLink { get; private set; }

        public bool HoldsObjects { get; private set; }

        public void Add(ProseObject part)
        {
            HoldsObjects = true;
            HoldsLink |= part.IsLink;
        }

        public void Add(OpenBracket inner)
        {
            HoldsBrackets |= !inner.IsImage || inner.HoldsBrackets;
            HoldsObjects |= inner.IsImage || inner.HoldsObjects;
            HoldsLink |= inner.HoldsLink;
        }
    }
}

/// <summary>A text and a label in brackets.</summary>
/// <param name="Span">Both, with their brackets.</param>
/// <param name="Text">The text, without its brackets.</param>
/// <param name="Label">The label, without its brackets; empty for <c>[label][]</c>.</param>
internal sealed record BracketedReference(TextSpan Span, TextSpan Text, TextSpan Label)
{
    /// <summary>Whether it would be a link if the label were defined: the text holds no link and no brackets of its own.</summary>
    public bool CanBeLink { get; init; }

    /// <summary>Whether the text holds code, a tag or an image.</summary>
    public bool HoldsObjects { get; init; }

    /// <summary>Whether it would be an image.</summary>
    public bool IsImage { get; init; }

    /// <summary>Whether it is in other brackets.</summary>
    public bool IsNested { get; init; }
}
