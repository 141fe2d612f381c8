using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Text;

namespace ContentLint.Syntax.Mdx;

/// <summary>
/// Reads a tag of JSX as MDX has it: white space and line ends may be anywhere between its parts, but not after the <c>&lt;</c>. What MDX
/// refuses but authors carry over from HTML, values without quotes and names such as <c>@click</c>, is read all the same.
/// </summary>
internal sealed class JsxTagReader
{
    private readonly MdxText text;
    private readonly int depth;
    private int position;

    private JsxTagReader(MdxText text, int position, int depth) => (this.text, this.position, this.depth) = (text, position, depth);

    /// <summary>The tag that starts at an offset; null if none does.</summary>
    public static JsxTag? Read(MdxText text, int start, int depth = 0)
    {
        if (text[start] != '<' || text[start + 1] is ' ' or '\t' or '\n' or '\r')
            return null;
        if (depth > JavaScriptScanner.MaximumDepth || text.IsExhausted)
            return null;
        var reader = new JsxTagReader(text, start + 1, depth);
        var tag = reader.ReadTag(start);
        text.Spend(reader.position - start);
        return tag;
    }

    private JsxTag? ReadTag(int start)
    {
        SkipSpace();
        var isClosing = text[position] == '/';
        if (isClosing)
        {
            position++;
            SkipSpace();
        }

        var name = new TextSpan(position, 0);
        if (text[position] != '>')
        {
            if (!IsNameStart(text[position]) || !TryReadName(out name))
                return null;
        }

        var attributes = ImmutableArray.CreateBuilder<JsxAttribute>();
        while (true)
        {
            SkipSpace();
            switch (text[position])
            {
                case '>':
                    return Tag(isSelfClosing: false);
                case '/':
                    position++;
                    SkipSpace();
                    return text[position] == '>' ? Tag(isSelfClosing: true) : null;
                case '{':
                    if (!TryReadExpression(out var spread))
                        return null;
                    attributes.Add(new JsxAttribute(JsxValueKind.Spread, spread, new TextSpan(spread.End, 0)));
                    break;
                default:
                    if (ReadAttribute() is not { } attribute)
                        return null;
                    attributes.Add(attribute);
                    break;
            }
        }

        JsxTag Tag(bool isSelfClosing) => new(
            TextSpan.FromBounds(start, position + 1), name, isClosing, isSelfClosing, attributes.ToImmutable())
        {
            Raw = depth > 0 ? "" : text.Slice(start, position + 1).ToString(),
        };
    }

    /// <summary>Reads <c>a</c>, <c>a.b.c</c> or <c>a:b</c>.</summary>
    private bool TryReadName(out TextSpan name)
    {
        var start = position;
        var end = ReadWord();
        var canHavePrefix = true;
        while (true)
        {
            name = TextSpan.FromBounds(start, end);
            var afterName = position;
            SkipSpace();
            if (text[position] != '.' && !(text[position] == ':' && canHavePrefix))
            {
                // An attribute needs white space before it.
                return position > afterName || text[position] is '/' or '>' or '{';
            }

            canHavePrefix = false;
            position++;
            SkipSpace();
            if (!IsNameStart(text[position]))
                return false;
            end = ReadWord();
        }
    }

    private int ReadWord()
    {
        position++;
        while (IsNamePart(text[position]))
            position++;
        return position;
    }

    private JsxAttribute? ReadAttribute()
    {
        var start = position;
        while (IsAttributeNamePart(text[position]))
            position++;
        if (position == start)
            return null;
        var name = TextSpan.FromBounds(start, position);
        SkipSpace();
        if (text[position] == ':' && IsNameStart(text[start]))
        {
            position++;
            SkipSpace();
            while (IsAttributeNamePart(text[position]))
                position++;
            name = TextSpan.FromBounds(start, position);
            SkipSpace();
        }

        if (text[position] != '=')
            return new JsxAttribute(JsxValueKind.None, name, new TextSpan(name.End, 0));
        position++;
        SkipSpace();
        return ReadValue(name);
    }

    private JsxAttribute? ReadValue(TextSpan name)
    {
        var start = position;
        switch (text[position])
        {
            case '"' or '\'':
                var quote = text[position];
                do
                {
                    position++;
                    if (text[position] == MdxText.None)
                        return null;
                }
                while (text[position] != quote);
                position++;
                return new JsxAttribute(JsxValueKind.Quoted, name, TextSpan.FromBounds(start, position));
            case '{':
                return TryReadExpression(out var expression) ? new JsxAttribute(JsxValueKind.Expression, name, expression) : null;
            default:
                while (!IsSpace(text[position])
                    && text[position] is not ('"' or '\'' or '`' or '=' or '<' or '>' or '{' or '}' or MdxText.None))
                    position++;
                if (position > start && text[position] == '>' && text[position - 1] == '/')
                    position--;
                return position == start ? null : new JsxAttribute(JsxValueKind.Bare, name, TextSpan.FromBounds(start, position));
        }
    }

    private bool TryReadExpression(out TextSpan span)
    {
        var start = position;
        var end = JavaScriptScanner.EndOfExpression(text, start, depth + 1);
        span = end < 0 ? default : TextSpan.FromBounds(start, end);
        position = Math.Max(position, end);
        return end >= 0;
    }

    private void SkipSpace()
    {
        while (IsSpace(text[position]))
            position++;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c == '\uFEFF';

    /// <summary>ECMAScript's <c>IdentifierStart</c>.</summary>
    private static bool IsNameStart(char c) =>
        char.IsLetter(c) || c is '$' or '_' || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    /// <summary>ECMAScript's <c>IdentifierPart</c>, and the hyphen.</summary>
    private static bool IsNamePart(char c) => c is '-' or '\u200C' or '\u200D' || IsNameStart(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.ConnectorPunctuation;

    private static bool IsAttributeNamePart(char c) =>
        !IsSpace(c) && c is not (MdxText.None or '/' or '=' or '>' or '<' or '{' or '}' or '"' or '\'' or '`' or ',' or ';' or '(' or ')');
}
