using ContentLint.Text;

namespace ContentLint.Syntax.Kramdown;

/// <summary>A node of the tree that kramdown makes of a page.</summary>
/// <param name="type">What it is.</param>
internal sealed class KramdownElement(KramdownType type)
{
    /// <summary>What it is.</summary>
    public KramdownType Type => type;

    /// <summary>What it holds.</summary>
    public List<KramdownElement> Children { get; set; } = [];

    /// <summary>The text of a text node, read for spans where it is <see cref="KramdownType.RawText"/>.</summary>
    public KramdownTextBuilder? Text { get; init; }

    /// <summary>
    /// The name of an element of HTML, the character that stands for others, the content of code or math, a heading as written.
    /// </summary>
    public string Value { get; init; } = "";

    /// <summary>Where it is in the file.</summary>
    public TextSpan Span { get; set; }

    /// <summary>The part of the text that a node of it comes from, as indexes.</summary>
    public (int Start, int End) Range { get; set; }

    /// <summary>The end tag of an element of HTML.</summary>
    public TextSpan? EndTag { get; set; }

    /// <summary>How the content of an element of HTML is read.</summary>
    public KramdownContent Content { get; set; }

    /// <summary>The level of a heading.</summary>
    public int Level { get; init; }

    /// <summary>The id that the author gave it in braces.</summary>
    public string? Id { get; set; }

    /// <summary>The attributes that a list of attributes gives it.</summary>
    public KramdownAttributes? Attributes { get; set; }

    /// <summary>What ended a block where it is an <see cref="KramdownType.EndOfBlock"/>.</summary>
    public KramdownEnd End { get; init; }

    /// <summary>Whether code is fenced.</summary>
    public bool IsFenced { get; init; }

    /// <summary>The URL of a link or image, the label of a footnote.</summary>
    public KramdownTarget? Target { get; init; }

    /// <summary>The last node in it.</summary>
    public KramdownElement? Last => Children.Count > 0 ? Children[^1] : null;
}

/// <summary>Where a link or image goes to.</summary>
/// <param name="Url">The URL as written.</param>
/// <param name="UrlSpan">Its place; empty if a definition has it.</param>
/// <param name="TextSpan">The text between the brackets.</param>
/// <param name="Definition">The definition, or null.</param>
internal sealed record KramdownTarget(string Url, TextSpan UrlSpan, TextSpan TextSpan, KramdownDefinition? Definition);

/// <summary>The definition of a link: <c>[label]: url</c>.</summary>
/// <param name="Url">The URL as written.</param>
/// <param name="UrlSpan">Its place.</param>
/// <param name="Span">The place of all of it.</param>
internal sealed record KramdownDefinition(string Url, TextSpan UrlSpan, TextSpan Span);

/// <summary>Attributes in braces, <c>{: #id .class key="value" reference}</c>.</summary>
internal sealed class KramdownAttributes
{
    /// <summary>The id, or null.</summary>
    public string? Id { get; set; }

    /// <summary>The names of the attribute lists that it takes in.</summary>
    public List<string> References { get; } = [];

    /// <summary>The id, which an attribute list may define.</summary>
    public string? IdIn(IReadOnlyDictionary<string, KramdownAttributes> lists) => IdIn(lists, 0);

    private string? IdIn(IReadOnlyDictionary<string, KramdownAttributes> lists, int depth)
    {
        if (Id is not null || depth > 8)
            return Id;
        string? id = null;
        foreach (var name in References)
        {
            if (lists.TryGetValue(name, out var list))
                id = list.IdIn(lists, depth + 1) ?? id;
        }

        return id;
    }
}

/// <summary>Kinds of nodes.</summary>
internal enum KramdownType
{
    Root,
    Blank,
    Paragraph,
    Heading,
    Code,
    Quotation,
    Rule,
    UnorderedList,
    OrderedList,
    Item,
    DefinitionList,
    Term,
    Definition,
    Table,
    Row,
    Cell,
    Html,
    Comment,
    Instruction,
    Math,
    EndOfBlock,
    FootnoteDefinition,
    Raw,
    Text,
    RawText,
    Emphasis,
    Strong,
    CodeSpan,
    Link,
    Image,
    Footnote,
    Character,
    LineBreak,
    Strikethrough,
    StrayTag,
}

/// <summary>How the content of an element of HTML is read.</summary>
internal enum KramdownContent
{
    Raw,
    Block,
    Span,
}

/// <summary>What ended a block.</summary>
internal enum KramdownEnd
{
    Marker,
    AttributeList,
    Attributes,
    Extension,
    LinkDefinition,
    AbbreviationDefinition,
    FootnoteDefinition,
}
