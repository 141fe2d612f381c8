using ContentLint.Rules.Attributes;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Referrer;

/// <summary>Reads <c>&lt;meta name="referrer"&gt;</c> (WHATWG HTML, 4.2.5.2).</summary>
internal static class ReferrerMeta
{
    /// <summary>
    /// The <c>content</c> of a meta element that sets the referrer policy; null for other elements, and where it is empty.
    /// </summary>
    public static HtmlAttribute? ContentOf(HtmlElement element) =>
        element.Name == "meta"
        && string.Equals(element.Attribute("name")?.Value, "referrer", StringComparison.OrdinalIgnoreCase)
        && element.Attribute("content") is { ValueSpan.IsEmpty: false } content
            ? content
            : null;

    /// <summary>The policy that a value sets, names of old drafts included; null if browsers ignore it.</summary>
    public static string? PolicyOf(string value) => ReferrerPolicies.Translate(value) is { Length: > 0 } policy ? policy : null;
}
