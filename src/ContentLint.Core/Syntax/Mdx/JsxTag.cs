using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Syntax.Mdx;

/// <summary>A tag of JSX.</summary>
/// <param name="Span">From <c>&lt;</c> to <c>&gt;</c>.</param>
/// <param name="NameSpan">The name as written; empty for a fragment.</param>
/// <param name="IsClosing">Whether it is <c>&lt;/a&gt;</c>.</param>
/// <param name="IsSelfClosing">Whether it is <c>&lt;a /&gt;</c>.</param>
/// <param name="Attributes">The attributes and spreads in the order of the file.</param>
internal sealed record JsxTag(TextSpan Span, TextSpan NameSpan, bool IsClosing, bool IsSelfClosing, ImmutableArray<JsxAttribute> Attributes)
{
    /// <summary>The tag, with blanks in place of the marks of block quotes.</summary>
    public required string Raw { get; init; }

    /// <summary>A part of it.</summary>
    public string Text(TextSpan span) => Raw.Substring(span.Start - Span.Start, span.Length);
}

/// <summary>An attribute of JSX.</summary>
/// <param name="Kind">What its value is.</param>
/// <param name="NameSpan">The name as written; the whole <c>{...x}</c> for a spread.</param>
/// <param name="ValueSpan">The value with its quotes or braces; empty if there is none.</param>
internal readonly record struct JsxAttribute(JsxValueKind Kind, TextSpan NameSpan, TextSpan ValueSpan);

/// <summary>What the value of an attribute is.</summary>
internal enum JsxValueKind
{
    /// <summary>No value: <c>hidden</c>.</summary>
    None,

    /// <summary><c>"text"</c> or <c>'text'</c>.</summary>
    Quoted,

    /// <summary><c>{expression}</c>.</summary>
    Expression,

    /// <summary><c>{...object}</c>, which is no value but any number of attributes.</summary>
    Spread,

    /// <summary>A value without quotes. JSX has none, but authors write it as in HTML.</summary>
    Bare,
}
