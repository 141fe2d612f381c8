using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Syntax.Mdx;

/// <summary>A tag of JSX, or a comment of HTML, in a line of its own.</summary>
/// <param name="tag">The tag; null for a comment.</param>
internal sealed class JsxBlock(JsxTag? tag) : HtmlBlock(null)
{
    /// <summary>The tag; null for a comment of HTML.</summary>
    public JsxTag? Tag => tag;
}

/// <summary>An expression in a line of its own, or between such tags.</summary>
/// <param name="isComment">Whether it holds nothing but comments.</param>
internal sealed class ExpressionBlock(bool isComment) : HtmlBlock(null)
{
    /// <summary>Whether it holds nothing but comments.</summary>
    public bool IsComment => isComment;
}

/// <summary>Import and export statements.</summary>
internal sealed class ModuleBlock() : LeafBlock(null);

/// <summary>The definition of a footnote.</summary>
internal sealed class FootnoteBlock() : ContainerBlock(null);

/// <summary>A table, which holds its cells.</summary>
internal sealed class TableBlock() : ContainerBlock(null);

/// <summary>A cell of a table.</summary>
internal sealed class TableCellBlock() : ParagraphBlock(null);

/// <summary>A tag of JSX in text.</summary>
/// <param name="tag">The tag.</param>
/// <param name="raw">The tag as written.</param>
internal sealed class JsxInline(JsxTag tag, string raw) : HtmlInline(raw)
{
    /// <summary>The tag.</summary>
    public JsxTag JsxTag => tag;
}

/// <summary>An expression in text.</summary>
/// <param name="isComment">Whether it shows nothing: it holds nothing but comments, or is the id of a heading.</param>
/// <param name="raw">The expression as written.</param>
internal sealed class ExpressionInline(bool isComment, string raw) : HtmlInline(isComment ? "" : raw)
{
    /// <summary>Whether it shows nothing.</summary>
    public bool IsComment => isComment;

    /// <summary>The expression without its braces.</summary>
    public string Text => raw[1..^1];

    /// <summary>What it shows if it is a string; null for anything else.</summary>
    public string? Constant => JavaScriptString.Read(raw, 0)?.Value;
}

/// <summary>The mark of a footnote in text.</summary>
internal sealed class FootnoteInline() : HtmlInline("");
