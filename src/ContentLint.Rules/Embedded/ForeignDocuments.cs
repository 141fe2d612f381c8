using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Rules.Attributes;
using ContentLint.Rules.Hosts;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Embedded;

/// <summary>What is wrong with an element that runs or feeds a document of somebody else.</summary>
internal static class ForeignDocuments
{
    private static readonly ImmutableArray<string> HarmlessTypes = ["application/pdf", "image/", "text/plain", "video/", "audio/"];

    private static readonly ImmutableArray<string> HarmlessExtensions =
        [".pdf", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".mp4", ".webm", ".mp3", ".ogg", ".txt"];

    /// <summary>Services that sites have their contact forms, newsletters and payments from.</summary>
    private static readonly ImmutableArray<string> FormServices =
    [
        "formspree.io", "*.list-manage.com", "buttondown.com", "buttondown.email", "app.convertkit.com", "*.convertkit.com",
        "getform.io", "formcarry.com",
        "formsubmit.co", "api.web3forms.com", "usebasin.com", "tinyletter.com", "*.substack.com", "feedburner.google.com",
        "follow.it", "api.follow.it",
        "www.paypal.com", "*.mailerlite.com", "*.sendinblue.com", "*.sibforms.com", "docs.google.com", "script.google.com", "list.qq.com",
    ];

    /// <summary>An <c>embed</c> or <c>object</c>: one that shows an image, a medium or a PDF of this site is fine.</summary>
    public static ForbiddenUse? OfPlugIn(
        RuleScope scope, HtmlElement element, string attribute, ImmutableArray<string> trusted)
    {
        var url = element.Attribute(attribute);
        if (url is { HasTemplateHole: true } || element.Binds(attribute))
            return null;
        var type = element.Attribute("type")?.Value.Trim() ?? "";
        if (type.Contains("flash", StringComparison.OrdinalIgnoreCase)
            || PathOf(url?.Value).EndsWith(".swf", StringComparison.OrdinalIgnoreCase))
            return new ForbiddenUse(ForbiddenUse.Flash);
        if (url is null || url.Value.Length == 0)
            return type.Length > 0 && !IsHarmless(type, "") ? new ForbiddenUse(ForbiddenUse.PlugIn) : null;
        if (CrossSite.HostOf(url.Value, scope.Site.Url) is { } host)
        {
            return HostPatterns.Match(trusted, host)
                ? null
                : new ForbiddenUse(ForbiddenUse.ForeignDocument, host);
        }

        return IsHarmless(type, PathOf(url.Value))
            ? null
            : new ForbiddenUse(ForbiddenUse.OwnDocument);
    }

    /// <summary>A <c>form</c> that posts to another site.</summary>
    public static ForbiddenUse? OfForm(RuleScope scope, HtmlElement element, ImmutableArray<string> trusted)
    {
        if (!string.Equals(element.Attribute("method")?.Value.Trim(), "post", StringComparison.OrdinalIgnoreCase))
            return null;
        if (element.Attribute("action") is not { } action || CrossSite.HostOf(action.Value, scope.Site.Url) is not { } host)
            return null;
        return HostPatterns.Match(FormServices, host) || HostPatterns.Match(trusted, host)
            ? null
            : new ForbiddenUse(ForbiddenUse.ForeignForm, host);
    }

    private static bool IsHarmless(string type, string path) =>
        HarmlessTypes.Any(harmless => type.StartsWith(harmless, StringComparison.OrdinalIgnoreCase))
        || (type.Length == 0 && HarmlessExtensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)));

    private static string PathOf(string? url) => (url ?? "").Split('?', '#')[0];
}
