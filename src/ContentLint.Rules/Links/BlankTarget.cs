using ContentLint.Syntax;
using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Rules.Links;

/// <summary>An element that opens a URL in a new window.</summary>
/// <param name="Url">The attribute with the URL.</param>
/// <param name="RelOwner">The element whose <c>rel</c> counts: a button's is that of its form.</param>
/// <param name="Anchor">The attribute of <paramref name="RelOwner"/> that a <c>rel</c> is written behind.</param>
/// <param name="ReportSpan">What makes it open in a new window.</param>
internal sealed record BlankTarget(HtmlAttribute Url, HtmlElement RelOwner, HtmlAttribute Anchor, TextSpan ReportSpan)
{
    private const int LargestHead = 100;

    /// <summary>How an element opens what it leads to; null if not in a new window (WHATWG HTML, 4.6.5 and 4.10.18.6).</summary>
    public static BlankTarget? Of(HtmlElement element, ContentDocument document) => element.Name switch
    {
        "a" or "area" => OfLink(element, element.Attribute("href") ?? element.Attribute("xlink:href"), document),
        "form" => OfLink(element, element.Attribute("action"), document),
        _ => OfButton(element),
    };

    private static BlankTarget? OfLink(HtmlElement element, HtmlAttribute? url, ContentDocument document)
    {
        if (url is null)
            return null;
        if (element.Attribute("target") is { } target)
            return IsBlank(target) ? new BlankTarget(url, element, target, target.ValueSpan!.Value) : null;
        var inherited = TargetOfBase(document);
        return inherited is not null && IsBlank(inherited) ? new BlankTarget(url, element, url, url.ReportSpan) : null;
    }

    /// <summary>The target of all links without one: a base stands in the head, before anything that is shown.</summary>
    private static HtmlAttribute? TargetOfBase(ContentDocument document)
    {
        foreach (var element in document.Elements.AsSpan()[..Math.Min(LargestHead, document.Elements.Length)])
        {
            if (element.Name == "base" && element.Attribute("target") is { } target)
                return target;
        }

        return null;
    }

    private static BlankTarget? OfButton(HtmlElement button)
    {
        if (button.Form is not { Attributes: [.., var last] } form)
            return null;
        var (ownUrl, ownTarget) = (button.Attribute("formaction"), button.Attribute("formtarget"));
        // What the form itself does is reported there.
        if ((ownUrl is null && ownTarget is null)
            || (ownUrl ?? form.Attribute("action")) is not { } url
            || (ownTarget ?? form.Attribute("target")) is not { } target
            || !IsBlank(target))
            return null;
        return new BlankTarget(url, form, last, (ownTarget ?? ownUrl)!.ReportSpan);
    }

    private static bool IsBlank(HtmlAttribute target) =>
        target is { ValueSpan: not null, HasTemplateHole: false } && target.Value.Equals("_blank", StringComparison.OrdinalIgnoreCase);
}
