using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ContentLint.Rules.Markup;

/// <summary>The elements that HTML has given up (WHATWG HTML, 16.2), but for <c>applet</c>.</summary>
internal static class ObsoleteElements
{
    private static readonly FrozenDictionary<string, Successor> Successors = new Dictionary<string, Successor>(StringComparer.Ordinal)
    {
        ["acronym"] = new("abbr", null, "<abbr>"),
        ["big"] = new("span", "font-size: larger", "a style sheet, or a <span> with a style"),
        ["center"] = new("div", "text-align: center", "a style sheet, or a <div> with a style"),
        ["dir"] = new("ul", null, "<ul>"),
        ["listing"] = new("pre", null, "<pre>"),
        ["nobr"] = new("span", "white-space: nowrap", "a style sheet, or a <span> with a style"),
        ["strike"] = new("s", null, "<s> or <del>"),
        ["tt"] = new("code", null, "<code> or <kbd>"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Advice = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["basefont"] = "use a style sheet",
        ["bgsound"] = "use <audio>, or remove it",
        ["blink"] = "remove it",
        ["font"] = "use a style sheet, or a <span> with a style",
        ["frame"] = "use <iframe>, or put the contents into one page",
        ["frameset"] = "use <iframe>, or put the contents into one page",
        ["isindex"] = "use a <form> with an <input>",
        ["keygen"] = "remove it",
        ["marquee"] = "remove it",
        ["menuitem"] = "remove it",
        ["multicol"] = "use a style sheet",
        ["nextid"] = "remove it",
        ["noembed"] = "use <object> with a fallback, or remove it",
        ["noframes"] = "remove it",
        ["plaintext"] = "use <pre>",
        ["rb"] = "put the base text into <ruby> itself",
        ["rtc"] = "use nested <ruby> elements",
        ["spacer"] = "use a style sheet",
        ["xmp"] = "use <pre> with &lt; for <",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Successors.Keys.Concat(Advice.Keys).Order(StringComparer.Ordinal)];

    /// <summary>What stands in for an element, or null.</summary>
    public static Successor? SuccessorOf(string name) => Successors.GetValueOrDefault(name);

    /// <summary>What to do about an element that nothing stands in for.</summary>
    public static string AdviceFor(string name) => Advice[name];

    /// <summary>What stands in for an element.</summary>
    /// <param name="Name">The element.</param>
    /// <param name="Style">The style that makes it look as before, or null.</param>
    /// <param name="Advice">What to use, in words.</param>
    internal sealed record Successor(string Name, string? Style, string Advice);
}
