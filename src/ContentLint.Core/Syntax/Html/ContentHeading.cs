using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Syntax.Html;

/// <summary>A heading, or another text that some generators give an anchor of its own.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">What the reader sees: inline markup and HTML tags stripped, character references undone.</param>
/// <param name="RawText">The Markdown as written, without the marks that make it a heading; of a term, the code or emphasized text that it
/// starts with.</param>
/// <param name="Id">The id that the author gave it (<c>{#id}</c>, <c>{: #id}</c>, an <c>id</c> attribute), or null.</param>
/// <param name="Origin">How it is written.</param>
public sealed record ContentHeading(TextSpan Span, string Text, string RawText, string? Id, HeadingOrigin Origin)
{
    /// <summary>1 to 6; 0 for what is no heading but has an anchor all the same.</summary>
    public int Level { get; init; }

    /// <summary>What it is put together from; empty for what is not written in Markdown.</summary>
    public ImmutableArray<HeadingPiece> Pieces { get; init; } = [];

    /// <summary>Its text without the alternative texts of images.</summary>
    public string TextWithoutImages => Pieces.IsEmpty
        ? Text
        : string.Concat(
            Pieces.Where(static piece => piece.Kind != HeadingPieceKind.AlternativeText).Select(static piece => piece.Text)).Trim();

    /// <summary>Its text as written, without marks or tags; empty if it has none.</summary>
    public TextSpan TextSpan { get; init; }

    /// <summary>Whether Markdown has it in a quotation or a list: it belongs to that, not to the page.</summary>
    public bool IsNested { get; init; }

    /// <summary>Whether a template makes a part of the text, so that its anchor is unknown.</summary>
    public bool HasTemplateHole => Id is null && Text.Contains(Templates.TemplateMasker.Hole, StringComparison.Ordinal);
}

/// <summary>How a heading is written.</summary>
public enum HeadingOrigin
{
    /// <summary><c># text</c>, or underlined text.</summary>
    Markdown,

    /// <summary><c>&lt;h2&gt;</c>.</summary>
    Html,

    /// <summary>An item of a list whose only list holds <c>: descriptions</c>: MDN makes a term of it.</summary>
    Term,

    /// <summary>A line above one that starts with a colon: a term of a definition list, where the dialect has such lists.</summary>
    DefinitionTerm,
}
