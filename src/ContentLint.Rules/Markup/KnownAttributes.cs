using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.Rules.Attributes;
using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Rules.Markup;

/// <summary>The attributes of the elements whose links and resources are checked, and what a misspelt one was meant to be.</summary>
internal static class KnownAttributes
{
    private const int ShortName = 6;

    private static readonly ImmutableArray<string> Global =

        [
            "alt", "autofocus", "class", "contenteditable", "dir", "draggable", "hidden", "id", "inert", "lang", "nonce", "part", "role",
            "slot", "style", "tabindex", "title", "translate"
        ];

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Own = new Dictionary<string, ImmutableArray<string>>(
        StringComparer.Ordinal)
    {
        ["a"] = ["href", "target", "rel", "download", "hreflang", "ping", "type", "referrerpolicy", "name"],
        ["area"] = ["href", "target", "rel", "download", "ping", "shape", "coords", "referrerpolicy"],
        ["audio"] = ["src", "controls", "autoplay", "loop", "muted", "preload", "crossorigin"],
        ["form"] = ["action", "method", "target", "enctype", "autocomplete", "novalidate", "name", "rel"],
        ["iframe"] =
        [
            "src", "srcdoc", "name", "sandbox", "allow", "allowfullscreen", "width", "height", "loading", "referrerpolicy", "frameborder",
            "scrolling", "marginwidth", "marginheight", "align", "border"
        ],
        ["img"] =
        [
            "src", "srcset", "sizes", "width", "height", "loading", "decoding", "fetchpriority", "crossorigin", "usemap", "ismap",
            "referrerpolicy", "align", "border", "hspace", "vspace", "name", "longdesc", "lowsrc"
        ],
        ["input"] =
        [
            "type", "name", "value", "placeholder", "required", "disabled", "readonly", "checked", "min", "max", "step", "pattern", "size",
            "src", "list", "form", "autocomplete", "maxlength", "minlength", "multiple", "accept", "width", "height"
        ],
        ["link"] =
        [
            "href", "rel", "media", "type", "sizes", "integrity", "crossorigin", "hreflang", "disabled", "color", "blocking",
            "imagesrcset", "imagesizes", "referrerpolicy", "fetchpriority"
        ],
        ["meta"] = ["name", "content", "charset", "property", "itemprop", "media", "scheme"],
        ["script"] =
        [
            "src", "type", "async", "defer", "integrity", "crossorigin", "nomodule", "blocking", "charset", "language", "referrerpolicy",
            "fetchpriority"
        ],
        ["source"] = ["src", "srcset", "sizes", "type", "media", "width", "height"],
        ["video"] =
        [
            "src", "poster", "controls", "autoplay", "loop", "muted", "preload", "playsinline", "width", "height", "crossorigin",
            "controlslist"
        ],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> LinkTypes = FrozenSet.ToFrozenSet(
        ["noopener", "noreferrer", "nofollow", "external", "opener", "ugc", "sponsored", "stylesheet", "license", "author", "bookmark"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The elements that are looked at.</summary>
    public static ImmutableArray<string> Elements { get; } = [.. Own.Keys.Order(StringComparer.Ordinal)];

    /// <summary>
    /// The attribute that a name is one slip away from; null for known names, for those of frameworks, and where it is not certain.
    /// </summary>
    public static string? MeantBy(HtmlElement element, HtmlAttribute attribute)
    {
        var name = attribute.Name;
        if (name.Length < 3
            || !name.All(char.IsAsciiLetter)
            || !Own.TryGetValue(element.Name, out var own)
            || own.Contains(name, StringComparer.Ordinal)
            || Global.Contains(name, StringComparer.Ordinal))
            return null;
        if (name == "ref")
            return own.Contains("rel", StringComparer.Ordinal) && attribute.Value.Split(' ').Any(LinkTypes.Contains) ? "rel" : null;
        if (ReferrerPolicies.IsMisspelt(name) || name.StartsWith("on", StringComparison.Ordinal))
            return null;
        string? meant = null;
        foreach (var candidate in own.Concat(Global))
        {
            if (!IsOneSlipAway(name, candidate))
                continue;
            if (meant is not null)
                return null;
            meant = candidate;
        }

        return meant;
    }

    /// <summary>Two swapped letters, or in a longer name one letter too many, too few or wrong.</summary>
    private static bool IsOneSlipAway(string name, string candidate)
    {
        if (candidate.Length < 3 || Spelling.Distance(name, candidate, 1) > 1)
            return false;
        return name.Length >= ShortName || (name.Length == candidate.Length && name.Order().SequenceEqual(candidate.Order()));
    }
}
