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
        ["basefont"] = "Use a style sheet",
        ["bgsound"] = "Use <audio>, or remove it",
        ["blink"] = "Remove it",
        ["font"] = "Use a style sheet, or a <span> with a style",
        ["frame"] = "Use <iframe>, or put the contents into one page",
        ["frameset"] = "Use <iframe>, or put the contents into one page",
        ["isindex"] = "Use a <form> with an <input>",
        ["keygen"] = "Remove it",
        ["marquee"] = "Remove it",
        ["menuitem"] = "Remove it",
        ["multicol"] = "Use a style sheet",
        ["nextid"] = "Remove it",
        ["noembed"] = "Use <object> with a fallback, or remove it",
        ["noframes"] = "Remove it",
        ["plaintext"] = "Use <pre>",
        ["rb"] = "Put the base text into <ruby> itself",
        ["rtc"] = "Use nested <ruby> elements",
        ["spacer"] = "Use a style sheet",
        ["xmp"] = "Use <pre> with &lt; for <",
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
