namespace ContentLint.Syntax.Html;

/// <summary>A piece of a heading. Generators differ in which pieces they make an anchor of.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Text">What the reader sees of it.</param>
/// <param name="Source">It as written, without braces or marks of code.</param>
public readonly record struct HeadingPiece(HeadingPieceKind Kind, string Text, string Source);

/// <summary>How a piece of a heading is written.</summary>
public enum HeadingPieceKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A character after a backslash.</summary>
    Escape,

    /// <summary>A code span.</summary>
    Code,

    /// <summary>The alternative text of an image.</summary>
    AlternativeText,

    /// <summary>A tag or a comment of HTML or JSX.</summary>
    Html,

    /// <summary>An expression of MDX.</summary>
    Expression,

    /// <summary>A character reference of HTML.</summary>
    CharacterReference,

    /// <summary>A URL in angle brackets.</summary>
    Url,

    /// <summary>The end of a line.</summary>
    LineBreak,
}
