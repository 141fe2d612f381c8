using System.Buffers;
using ContentLint.Syntax.Templates;
using ContentLint.Text;

namespace ContentLint.Syntax.Protection;

/// <summary>
/// Finds the template tags of Go, Liquid, Jinja, Nunjucks, Handlebars, Vue, EJS and PHP in a text, and the code that some of them enclose.
/// It takes for a tag whatever one of these languages may: strings may hold what would end the tag, and a tag may have blank lines.
/// </summary>
internal sealed class TemplateTagScanner
{
    private const string QuotationMarks = "\"'`";

    /// <summary>Braces and trim marks that a tag starts with at most.</summary>
    private const int MostDelimiters = 6;

    private static readonly SearchValues<char> IdEnds = SearchValues.Create("}#\r\n \t");

    private readonly string text;
    private readonly int end;
    private readonly List<TextSpan> tags = [];

    /// <summary>For each quotation mark the offset up to which it is known to close nothing.</summary>
    private readonly int[] unclosedUntil = new int[QuotationMarks.Length];
    private readonly Dictionary<string, int> nextClosing = new(StringComparer.Ordinal);

    private TemplateTagScanner(string text, TextSpan area) => (this.text, end) = (text, area.End);

    /// <summary>The tags of an area, and from the first to the last character those that enclose code with it.</summary>
    public static List<TextSpan> Find(string text, TextSpan area)
    {
        var scanner = new TemplateTagScanner(text, area);
        scanner.Read(area.Start);
        return scanner.tags;
    }

    private void Read(int position)
    {
        (string Name, int Start)? open = null;
        while (position < end)
        {
            var next = text.AsSpan(position, end - position).IndexOfAny('{', '<');
            if (next < 0)
                return;
            position += next;
            if (EndOfTag(position) is not (>= 0 and var stop))
            {
                position++;
                continue;
            }

            var tag = TextSpan.FromBounds(position, stop);
            tags.Add(tag);
            position = stop;
            var name = TemplateMasker.NameOf(text.AsSpan(tag.Start, tag.Length).TrimStart("{<%-~= \t\r\n"), out var isEnd);
            if (open is null && !isEnd && EnclosesCode(name))
            {
                open = (name.ToString(), tag.Start);
            }
            else if (open is { } block && isEnd && name.SequenceEqual(block.Name))
            {
                tags.Add(TextSpan.FromBounds(block.Start, stop));
                open = null;
            }
        }
    }

    /// <summary>The end of the tag that starts at an offset, or -1.</summary>
    private int EndOfTag(int position)
    {
        if (position + 2 > end)
            return -1;
        return text.AsSpan(position, 2) switch
        {
            "{{" => EndOfExpression(position),
            "{%" => Quoted(position + 2, "{%", "%}"),
            "{#" => IsExplicitId(position + 2) ? -1 : Plain(position + 2, "#}"),
            "<%" => Plain(position + 2, "%>"),
            "<?" => Plain(position + 2, "?>"),
            _ => -1,
        };
    }

    /// <summary>The end of a tag in double braces, or -1.</summary>
    private int EndOfExpression(int position)
    {
        var start = position + 2;
        while (start < Math.Min(end, position + MostDelimiters) && text[start] is '{' or '-' or '~' or ' ' or '\t' or '\r' or '\n')
            start++;
        var comment = StartsWith(start, "/*") ? "*/" : StartsWith(start, "!--") ? "--" : null;
        if (comment is not null
            && Plain(start + comment.Length, comment) is >= 0 and var commentEnd
            && Plain(commentEnd, "}}") is >= 0 and var closed)
            return closed;
        if (position + 2 < end
            && text[position + 2] is '<' or '%'
            && Quoted(position + 3, "{{", text[position + 2] == '<' ? ">}}" : "%}}") is >= 0 and var shortcode)
            return shortcode;
        var stop = WithBraces(position + 2);
        if (stop < 0)
            stop = Quoted(position + 2, "{{", "}}");
        while (stop >= 0 && stop < end && text[stop] == '}')
            stop++;
        return stop;
    }

    /// <summary>
    /// The end of an expression whose objects have braces of their own: <c>{{ f({a: {b: 1}}) }}</c>; -1 if the braces do not match.
    /// </summary>
    private int WithBraces(int start)
    {
        // The further ones of {{{ x }}} belong to the delimiters.
        for (var most = start + MostDelimiters; start < Math.Min(end, most) && text[start] == '{';)
            start++;
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            switch (text[i])
            {
                case '"' or '\'' or '`':
                    i = Math.Max(i, StringEnd(i) - 1);
                    break;
                case '{' when StartsWith(i, "{{"):
                    return -1;
                case '{':
                    depth++;
                    break;
                case '}' when depth > 0:
                    depth--;
                    break;
                case '}' when StartsWith(i, "}}"):
                    return i + 2;
            }
        }

        return -1;
    }

    /// <summary>
    /// The end of a tag in which strings are read; where that finds none, the end of one in which they are not. -1 if another tag starts
    /// first.
    /// </summary>
    private int Quoted(int start, string opening, string closing)
    {
        for (var i = start; i < end; i++)
        {
            if (QuotationMarks.Contains(text[i], StringComparison.Ordinal))
                i = Math.Max(i, StringEnd(i) - 1);
            else if (StartsWith(i, closing))
                return i + closing.Length;
            else if (StartsWith(i, opening))
                break;
        }

        var other = text.IndexOf(opening, start, end - start, StringComparison.Ordinal);
        var length = text.AsSpan(start, (other < 0 ? end : other) - start).IndexOf(closing, StringComparison.Ordinal);
        return length < 0 ? -1 : start + length + closing.Length;
    }

    private int Plain(int start, string closing)
    {
        if (!nextClosing.TryGetValue(closing, out var next) || (next >= 0 && next < start))
            nextClosing[closing] = next = start > end ? -1 : text.IndexOf(closing, start, end - start, StringComparison.Ordinal);
        return next < 0 ? -1 : next + closing.Length;
    }

    /// <summary>
    /// The end of a string; its start if it has none, so that the mark is no quotation mark. Only raw strings go on after a blank line.
    /// </summary>
    private int StringEnd(int start)
    {
        var (mark, kind) = (text[start], QuotationMarks.IndexOf(text[start], StringComparison.Ordinal));
        if (start < unclosedUntil[kind])
            return start;
        var i = start + 1;
        for (; i < end; i++)
        {
            if (text[i] == mark)
                return i + 1;
            if (text[i] == '\\' && mark != '`')
                i++;
            else if (text[i] == '\n' && mark != '`' && IsBlankLine(i + 1))
                break;
        }

        unclosedUntil[kind] = i;
        return start;
    }

    private bool IsBlankLine(int start)
    {
        while (start < end && text[start] is ' ' or '\t' or '\r')
            start++;
        return start >= end || text[start] == '\n';
    }

    /// <summary>Whether what looks like the start of a comment is an id: <c>## Quay {#quay}</c>.</summary>
    private bool IsExplicitId(int start)
    {
        var length = text.AsSpan(start, end - start).IndexOfAny(IdEnds);
        return length > 0 && text[start + length] == '}';
    }

    private bool StartsWith(int position, string value) =>
        text.AsSpan(position, end - position).StartsWith(value, StringComparison.Ordinal);

    private static bool EnclosesCode(ReadOnlySpan<char> name) =>
        name is "highlight" or "codeblock" or "code" or "comment" or "javascript" or "script" or "style" or "stylesheet"
            or "schema" or "mermaid" or "math" or "katex";
}
