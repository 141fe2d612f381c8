using System.Collections.Immutable;

namespace ContentLint.Rules.Links;

/// <summary>Matches hosts against patterns: a host, <c>*.a.example</c> for every host below another, or <c>*</c> for all.</summary>
internal static class HostPatterns
{
    /// <summary>Whether one of the patterns matches.</summary>
    /// <param name="patterns">The patterns, in any case.</param>
    /// <param name="host">A lower-case host without port.</param>
    public static bool Match(ImmutableArray<string> patterns, string host) => patterns.Any(pattern => Matches(pattern, host));

    /// <summary>Whether a pattern matches.</summary>
    public static bool Matches(string pattern, string host) =>
        pattern.StartsWith('*')
            ? pattern.Length == 1 || host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : string.Equals(pattern, host, StringComparison.OrdinalIgnoreCase);
}
