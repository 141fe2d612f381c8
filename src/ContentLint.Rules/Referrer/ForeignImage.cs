using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Rules.Hosts;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.References;
using ContentLint.Syntax;

namespace ContentLint.Rules.Referrer;

/// <summary>An image of another site: a URL of an <c>&lt;img&gt;</c>, or a Markdown image.</summary>
/// <param name="Reference">The URL.</param>
/// <param name="Host">The host that it is fetched from.</param>
/// <param name="Refusal">How the host refuses other sites; null if it is not known to.</param>
/// <param name="Setting">The referrer policy in force; null if neither the element, the page nor the server has one.</param>
internal sealed record ForeignImage(ResourceReference Reference, string Host, ReferrerHost? Refusal, ReferrerSetting? Setting)
{
    private const string Policy = "no-referrer";

    /// <summary>The <c>&lt;img&gt;</c>; null for a Markdown image.</summary>
    public HtmlElement? Element => Reference.Element;

    /// <summary>Whether the host is known to refuse requests without a referrer.</summary>
    public bool NeedsReferrer => Refusal is null && ReferrerHosts.Need([], Host) is not null;

    /// <summary>What carries the policy: the several URLs of an <c>&lt;img&gt;</c> share it.</summary>
    public object Carrier => (object?)Element ?? Reference;

    /// <summary>The images of a document, in the order of the file.</summary>
    public static IEnumerable<ForeignImage> In(DocumentContext context)
    {
        var scope = context.Scope;
        PagePolicies? policies = null;
        foreach (var image in context.Document.References)
        {
            if (image.Kind != ReferenceKind.Image || !CanCarryPolicy(image) || CrossSite.HostOf(image.Url, scope.Site.Url) is not { } host)
                continue;
            policies ??= new PagePolicies(scope);
            var setting = image.Element is { } element ? policies.Of(element) : policies.At(image.Span.Start);
            yield return new ForeignImage(
                image, host, ReferrerHosts.Refusal(scope.GetOptions<RefusingHostsOptions>().Hosts, host), setting);
        }
    }

    /// <summary>The fix that hides the referrer, or null.</summary>
    /// <param name="document">The document.</param>
    /// <param name="safety">Whether it is safe for an <c>&lt;img&gt;</c>; a Markdown image becomes one, which never is.</param>
    public CodeFix? HideReferrer(ContentDocument document, FixSafety safety) => Element is null
        ? MarkdownImageRewrite.Fix(document, Reference, Policy)
        : PolicyChange.Set(document, Element, Reference.Attribute!, Policy, safety);

    private static bool CanCarryPolicy(ResourceReference image) => image.Element is null
        ? image.Syntax is ReferenceSyntax.MarkdownInline or ReferenceSyntax.MarkdownDefinition
        : image is { Element.Name: "img", Attribute.Name: not "style" };
}
