using System.Collections.Immutable;
using ContentLint.Urls.Idna;

namespace ContentLint.Urls;

/// <summary>The scripts that characters belong to (UAX 24, Script_Extensions).</summary>
public static class UnicodeScripts
{
    private static readonly ImmutableArray<string> Latin = ["Latn"];
    private static readonly ImmutableArray<string> Common = ["Zyyy"];

    /// <summary>
    /// The four-letter codes of a code point's scripts; <c>Zyyy</c> is common to all, <c>Zinh</c> is that of the character before.
    /// </summary>
    public static ImmutableArray<string> Of(int codePoint) => codePoint switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => Latin,
        < 0x80 => Common,
        _ => [.. UnicodeTables.Instance.Scripts.Get(codePoint, [])],
    };
}
