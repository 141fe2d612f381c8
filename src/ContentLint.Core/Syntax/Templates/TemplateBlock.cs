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
/// <param name="ContentStart">The offset after the tag that starts it.</param>
internal sealed record TemplateBlock(string Name, TemplateBlockKind Kind, int ContentStart)
{
    /// <summary>The block that a tag starts, or null.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="name">Its name.</param>
    /// <param name="contentStart">The offset after it.</param>
    public static TemplateBlock? StartedBy(ReadOnlySpan<char> tag, ReadOnlySpan<char> name, int contentStart)
    {
        var isStatement = tag.StartsWith("{%");
        TemplateBlockKind? kind = name switch
        {
            "highlight" or "codeblock" or "code" or "comment" => TemplateBlockKind.Code,
            "capture" or "macro" when isStatement => TemplateBlockKind.Capture,
            "set" when isStatement && !Assigns(tag) => TemplateBlockKind.Capture,
            "raw" or "verbatim" when isStatement => TemplateBlockKind.Raw,
            _ => null,
        };
        return kind is { } known ? new TemplateBlock(name.ToString(), known, contentStart) : null;
    }

    /// <summary>Whether a tag sets a value that is written in it: <c>{% set x = 1 %}</c>, not <c>{% set x | indent(width=2) %}</c>.</summary>
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
internal sealed record MaskedBlocks(IReadOnlyList<TextSpan> Comments, IReadOnlyList<TextSpan> Captured, IReadOnlyList<TextSpan> Raw)
{
    /// <summary>Nothing was found.</summary>
    public static MaskedBlocks None { get; } = new([], [], []);
}
