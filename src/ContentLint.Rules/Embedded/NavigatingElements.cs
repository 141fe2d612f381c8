using ContentLint.Analysis;
using ContentLint.Files;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;
using ContentLint.Syntax;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Embedded;

/// <summary>What is wrong with an element that moves the page or its links. The head of a whole page may do so within the site.</summary>
internal static class NavigatingElements
{
    /// <summary>A <c>base</c>.</summary>
    public static ForbiddenUse? OfBase(RuleScope scope, HtmlElement element)
    {
        if (element.Attribute("href") is not { HasTemplateHole: false } href)
            return null;
        var leadsAway = CrossSite.HostOf(href.Value, scope.Site.Url) is not null;
        return !leadsAway && IsWholePage(scope.Document)
            ? null
            : new ForbiddenUse(ForbiddenUse.Base, UrlText.Shorten(href.Value));
    }

    /// <summary>A <c>meta</c> that is a refresh to another address.</summary>
    public static ForbiddenUse? OfRefresh(RuleScope scope, HtmlElement element)
    {
        if (!string.Equals(element.Attribute("http-equiv")?.Value.Trim(), "refresh", StringComparison.OrdinalIgnoreCase))
            return null;
        if (element.Attribute("content") is not { HasTemplateHole: false } content || TargetOf(content.Value) is not { } target)
            return null;
        var leadsAway = CrossSite.HostOf(target, scope.Site.Url) is not null;
        return !leadsAway && IsWholePage(scope.Document)
            ? null
            : new ForbiddenUse(ForbiddenUse.Refresh, UrlText.Shorten(target));
    }

    private static bool IsWholePage(ContentDocument document) =>
        document.Kind == ContentKind.Html && document.Elements.Any(static element => element.Name is "html" or "head");

    /// <summary>The URL in <c>5; url=https://…</c> (WHATWG HTML, 4.2.5.3); null for a page that reloads itself.</summary>
    private static string? TargetOf(string content)
    {
        var separator = content.AsSpan().IndexOfAny(';', ',');
        if (separator < 0)
            return null;
        var rest = content[(separator + 1)..].Trim();
        if (rest.StartsWith("url", StringComparison.OrdinalIgnoreCase) && rest[3..].TrimStart().StartsWith('='))
            rest = rest[(rest.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
        rest = rest.Trim('"', '\'').Trim();
        return rest.Length == 0 ? null : rest;
    }
}
