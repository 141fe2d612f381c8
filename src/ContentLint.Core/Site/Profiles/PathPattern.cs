namespace ContentLint.Site.Profiles;

/// <summary>
/// A pattern of published paths: names between slashes, in which <c>*</c> is any text without a slash, and <c>**</c> as a name is any
/// number of names. Matching ignores case, for a server or a generator may.
/// </summary>
public sealed record PathPattern
{
    private const string AnyNames = "**";
    private readonly string[] names;

    /// <summary>Creates a pattern.</summary>
    /// <param name="text">The pattern: <c>/blog/**</c>, <c>/*/*/title</c>. Slashes at the start and at the end don't count.</param>
    public PathPattern(string text)
    {
        names = text.Split('/', StringSplitOptions.RemoveEmptyEntries);
        Text = "/" + string.Join('/', names);
    }

    /// <summary>The pattern, with a slash at its start and none at its end.</summary>
    public string Text { get; }

    /// <summary>Whether every path matches.</summary>
    public bool IsEverything => names is [AnyNames];

    /// <summary>The first name; null where that is not fixed.</summary>
    public string? FirstName => names is [var first, ..] && !first.Contains('*', StringComparison.Ordinal) ? first : null;

    /// <summary>Whether a path matches.</summary>
    /// <param name="path">The path behind the base path, decoded; slashes at either end don't count.</param>
    public bool IsMatch(string path) => IsMatch(names, path.Split('/', StringSplitOptions.RemoveEmptyEntries));

    /// <inheritdoc/>
    public bool Equals(PathPattern? other) => other?.Text == Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Compares from left to right, and returns to the last <c>**</c> where a name differs.</summary>
    private static bool IsMatch(string[] pattern, string[] path)
    {
        var (at, i, wildcard, resume) = (0, 0, -1, 0);
        while (i < path.Length)
        {
            if (at < pattern.Length && pattern[at] == AnyNames)
                (wildcard, resume) = (at++, i);
            else if (at < pattern.Length && IsNameMatch(pattern[at], path[i]))
                (at, i) = (at + 1, i + 1);
            else if (wildcard >= 0)
                (at, i) = (wildcard + 1, ++resume);
            else
                return false;
        }

        while (at < pattern.Length && pattern[at] == AnyNames)
            at++;
        return at == pattern.Length;
    }

    private static bool IsNameMatch(string pattern, string name)
    {
        var (at, i, wildcard, resume) = (0, 0, -1, 0);
        while (i < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
                (wildcard, resume) = (at++, i);
            else if (at < pattern.Length && char.ToLowerInvariant(pattern[at]) == char.ToLowerInvariant(name[i]))
                (at, i) = (at + 1, i + 1);
            else if (wildcard >= 0)
                (at, i) = (wildcard + 1, ++resume);
            else
                return false;
        }

        return pattern.AsSpan(at).IndexOfAnyExcept('*') < 0;
    }
}
