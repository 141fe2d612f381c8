using ContentLint.Analysis;
using ContentLint.Rules.Attributes;
using ContentLint.Syntax;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Referrer;

/// <summary>
/// The referrer policy of a page, which its elements inherit: what the server sends, until a <c>&lt;meta name="referrer"&gt;</c>
/// with a known value overrides it for what follows (WHATWG HTML, 4.2.5.2). An element that stands before is fetched by then.
/// </summary>
internal sealed class PagePolicies
{
    private readonly ReferrerSetting? inherited;
    private readonly List<(int Start, ReferrerSetting Setting)> metas = [];

    /// <summary>Reads a document's meta elements.</summary>
    public PagePolicies(RuleScope scope)
        : this(scope.Document, scope.Site.ReferrerPolicy)
    {
    }

    /// <summary>A document in a <c>srcdoc</c> begins with the policy of the page around it.</summary>
    private PagePolicies(ContentDocument document, string? server)
    {
        inherited = document.Container is { } container ? new PagePolicies(container.Document, server).At(container.Frame.StartTag.Start)
            : server is { Length: > 0 } ? new ReferrerSetting(server, false)
            : null;
        foreach (var element in document.Elements)
        {
            if (ReferrerMeta.ContentOf(element) is { } content && Read(content) is { } setting)
                metas.Add((element.StartTag.Start, setting));
        }
    }

    /// <summary>The policy in force at an offset, or null if the page and its server say nothing.</summary>
    public ReferrerSetting? At(int offset)
    {
        var behind = 0;
        for (var (low, high) = (0, metas.Count); low < high; behind = low)
        {
            var middle = (low + high) / 2;
            if (metas[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return behind == 0 ? inherited : metas[behind - 1].Setting;
    }

    /// <summary>The policy that an element is fetched under: its own, else the page's. Null if there is none.</summary>
    public ReferrerSetting? Of(HtmlElement element)
    {
        var own = element.Attribute(ReferrerPolicies.AttributeName);
        if (own is { HasTemplateHole: true }
            || element.Binds(ReferrerPolicies.AttributeName)
            || element.Attributes.Any(attribute => ReferrerPolicies.IsMisspelt(attribute.Name)))
            return new ReferrerSetting(null, false);
        if (own is { Value.Length: > 0 })
            return ReferrerPolicies.IsValid(own.Value)
                ? new ReferrerSetting(own.Value.ToLowerInvariant(), true)
                : new ReferrerSetting(null, true);
        return own is null ? At(element.StartTag.Start) : At(element.StartTag.Start) ?? new ReferrerSetting(null, true);
    }

    private static ReferrerSetting? Read(HtmlAttribute content)
    {
        if (content.HasTemplateHole)
            return new ReferrerSetting(null, false);
        return ReferrerMeta.PolicyOf(content.Value) is { } policy ? new ReferrerSetting(policy, false) : null;
    }
}

/// <summary>A referrer policy that was set.</summary>
/// <param name="Policy">The policy in lower case; null where it cannot be known: a template tag, a binding, a mistake that CL3003
/// reports.</param>
/// <param name="IsOwn">Whether the element itself carries it.</param>
internal readonly record struct ReferrerSetting(string? Policy, bool IsOwn)
{
    /// <summary>Whether other sites get no referrer at all.</summary>
    public bool HidesReferrer => ReferrerPolicies.HidesReferrer(Policy);
}
