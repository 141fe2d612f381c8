using ContentLint.Files;
using ContentLint.Text;

namespace ContentLint.Syntax.Templates;

/// <summary>
/// Replaces template tags by U+FFFC characters of equal length, so that a URL with a tag in it stays one URL and no
/// offset moves: Liquid, Jinja, Nunjucks and MDN macros, Hugo shortcodes and EJS.
/// What code tags enclose (<c>{% highlight %}</c>, <c>{{&lt; highlight &gt;}}</c>…) and what others store (<c>{% capture x %}</c>) is
/// blanked.
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
        if (area.IndexOf('{') < 0 && area.IndexOf("<%") < 0 && area.IndexOf("<?") < 0)
            return MaskedBlocks.Empty();
        var blocks = MaskedBlocks.Empty();
        var tags = new TemplateTagBounds(text, body.End, isTemplate: kind == ContentKind.Html);
        TemplateBlock? open = null;
        var depth = 0;
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
            var name = NameOf(text.AsSpan(tag.Start, tag.Length).TrimStart("{<%-= \t\r\n"), out var isEnd);
            if (open is { Kind: TemplateBlockKind.Capture } && !isEnd && name.SequenceEqual(open.Name))
            {
                depth += TemplateBlock.StartedBy(text, tag, name) is null ? 0 : 1;
            }
            else if (open is not null && isEnd && name.SequenceEqual(open.Name))
            {
                if (depth-- > 0)
                {
                    position = tag.End;
                    continue;
                }

                Close(open, tag, masked, blocks);
                (open, depth) = (null, 0);
            }
            else if (open is null)
            {
                open = isEnd ? null : TemplateBlock.StartedBy(text, tag, name);
            }

            position = tag.End;
        }

        return blocks;
    }

    private static void Close(TemplateBlock block, TextSpan endTag, MaskedText masked, MaskedBlocks blocks)
    {
        var content = TextSpan.FromBounds(block.Tag.End, endTag.Start);
        if (block.Kind == TemplateBlockKind.Raw)
        {
            blocks.Raw.Add(content);
            return;
        }

        masked.Blank(content);
        if (block.Kind == TemplateBlockKind.Capture)
            blocks.Captured.Add(content);
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
