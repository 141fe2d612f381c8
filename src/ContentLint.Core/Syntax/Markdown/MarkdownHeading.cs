using ContentLint.Text;

namespace ContentLint.Syntax.Markdown;

/// <summary>A heading of Markdown.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Span">The whole heading, its marks included.</param>
/// <param name="TextSpan">Its text as written, without marks; empty if it has none.</param>
public sealed record MarkdownHeading(int Level, TextSpan Span, TextSpan TextSpan);
