namespace ContentLint.Rules.Links;

/// <summary>What is wrong with a <c>mailto:</c> or <c>tel:</c> URL and what to do, for people.</summary>
internal static class ContactProblemText
{
    public static string Of(ContactProblem problem) => problem.Kind switch
    {
        ContactProblemKind.SlashesBeforeAddress => "'mailto:' is followed by the address itself; remove the slashes",
        ContactProblemKind.NoAddress => "there is no address; write one",
        ContactProblemKind.EmptyAddress => "there is an empty address between commas; remove it",
        ContactProblemKind.Semicolon => "addresses are separated by commas; write ',' for ';'",
        ContactProblemKind.NoAtSign => $"'{problem.Value}' has no '@'; write the whole address",
        ContactProblemKind.SeveralAtSigns => $"'{problem.Value}' has more than one '@'; correct it",
        ContactProblemKind.MissingPart => $"'{problem.Value}' lacks a part before or behind '@'; write the whole address",
        ContactProblemKind.SpaceInAddress => $"'{problem.Value}' has a space in it; remove it",
        ContactProblemKind.NotAnAddress => $"'{problem.Value}' is no mail address; correct it",
        ContactProblemKind.SlashesBeforeNumber => "'tel:' is followed by the number itself; remove the slashes",
        ContactProblemKind.NoNumber => "there is no number; write one, such as 'tel:+49-30-1234567'",
        _ => $"'{problem.Value}' has letters, which telephones do not dial; write digits",
    };
}
