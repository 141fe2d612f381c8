using System.Text;

namespace ContentLint.Site.Profiles;

/// <summary>Letters as Go's package <c>unicode</c> treats them, where .NET differs.</summary>
internal static class GoLetters
{
    /// <summary>The Turkish capital with a dot.</summary>
    public const int DottedCapitalI = 0x130;

    /// <summary>A character in lower case.</summary>
    public static Rune LowerOf(Rune rune) => rune.Value == DottedCapitalI ? new Rune('i') : Rune.ToLowerInvariant(rune);
}
