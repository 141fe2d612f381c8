using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Analysis.Fixing.Renaming;

/// <summary>
/// How a file's name may be spelt where it is mentioned: as it is, percent-encoded, in HTML, in Markdown. Case does not count.
/// </summary>
internal sealed class NameSpellings
{
    private readonly ImmutableArray<string> spellings;

    /// <summary>The spellings of a name.</summary>
    public NameSpellings(string name) => spellings =
    [
        .. new[]
        {
            name,
            Uri.EscapeDataString(name),
            name.Replace(" ", "%20", StringComparison.Ordinal),
            name.Replace(" ", "+", StringComparison.Ordinal),
            name.Replace("_", "\\_", StringComparison.Ordinal),
            name.Replace("&", "&amp;", StringComparison.Ordinal),
        }.Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The places in a text that mention the name, be it as a part of a longer one.</summary>
    public IEnumerable<TextSpan> FindIn(string text)
    {
        foreach (var spelling in spellings)
        {
            for (var i = text.IndexOf(spelling, StringComparison.OrdinalIgnoreCase); i >= 0; i = text.IndexOf(
                spelling, i + 1, StringComparison.OrdinalIgnoreCase))
                yield return new TextSpan(i, spelling.Length);
        }
    }
}
