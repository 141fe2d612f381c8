using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace ContentLint.Syntax.Markdown;

/// <summary>
/// Refuses a paragraph with too many brackets and emphasis that are open: Markdig's time for each inline grows with their number.
/// </summary>
internal static class OpenDelimiters
{
    private const int Maximum = 5000;

    /// <summary>Checks the number of delimiters that are open around the next inline.</summary>
    /// <exception cref="ArgumentException">There are too many, which is what Markdig throws where nesting is too deep.</exception>
    public static void Check(InlineProcessor processor)
    {
        var depth = 0;
        for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
        {
            if (++depth > Maximum)
                throw new ArgumentException("There are too many open delimiters.", nameof(processor));
        }
    }

    /// <summary>Markdig's parser of links, with the check.</summary>
    internal sealed class LinkParser : LinkInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.CurrentChar is '[' or '!')
                Check(processor);
            return base.Match(processor, ref slice);
        }
    }

    /// <summary>Markdig's parser of emphasis, with the check.</summary>
    internal sealed class EmphasisParser : EmphasisInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            Check(processor);
            return base.Match(processor, ref slice);
        }
    }
}
