namespace ContentLint.Text;

/// <summary>The replacement of a span by other text; an empty span inserts, an empty text deletes.</summary>
/// <param name="Span">What is replaced, in UTF-16 offsets of the unchanged text.</param>
/// <param name="NewText">What stands there afterwards.</param>
public readonly record struct TextChange(TextSpan Span, string NewText);
