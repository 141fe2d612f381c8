using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Syntax.Mdx;

/// <summary>Reads URLs with <c>http</c> or <c>https</c> that are written into text (GFM 0.29, section 6.9, as micromark has it).</summary>
internal sealed class BareUrlParser : InlineParser
{
    private const string Trailing = "!\"')*,.:;?_~";

    /// <summary>Creates the parser.</summary>
    public BareUrlParser() => OpeningCharacters = ['h', 'H'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (char.IsAsciiLetter(slice.PeekCharExtra(-1)) || SchemeLength(text) is not (> 0 and var scheme))
            return false;
        if (scheme == text.Length || char.IsControl(text[scheme]) || char.IsWhiteSpace(text[scheme]) || IsPunctuation(text[scheme]))
            return false;
        var domain = DomainEnd(text, scheme);
        if (domain < 0)
            return false;
        var end = PathEnd(text, domain);
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + end - 1));
        var url = text[..end].ToString();
        processor.Inline = new LinkInline
        {
            Url = url,
            UrlSpan = span,
            Span = span,
            IsAutoLink = true,
            IsClosed = true,
            Line = line,
            Column = column,
        };
        ((LinkInline)processor.Inline).AppendChild(new LiteralInline(url) { Span = span, Line = line, Column = column, IsClosed = true });
        slice.Start += end;
        return true;
    }

    private static int SchemeLength(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : 0;

    private static int DomainEnd(ReadOnlySpan<char> text, int start)
    {
        var (isUnderscoreLast, isUnderscoreBefore) = (false, false);
        var i = start;
        for (; i < text.Length; i++)
        {
            if (text[i] is '.' or '_')
            {
                if (IsTrail(text, i))
                    break;
                (isUnderscoreBefore, isUnderscoreLast) = text[i] == '_' ? (isUnderscoreBefore, true) : (isUnderscoreLast, false);
            }
            else if (char.IsWhiteSpace(text[i]) || (text[i] != '-' && IsPunctuation(text[i])))
            {
                break;
            }
        }

        return isUnderscoreLast || isUnderscoreBefore || i == start ? -1 : i;
    }

    private static int PathEnd(ReadOnlySpan<char> text, int start)
    {
        var (opened, closed) = (0, 0);
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
                return i;
            if (c == '(')
            {
                opened++;
            }
            else if (c == ')' && closed < opened)
            {
                closed++;
            }
            else if (c is '&' or '<' or ']' || Trailing.Contains(c, StringComparison.Ordinal))
            {
                if (IsTrail(text, i))
                    return i;
                closed += c == ')' ? 1 : 0;
            }
        }

        return text.Length;
    }

    /// <summary>Whether nothing but punctuation and character references comes before the end, white space or a tag.</summary>
    private static bool IsTrail(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '<' || char.IsWhiteSpace(c))
                return true;
            if (c == ']')
            {
                if (i + 1 == text.Length || text[i + 1] is '(' or '[' || char.IsWhiteSpace(text[i + 1]))
                    return true;
            }
            else if (c == '&')
            {
                var name = text[(i + 1)..];
                var length = 0;
                while (length < name.Length && char.IsAsciiLetter(name[length]))
                    length++;
                if (length == 0 || length == name.Length || name[length] != ';')
                    return false;
                i += length + 1;
            }
            else if (!Trailing.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
