using System.Collections.Immutable;

namespace ContentLint.Rules.Links;

/// <summary>Recognizes links to the top of the page by their text: <c>#</c> is the right URL for them.</summary>
internal static class LinkToTop
{
    private const int LongestText = 300;

    private static readonly ImmutableArray<string> Words =
    [
        "top", "up", "↑", "⇧", "▲", "^", "haut", "oben", "anfang", "arriba", "inicio", "topo", "inizio", "вверх", "наверх", "вгору",
        "нагору", "顶部", "頂部", "顶端", "上へ", "トップ", "先頭", "위로", "맨위"
    ];

    /// <summary>Whether the text of a link, as written, says that it goes to the top.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText)
            return false;
        foreach (var word in Words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
