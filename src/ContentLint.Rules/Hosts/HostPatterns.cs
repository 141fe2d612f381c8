using System.Collections.Immutable;
using System.Text;
using ContentLint.Urls.Idna;

namespace ContentLint.Rules.Hosts;

/// <summary>Matches hosts against patterns: a host, <c>*.a.example</c> for every host below another, or <c>*</c> for all.</summary>
internal static class HostPatterns
{
    /// <summary>Whether one of the patterns matches.</summary>
    /// <param name="patterns">The patterns, in any case.</param>
    /// <param name="host">A lower-case host without port, in ASCII.</param>
    public static bool Match(ImmutableArray<string> patterns, string host) => patterns.Any(pattern => Matches(pattern, host));

    /// <summary>Whether a pattern matches.</summary>
    public static bool Matches(string pattern, string host)
    {
        var isBelow = pattern.StartsWith('*');
        var name = AsciiOf(isBelow ? pattern[1..] : pattern);
        return isBelow
            ? host.EndsWith(name, StringComparison.OrdinalIgnoreCase)
            : string.Equals(name, host, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Patterns may be written as people write hosts; the dot in front is none of a name's.</summary>
    private static string AsciiOf(string name)
    {
        if (Ascii.IsValid(name))
            return name;
        var start = name.StartsWith('.') ? 1 : 0;
        return DomainToAscii.Convert(name[start..]) is { } ascii ? name[..start] + ascii : name;
    }
}
