namespace ContentLint.Rules.Links;

/// <summary>What is wrong with a URL and what to do, for people.</summary>
internal static class UrlProblemText
{
    public static string Of(UrlProblem problem) => problem.Kind switch
    {
        UrlProblemKind.ParseError => UrlErrorText.Of(problem.Error),
        UrlProblemKind.DoubledScheme => "it has two schemes, so browsers look for a host named 'http' or 'https'; remove one of them",
        UrlProblemKind.MissingColon =>
            $"there is no colon behind '{problem.Scheme}', so browsers look for a page of this site; write '{problem.Scheme}://'",
        UrlProblemKind.MissingSlashes =>
            "a scheme is followed by two slashes, and browsers only guess the rest; write '//' behind the colon",
        UrlProblemKind.Backslash => "it has a backslash, which only browsers take for a slash; write '/'",
        UrlProblemKind.Space => "it has a space, where many programs take it to end; write '%20'",
        UrlProblemKind.LineBreakOrTab => "it has a line break or tab, which browsers drop; write it in one line",
        _ => "a percent sign is followed by two hexadecimal digits, and many servers refuse it otherwise; write '%25' for the sign itself",
    };
}
