namespace ContentLint.Rules.Images;

/// <summary>What is wrong in a srcset.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Value">The descriptor or URL that is wrong; empty where there is none.</param>
internal sealed record SrcsetProblem(SrcsetProblemKind Kind, string Value = "");

/// <summary>The kinds of problems of a srcset.</summary>
internal enum SrcsetProblemKind
{
    WidthsAndDensities,
    MisplacedComma,
    DescriptorWithoutUrl,
    ZeroWidth,
    NegativeDensity,
    SecondDescriptor,
    WidthAndDensity,
    HeightOnly,
    DuplicateDescriptor,
    MissingComma,
    UnknownDescriptor,
}
