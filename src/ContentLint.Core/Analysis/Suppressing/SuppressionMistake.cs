using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>Text that was meant to suppress something, and is no suppression.</summary>
/// <param name="Span">The part that is wrong.</param>
/// <param name="Texts">What is wrong: one of <see cref="UnknownSuppressionTexts"/>.</param>
/// <param name="Name">The word that is wrong.</param>
/// <param name="Help">What to do, one imperative sentence.</param>
internal sealed record SuppressionMistake(TextSpan Span, MessageVariant Texts, string Name, string Help)
{
    /// <summary>What was probably meant by the text at <see cref="Span"/>; null if that is not known.</summary>
    public string? Meant { get; init; }
}
