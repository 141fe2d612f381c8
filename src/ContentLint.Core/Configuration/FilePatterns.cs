using System.Collections.Immutable;
using ContentLint.Files;

namespace ContentLint.Configuration;

/// <summary>The value of a <c>files</c> key: a file belongs to it if one pattern matches.</summary>
/// <param name="Patterns">The patterns; one that names a folder means everything beneath.</param>
internal sealed record FilePatterns(ImmutableArray<GlobPattern> Patterns)
{
    public bool Contain(ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
            return false;
        foreach (var pattern in Patterns)
        {
            if (pattern.IsMatch(path) || (IsLiteral(pattern) && pattern.IsMatchOrBeneath(path)))
                return true;
        }

        return false;
    }

    private static bool IsLiteral(GlobPattern pattern) => pattern.Text.AsSpan().IndexOfAny('*', '?', '[') < 0;
}
