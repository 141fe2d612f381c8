using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>Text that was meant to suppress something, and is no suppression.</summary>
/// <param name="Span">The part that is wrong.</param>
/// <param name="Problem">A clause that says what is wrong, and what comes of it.</param>
/// <param name="Advice">A clause that says what to do.</param>
public sealed record SuppressionMistake(TextSpan Span, string Problem, string Advice)
{
    /// <summary>What was probably meant by the text at <see cref="Span"/>; null if that is not known.</summary>
    public string? Meant { get; init; }
}
