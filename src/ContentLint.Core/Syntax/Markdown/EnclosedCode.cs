using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Syntax.Markdown;

/// <summary>Indented code inside of an element: what was meant as HTML is taken for code there.</summary>
/// <param name="Span">The block of code.</param>
/// <param name="Container">The innermost element that is open before it.</param>
public sealed record EnclosedCode(TextSpan Span, HtmlElement Container);
