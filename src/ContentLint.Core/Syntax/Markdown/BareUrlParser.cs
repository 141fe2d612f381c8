using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Syntax.Markdown;

/// <summary>
/// Markdig's parser of bare URLs, in linear time: the original looks back over the whole paragraph wherever a word begins like a URL. This
/// one remembers what it saw, and shows the original only what counts.
/// </summary>
internal sealed class BareUrlParser() : AutoLinkParser(new AutoLinkOptions())
{
    private static readonly string[] Starts = ["http://", "https://", "ftp://", "mailto:", "tel:", "www."];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!BeginsUrl(slice))
            return false;
        var context = ContextOf(processor);
        if (context.IsInAnchor(processor.Inline) || HasOpenBracket(processor.Inline))
            return false;
        var current = processor.Inline;
        processor.Inline = PendingEmphasis(current);
        if (base.Match(processor, ref slice))
            return true;
        processor.Inline = current;
        return false;
    }

    private static bool BeginsUrl(StringSlice slice)
    {
        var rest = slice.Text.AsSpan(slice.Start, slice.Length);
        foreach (var start in Starts)
        {
            if (rest.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private Context ContextOf(InlineProcessor processor)
    {
        if (processor.ParserStates[Index] is not Context context || context.Block != processor.Block)
            processor.ParserStates[Index] = context = new Context(processor.Block);
        return context;
    }

    private static bool HasOpenBracket(Inline? inline)
    {
        for (; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { IsActive: true, Type: DelimiterType.Open })
                return true;
        }

        return false;
    }

    /// <summary>A chain of delimiters with each character of emphasis that is open: these end a URL.</summary>
    private EmphasisDelimiterInline? PendingEmphasis(Inline? inline)
    {
        EmphasisDelimiterInline? pending = null;
        var seen = "";
        for (; inline is not null; inline = inline.Parent)
        {
            if (inline is not EmphasisDelimiterInline delimiter || seen.Contains(delimiter.DelimiterChar, StringComparison.Ordinal))
                continue;
            seen += delimiter.DelimiterChar;
            var copy = new EmphasisDelimiterInline(this, delimiter.Descriptor);
            pending?.AppendChild(copy);
            pending = copy;
        }

        return pending;
    }

    /// <summary>What is known of the inlines of a block.</summary>
    /// <param name="block">The block.</param>
    private sealed class Context(LeafBlock? block)
    {
        private readonly Dictionary<Inline, bool> known = new(ReferenceEqualityComparer.Instance);

        public LeafBlock? Block { get; } = block;

        /// <summary>Whether the last tag of an anchor before a place is <c>&lt;a&gt;</c>; each inline is looked at once.</summary>
        public bool IsInAnchor(Inline? last)
        {
            var passed = new List<Inline>();
            var isIn = false;
            for (var inline = last; inline is not null; inline = inline.PreviousSibling ?? inline.Parent)
            {
                if (known.TryGetValue(inline, out isIn))
                    break;
                passed.Add(inline);
                if (inline is not HtmlInline { Tag: var tag })
                    continue;
                isIn = tag.StartsWith("<a", StringComparison.OrdinalIgnoreCase);
                if (isIn || tag.StartsWith("</a", StringComparison.OrdinalIgnoreCase))
                    break;
            }

            foreach (var inline in passed)
                known[inline] = isIn;
            return isIn;
        }
    }
}
