using ContentLint.Files;
using ContentLint.Text;

namespace ContentLint.Syntax.Templates;

/// <summary>
/// Replaces template tags by U+FFFC characters of equal length, so that a URL with a tag in it stays one URL and no
/// offset moves: Liquid, Jinja, Nunjucks and MDN macros, Hugo shortcodes, EJS, and the expressions of MDX.
/// What code tags enclose (<c>{% highlight %}</c>, <c>{{&lt; highlight &gt;}}</c>…) and what others store (<c>{% capture x %}</c>) is blanked.
/// </summary>
internal static class TemplateMasker
{
    /// <summary>The character that stands for what a template will put there.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>Masks the tags of a body, and what some of them enclose.</summary>
    public static MaskedBlocks Mask(MaskedText masked, TextSpan body, ContentKind kind)
    {
        var text = masked.Original;
        var area = text.AsSpan(body.Start, body.Length);
        if (area.IndexOf('{') < 0 && area.IndexOf("<%") < 0 && area.IndexOf("<?") < 0 && kind != ContentKind.Mdx)
            return MaskedBlocks.None;
        if (kind == ContentKind.Mdx)
            return MaskedBlocks.None with { Comments = MdxMasker.Mask(masked, body) };
        var captured = new List<TextSpan>();
        var raw = new List<TextSpan>();
        var tags = new TemplateTagBounds(text, body.End, isTemplate: kind == ContentKind.Html);
        TemplateBlock? open = null;
        for (var position = body.Start; position < body.End;)
        {
            var next = text.AsSpan(position, body.End - position).IndexOfAny('{', '<');
            if (next < 0)
                break;
            position += next;
            if (tags.At(position) is not { } tag)
            {
                position++;
                continue;
            }

            masked.Fill(tag, Hole);
            var inner = text.AsSpan(tag.Start, tag.Length).TrimStart("{<%-= \t\r\n");
            var name = NameOf(inner, out var isEnd);
            if (open is null)
            {
                open = isEnd ? null : TemplateBlock.StartedBy(text.AsSpan(tag.Start, tag.Length), name, tag.End);
            }
            else if (isEnd && name.SequenceEqual(open.Name))
            {
                var content = TextSpan.FromBounds(open.ContentStart, tag.Start);
                if (open.Kind != TemplateBlockKind.Raw)
                    masked.Blank(content);
                if (open.Kind != TemplateBlockKind.Code)
                    (open.Kind == TemplateBlockKind.Raw ? raw : captured).Add(content);
                open = null;
            }

            position = tag.End;
        }

        return new MaskedBlocks([], captured, raw);
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
}
