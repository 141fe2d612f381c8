using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Syntax.Mdx;

/// <summary>The extent of URLs that are written into text (GFM 0.29, section 6.9, as micromark has it).</summary>
internal static class BareUrls
{
    private const string Trailing = "!\"')*,.:;?_~";

    /// <summary>The length of the URL that a text starts with; 0 if it starts with none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        var scheme = SchemeLength(text);
        if (scheme == 0 || scheme == text.Length)
            return 0;
        if (char.IsControl(text[scheme]) || char.IsWhiteSpace(text[scheme]) || IsPunctuation(text[scheme]))
            return 0;
        var domain = DomainEnd(text, scheme);
        return domain < 0 ? 0 : PathEnd(text, domain);
    }

    /// <summary>A link to a URL that is its own text.</summary>
    public static LinkInline LinkOf(string url, SourceSpan span)
    {
        var link = new LinkInline { Url = url, UrlSpan = span, Span = span, IsAutoLink = true, IsClosed = true };
        link.AppendChild(new LiteralInline(url) { Span = span, IsClosed = true });
        return link;
    }

    /// <summary>Makes links of the URLs after brackets that were left open, which the first pass had to skip.</summary>
    public static void AddTo(ContainerInline? root)
    {
        if (root is null)
            return;
        foreach (var literal in root.FindDescendants<LiteralInline>().ToArray())
        {
            if (!IsInLink(literal))
                Split(literal);
        }
    }

    private static void Split(LiteralInline literal)
    {
        while (true)
        {
            var text = literal.Content.AsSpan();
            // What was written with escapes cannot be located.
            if (text.Length != literal.Span.Length)
                return;
            var start = text.IndexOf("http", StringComparison.OrdinalIgnoreCase);
            if (start < 0 || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
                return;
            var whole = text[start..];
            var space = whole.IndexOfAny(" \t\r\n");
            // What follows may belong to it, although it looks like the end of emphasis.
            if (LengthAt(whole) == 0 || (space < 0 && !IsLast(literal)))
                return;
            var length = WithoutTrail(space < 0 ? whole : whole[..space]);
            if (!whole[..length].Contains('.'))
                return;
            var from = literal.Span.Start + start;
            var link = LinkOf(text.Slice(start, length).ToString(), new SourceSpan(from, from + length - 1));
            var rest = new LiteralInline(literal.Content.Text)
            {
                Content = literal.Content,
                Span = new SourceSpan(from + length, literal.Span.End),
                IsClosed = true,
            };
            rest.Content.Start += start + length;
            literal.Content.End = literal.Content.Start + start - 1;
            literal.Span.End = from - 1;
            literal.InsertAfter(link);
            link.InsertAfter(rest);
            literal = rest;
        }
    }

    private static bool IsLast(LiteralInline literal) =>
        literal.NextSibling is LineBreakInline || (literal.NextSibling is null && literal.Parent?.Parent is null);

    /// <summary>The length of a URL without the punctuation after it; a bracket that was opened in it belongs to it.</summary>
    private static int WithoutTrail(ReadOnlySpan<char> url)
    {
        var length = url.TrimEnd("!\"&'),.:;<>?]}").Length;
        var open = url[..length].Count('(') - url[..length].Count(')');
        while (open-- > 0 && url[length..].IndexOf(')') is >= 0 and var bracket)
            length += bracket + 1;
        return length;
    }

    private static bool IsInLink(Inline inline)
    {
        for (var outer = inline.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is LinkInline)
                return true;
        }

        return false;
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
