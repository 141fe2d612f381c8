using ContentLint.Text;

namespace ContentLint.Syntax.Html;

/// <summary>A tag without its counterpart, or a comment without an end.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Span">The tag, or the <c>&lt;!--</c>.</param>
/// <param name="Name">Lower-case name of the element; empty for a comment.</param>
public sealed record MarkupProblem(MarkupProblemKind Kind, TextSpan Span, string Name);

/// <summary>Kinds of problems that a piece of HTML has by itself.</summary>
public enum MarkupProblemKind
{
    /// <summary>A start tag whose element is never closed, although it has to be.</summary>
    UnclosedElement,

    /// <summary>An end tag of an element that is not open.</summary>
    StrayEndTag,

    /// <summary>A comment that hides the rest of the file.</summary>
    UnclosedComment,
}
