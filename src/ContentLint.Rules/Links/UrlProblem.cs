using ContentLint.Urls;

namespace ContentLint.Rules.Links;

/// <summary>What is wrong with a URL.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Error">What the parser says, for <see cref="UrlProblemKind.ParseError"/>.</param>
internal readonly record struct UrlProblem(UrlProblemKind Kind, UrlErrorKind Error = default)
{
    /// <summary>The scheme that was meant, for <see cref="UrlProblemKind.MissingColon"/>.</summary>
    public string? Scheme { get; init; }
}

/// <summary>The kinds of problems of URLs.</summary>
internal enum UrlProblemKind
{
    /// <summary>The URL does not parse.</summary>
    ParseError,

    /// <summary><c>http://https://</c>.</summary>
    DoubledScheme,

    /// <summary><c>https//</c>.</summary>
    MissingColon,

    /// <summary><c>https:/</c>.</summary>
    MissingSlashes,

    /// <summary>A backslash for a slash.</summary>
    Backslash,

    /// <summary>A space inside.</summary>
    Space,

    /// <summary>A line break or tab inside.</summary>
    LineBreakOrTab,

    /// <summary>A percent sign without two hexadecimal digits.</summary>
    PercentSign,
}
