using ContentLint.Text;

namespace ContentLint.Syntax.Templates;

/// <summary>
/// Finds where template tags end. Strings and comments may hold what would end a tag: <c>{{ printf "}}" }}</c>, <c>{{/* }} */}}</c>.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="end">Where it ends.</param>
/// <param name="isTemplate">
/// Whether the text is a template, not a page of prose: there backticks quote strings of Go, and a tag may have blank lines.
/// </param>
internal readonly struct TemplateTagBounds(string text, int end, bool isTemplate)
{
    private const int MaximumTagLength = 2_000;

    private const int MaximumCommentLength = 20_000;

    private const int MaximumLengthInProse = 500;

    /// <summary>The tag that starts at an offset; null if none does.</summary>
    public TextSpan? At(int position)
    {
        if (position + 1 >= end)
            return null;
        var closing = (text[position], text[position + 1]) switch
        {
            ('{', '{') => "}}",
            ('{', '%') => "%}",
            ('{', '#') => "#}",
            ('<', '%') => "%>",
            ('<', '?') when text.AsSpan(position, end - position) is ['<', '?', '=', ..] or ['<', '?', 'p', 'h', 'p', ..] => "?>",
            _ => null,
        };
        if (closing is null)
            return null;
        if (CommentEnd(position, closing) is { } comment)
            return TextSpan.FromBounds(position, comment);
        var window = text.AsSpan(position + 2, Math.Min(MaximumTagLength, end - position - 2));
        var opener = text[position + 1];
        var length = opener == '#' ? -1 : LengthWithStrings(window, closing);
        if (length < 0 || !IsTag(opener, window[..length]))
        {
            length = window.IndexOf(closing, StringComparison.Ordinal);
            if (length < 0 || !IsTag(opener, window[..length]))
                return null;
        }

        // A macro's argument may end with a brace of its own: {{x({a: 1})}}}.
        var stop = position + 2 + length + 2;
        while (closing is "}}" && stop < end && text[stop] == '}')
            stop++;
        return TextSpan.FromBounds(position, stop);
    }

    /// <summary>The end of a tag that is a comment: of Go, Handlebars, EJS or Jinja; null if it is no comment.</summary>
    private int? CommentEnd(int position, string closing)
    {
        var start = position + 2;
        while (closing is "}}" && start < end && text[start] is '-' or ' ' or '{' && start < position + 5)
            start++;
        var rest = text.AsSpan(start, end - start);
        var comment = closing switch
        {
            "}}" when rest.StartsWith("/*") => "*/",
            "}}" when rest.StartsWith("!--") => "--",
            "%>" when rest.StartsWith("#") || rest.StartsWith("--") => "",
            "#}" when isTemplate || (!rest.IsEmpty && char.IsWhiteSpace(rest[0])) => "",
            _ => null,
        };
        if (comment is null)
            return null;
        var skipped = start + Math.Min(2, rest.Length);
        var window = text.AsSpan(skipped, Math.Min(MaximumCommentLength, end - skipped));
        var length = comment.Length == 0 ? 0 : window.IndexOf(comment, StringComparison.Ordinal);
        if (length < 0)
            return null;
        var stop = window[length..].IndexOf(closing, StringComparison.Ordinal);
        if (stop < 0)
            return null;
        stop += skipped + length + closing.Length;
        if (!isTemplate && !StartsLine(position) && HasBlankLine(text.AsSpan(position, stop - position)))
            return null;
        while (closing is "}}" && stop < end && text[stop] == '}')
            stop++;
        return stop;
    }

    /// <summary>The length up to the closing delimiter outside of strings; -1 if there is none.</summary>
    private int LengthWithStrings(ReadOnlySpan<char> window, string closing)
    {
        for (var i = 0; i < window.Length; i++)
        {
            if (window[i] is '"' or '\'' || (window[i] == '`' && isTemplate))
            {
                if (StartsString(window, i))
                    i = StringEnd(window, i);
            }
            else if (window[i..].StartsWith(closing, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>An apostrophe within a word is no quotation mark.</summary>
    private static bool StartsString(ReadOnlySpan<char> window, int position) =>
        position == 0 || !char.IsLetterOrDigit(window[position - 1]);

    /// <summary>The last character of a string; its first one if it has no end.</summary>
    private static int StringEnd(ReadOnlySpan<char> window, int start)
    {
        for (var i = start + 1; i < window.Length; i++)
        {
            if (window[i] == window[start])
                return i;
            if (window[i] == '\\' && window[start] != '`')
                i++;
            else if (window[i] is '\n' or '\r' && window[start] != '`')
                break;
        }

        return start;
    }

    /// <summary>Prose about templates is no template: braces over several paragraphs, or with code marks between.</summary>
    private bool IsTag(char opener, ReadOnlySpan<char> inner)
    {
        if (isTemplate)
            return opener != '{' || WithoutStrings(inner).IndexOf("{{") < 0;
        if (opener == '#' && inner.IndexOfAny('\r', '\n') >= 0 && inner.Length > MaximumLengthInProse)
            return false;
        var isShortcode = opener == '{' && inner is ['<' or '%', ..];
        if (!isShortcode && opener == '{' && (inner.Contains('`') || WithoutStrings(inner).IndexOf("{{") >= 0))
            return false;
        return !HasBlankLine(inner);
    }

    private static bool HasBlankLine(ReadOnlySpan<char> inner) => inner.IndexOf("\n\n") >= 0 || inner.IndexOf("\r\n\r\n") >= 0;

    private bool StartsLine(int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t')
            position--;
        return position == 0 || text[position - 1] is '\n' or '\r';
    }

    private static ReadOnlySpan<char> WithoutStrings(ReadOnlySpan<char> inner)
    {
        if (inner.IndexOf("{{") < 0)
            return inner;
        var result = inner.ToArray();
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] is not ('"' or '\'' or '`') || !StartsString(inner, i))
                continue;
            var stop = StringEnd(inner, i);
            result.AsSpan(i, stop - i + 1).Fill(' ');
            i = stop;
        }

        return result;
    }
}
