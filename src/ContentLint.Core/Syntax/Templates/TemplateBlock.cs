using ContentLint.Text;

namespace ContentLint.Syntax.Templates;

/// <summary>What the content of a block between two template tags is to a page.</summary>
internal enum TemplateBlockKind
{
    /// <summary>Code, or a comment: no Markdown and no HTML of the page.</summary>
    Code,

    /// <summary>A value that is stored: it may be shown anywhere, changed in any way, or nowhere.</summary>
    Capture,

    /// <summary>Content of the page in which template tags are text.</summary>
    Raw,
}

/// <summary>A block between two template tags that is read in another way than the page around it.</summary>
/// <param name="Name">The name of the tags.</param>
/// <param name="Kind">How its content is read.</param>
/// <param name="Tag">The tag that starts it.</param>
internal sealed record TemplateBlock(string Name, TemplateBlockKind Kind, TextSpan Tag)
{
    /// <summary>The block that a tag starts, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The tag.</param>
    /// <param name="name">Its name.</param>
    public static TemplateBlock? StartedBy(string text, TextSpan span, ReadOnlySpan<char> name)
    {
        var tag = text.AsSpan(span.Start, span.Length);
        var isStatement = tag.StartsWith("{%");
        TemplateBlockKind? kind = name switch
        {
            "highlight" or "codeblock" or "code" or "comment" => TemplateBlockKind.Code,
            "capture" or "macro" when isStatement => TemplateBlockKind.Capture,
            "set" when isStatement && !Assigns(tag) => TemplateBlockKind.Capture,
            "raw" or "verbatim" when isStatement => TemplateBlockKind.Raw,
            _ => null,
        };
        return kind is { } known ? new TemplateBlock(name.ToString(), known, span) : null;
    }

    /// <summary>
    /// Whether a tag sets a value that is written in it: <c>{% set x = 1 %}</c>, not <c>{% set x | indent(width=2) %}</c>.
    /// </summary>
    private static bool Assigns(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny('=', '|');
        return end >= 0 && tag[end] == '=';
    }
}

/// <summary>What was found while template tags were masked.</summary>
/// <param name="Comments">The comments of MDX, which may hold suppressions.</param>
/// <param name="Captured">What tags store instead of showing it; it is masked too.</param>
/// <param name="Raw">What tags keep from being read as a template.</param>
internal sealed record MaskedBlocks(IReadOnlyList<TextSpan> Comments, List<TextSpan> Captured, List<TextSpan> Raw)
{
    /// <summary>Nothing is found yet.</summary>
    public static MaskedBlocks Empty() => new([], [], []);
}
