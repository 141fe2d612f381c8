using ContentLint.Text;

namespace ContentLint.Syntax.Templates;

/// <summary>
/// Replaces template tags by U+FFFC characters of equal length, so that a URL with a tag in it stays one URL and no
/// offset moves: Liquid, Jinja, Nunjucks and MDN macros, Hugo shortcodes and EJS.
/// What code tags enclose (<c>{% highlight %}</c>, <c>{{&lt; highlight &gt;}}</c>…) is blanked.
/// </summary>
internal static class TemplateMasker
{
    /// <summary>The character that stands for what a template will put there.</summary>
    public const char Hole = '\uFFFC';

    private const int MaximumTagLength = 2_000;

    /// <summary>Masks the tags of a body.</summary>
    public static void Mask(MaskedText masked, TextSpan body)
    {
        var text = masked.Original;
        var area = text.AsSpan(body.Start, body.Length);
        if (area.IndexOf('{') < 0 && area.IndexOf("<%") < 0)
            return;
        OpenBlock? open = null;
        for (var position = body.Start; position < body.End;)
        {
            var next = text.AsSpan(position, body.End - position).IndexOfAny('{', '<');
            if (next < 0)
                break;
            position += next;
            if (TagAt(text, position, body.End) is not { } tag)
            {
                position++;
                continue;
            }

            masked.Fill(tag, Hole);
            open = Track(masked, text, tag, open);
            position = tag.End;
        }
    }

    private static OpenBlock? Track(MaskedText masked, string text, TextSpan tag, OpenBlock? open)
    {
        var name = NameOf(text.AsSpan(tag.Start, tag.Length).TrimStart("{<%-= \t\r\n"), out var isEnd);
        if (open is { } block)
        {
            if (!isEnd || !name.SequenceEqual(block.Name))
                return open;
            masked.Blank(TextSpan.FromBounds(block.ContentStart, tag.Start));
            return null;
        }

        return !isEnd && name is "highlight" or "codeblock" or "code" or "comment" ? new OpenBlock(name.ToString(), tag.End) : null;
    }

    /// <summary>The name of a tag: <c>highlight</c> of <c>{% highlight ruby %}</c> and of <c>{% endhighlight %}</c>.</summary>
    /// <param name="inner">The tag without what it starts with.</param>
    /// <param name="isEnd">Whether the tag ends a block.</param>
    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> inner, out bool isEnd)
    {
        isEnd = inner.StartsWith("/") || inner.StartsWith("end");
        inner = inner.StartsWith("/") ? inner[1..].TrimStart() : inner.StartsWith("end") ? inner[3..] : inner;
        var length = 0;
        while (length < inner.Length && (char.IsAsciiLetterOrDigit(inner[length]) || inner[length] is '_' or '-'))
            length++;
        return inner[..length];
    }

    /// <summary>The tag that starts at an offset; null if none does.</summary>
    public static TextSpan? TagAt(string text, int position, int end)
    {
        if (position + 1 >= end)
            return null;
        var closing = (text[position], text[position + 1]) switch
        {
            ('{', '{') => "}}",
            ('{', '%') => "%}",
            ('{', '#') => "#}",
            ('<', '%') => "%>",
            _ => null,
        };
        if (closing is null)
            return null;
        var window = text.AsSpan(position + 2, Math.Min(MaximumTagLength, end - position - 2));
        var length = window.IndexOf(closing, StringComparison.Ordinal);
        if (length < 0 || !IsTag(text[position + 1], window[..length]))
            return null;
        // A macro's argument may end with a brace of its own: {{x({a: 1})}}}.
        var stop = position + 2 + length + 2;
        while (closing is "}}" && stop < end && text[stop] == '}')
            stop++;
        return TextSpan.FromBounds(position, stop);
    }

    /// <summary>Prose about templates is no template: braces over several paragraphs, or with code marks between.</summary>
    private static bool IsTag(char opener, ReadOnlySpan<char> inner)
    {
        if (opener == '#' && inner.IndexOfAny('\r', '\n') >= 0 && inner.Length > 500)
            return false;
        var isShortcode = opener == '{' && inner is ['<' or '%', ..];
        if (!isShortcode && opener == '{' && (inner.IndexOf('`') >= 0 || inner.IndexOf("{{") >= 0))
            return false;
        return inner.IndexOf("\n\n") < 0 && inner.IndexOf("\r\n\r\n") < 0;
    }

    private sealed record OpenBlock(string Name, int ContentStart);
}
