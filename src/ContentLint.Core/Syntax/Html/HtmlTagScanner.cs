using System.Collections.Immutable;
using ContentLint.Syntax.Templates;
using ContentLint.Text;

namespace ContentLint.Syntax.Html;

/// <summary>
/// Finds the exact places of a tag's parts, after the tag states of the HTML tokenizer (WHATWG HTML, 13.2.5.6 to
/// 13.2.5.40). Every attribute is kept, also one that a browser drops as a duplicate.
/// </summary>
internal static class HtmlTagScanner
{
    /// <summary>Length of the tag name that starts at an offset.</summary>
    public static int NameLength(string text, int start, int end)
    {
        var position = start;
        while (position < end && text[position] is not ('\t' or '\n' or '\f' or '\r' or ' ' or '/' or '>'))
            position++;
        return position - start;
    }

    /// <summary>Scans the attributes of a start tag.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Offset behind the tag name.</param>
    /// <param name="end">Offset where scanning stops at the latest.</param>
    /// <param name="tagEnd">Offset behind the closing <c>&gt;</c>, or <paramref name="end"/> if there is none.</param>
    /// <param name="isSelfClosing">Whether the tag ends with <c>/&gt;</c>.</param>
    public static ImmutableArray<HtmlAttribute> Attributes(string text, int position, int end, out int tagEnd, out bool isSelfClosing)
    {
        ImmutableArray<HtmlAttribute>.Builder? attributes = null;
        isSelfClosing = false;
        while (position < end)
        {
            var c = text[position];
            if (IsSpace(c))
            {
                position++;
            }
            else if (c == '>')
            {
                tagEnd = position + 1;
                return attributes?.ToImmutable() ?? [];
            }
            else if (c == '/')
            {
                isSelfClosing = position + 1 < end && text[position + 1] == '>';
                position++;
            }
            else
            {
                attributes ??= ImmutableArray.CreateBuilder<HtmlAttribute>();
                attributes.Add(Attribute(text, ref position, end));
            }
        }

        tagEnd = end;
        return attributes?.ToImmutable() ?? [];
    }

    private static HtmlAttribute Attribute(string text, ref int position, int end)
    {
        var nameStart = position;
        // An equals sign that comes first is part of the name.
        position++;
        while (position < end && text[position] is not ('=' or '/' or '>') && !IsSpace(text[position]))
            position++;
        var nameSpan = TextSpan.FromBounds(nameStart, position);
        var name = text.Substring(nameStart, nameSpan.Length).ToLowerInvariant();
        var afterName = position;
        while (position < end && IsSpace(text[position]))
            position++;
        if (position >= end || text[position] != '=')
        {
            position = afterName;
            return new HtmlAttribute(name, nameSpan, "", null, '\0', name.Contains(TemplateMasker.Hole));
        }

        position++;
        while (position < end && IsSpace(text[position]))
            position++;
        var quote = position < end && text[position] is '"' or '\'' ? text[position] : '\0';
        var valueSpan = quote == '\0' ? Unquoted(text, position, end) : Quoted(text, position, end, quote);
        position = quote == '\0' ? valueSpan.End : Math.Min(valueSpan.End + 1, end);
        var raw = text.Substring(valueSpan.Start, valueSpan.Length);
        return new HtmlAttribute(
            name,
            nameSpan,
            CharacterReferences.DecodeAttribute(raw),
            valueSpan,
            quote,
            UrlHoles.AreIn(raw) || name.Contains(TemplateMasker.Hole));
    }

    private static TextSpan Quoted(string text, int position, int end, char quote)
    {
        var length = text.AsSpan(position + 1, end - position - 1).IndexOf(quote);
        return new TextSpan(position + 1, length < 0 ? end - position - 1 : length);
    }

    private static TextSpan Unquoted(string text, int position, int end)
    {
        var start = position;
        while (position < end && text[position] != '>' && !IsSpace(text[position]))
            position++;
        return TextSpan.FromBounds(start, position);
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
