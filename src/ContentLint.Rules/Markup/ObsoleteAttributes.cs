using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ContentLint.Rules.Markup;

/// <summary>
/// The attributes that say how an element looks, which HTML has given up (WHATWG HTML, 16.2). Those that players and maps
/// put into the frames that people copy (<c>frameborder</c>, <c>scrolling</c>) are not among them: nobody writes those.
/// </summary>
internal static class ObsoleteAttributes
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> ByElement = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["body"] = "alink background bgcolor bottommargin leftmargin link marginheight marginwidth rightmargin text topmargin vlink",
        ["br"] = "clear",
        ["caption"] = "align",
        ["col"] = "align char charoff valign width",
        ["div"] = "align",
        ["dl"] = "compact",
        ["h1"] = "align",
        ["h2"] = "align",
        ["h3"] = "align",
        ["h4"] = "align",
        ["h5"] = "align",
        ["h6"] = "align",
        ["hr"] = "align color noshade size width",
        ["iframe"] = "align",
        ["img"] = "align border hspace vspace",
        ["legend"] = "align",
        ["ol"] = "compact",
        ["p"] = "align",
        ["pre"] = "width",
        ["table"] = "align bgcolor border bordercolor cellpadding cellspacing frame height rules width",
        ["tbody"] = "align char charoff valign",
        ["td"] = "align bgcolor char charoff height nowrap valign width",
        ["tfoot"] = "align char charoff valign",
        ["th"] = "align bgcolor char charoff height nowrap valign width",
        ["thead"] = "align char charoff valign",
        ["tr"] = "align bgcolor char charoff valign",
        ["ul"] = "compact type",
    }.ToFrozenDictionary(
        entry => entry.Key, entry => FrozenSet.ToFrozenSet(entry.Value.Split(' '), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The elements that have any.</summary>
    public static ImmutableArray<string> Elements { get; } = [.. ByElement.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Those of an element.</summary>
    /// <param name="name">Lower-case name of the element.</param>
    public static FrozenSet<string> Of(string name) => ByElement.GetValueOrDefault(name, FrozenSet<string>.Empty);
}
