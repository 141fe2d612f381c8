using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Syntax.Mdx;

/// <summary>Reads URLs with <c>http</c> or <c>https</c> that are written into text (GFM 0.29, section 6.9, as micromark has it).</summary>
internal sealed class BareUrlParser : InlineParser
{
    /// <summary>Creates the parser.</summary>
    public BareUrlParser() => OpeningCharacters = ['h', 'H'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // A bracket that is open may be the start of a link, in whose text there is none.
        if (char.IsAsciiLetter(slice.PeekCharExtra(-1)) || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not null)
            return false;
        var end = BareUrls.LengthAt(slice.AsSpan());
        if (end == 0)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + end - 1));
        processor.Inline = BareUrls.LinkOf(slice.Text.Substring(slice.Start, end), span);
        processor.Inline.Line = line;
        processor.Inline.Column = column;
        slice.Start += end;
        return true;
    }
}
