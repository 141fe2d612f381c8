namespace ContentLint.Rules.Links;

/// <summary>What is wrong with a <c>mailto:</c> or <c>tel:</c> URL.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Value">The address or number that is wrong, decoded; empty where there is none.</param>
internal readonly record struct ContactProblem(ContactProblemKind Kind, string Value = "");

/// <summary>The kinds of problems of <c>mailto:</c> and <c>tel:</c> URLs.</summary>
internal enum ContactProblemKind
{
    SlashesBeforeAddress,
    NoAddress,
    EmptyAddress,
    Semicolon,
    NoAtSign,
    SeveralAtSigns,
    MissingPart,
    SpaceInAddress,
    NotAnAddress,
    SlashesBeforeNumber,
    NoNumber,
    LettersInNumber,
}
