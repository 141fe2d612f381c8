using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Referrer;

/// <summary>CL3002: a frame, script, style sheet or medium of another site is fetched without a referrer policy.</summary>
public sealed class MissingEmbedReferrerPolicy : Rule
{
    private static readonly MessageVariant OnPage = new("page", Help: "Set a policy for the page with <meta name=\"referrer\">");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL3002",
        Name = "missing-embed-referrer-policy",
        Category = RuleCategory.Referrer,
        HelpUri = CatalogPages.UriOf("CL3002"),
        Title = "An embedded resource of another site has no referrer policy",
        MessageFormat = "Embedded resource of another site has no referrer policy: '{url}'",
        NoteFormat = "{host} learns the address of this site from the referrer",
        HelpFormat = "Add referrerpolicy=\"{policy}\"",
        Variants = [OnPage],
        DefaultSeverity = DiagnosticSeverity.Info,
        Fixes = FixAvailability.Unsafe,
        IsSecurity = true,
        SecuritySeverity = "2.2",
        Help = new RuleHelp
        {
            What = "Reports an `iframe`, `script`, `link` to a resource, `video` or `audio` of another site for which neither the "
                + "element nor the page nor the server (`site.referrer-policy`) has a referrer policy.",
            Why = "The other site learns which site its reader is on. Browsers send the origin by default, and whole addresses if a page "
                + "or a server says so; a policy makes it this site's decision.",
            Bad =
            [
                new RuleExample("<iframe src=\"https://maps.example/embed\" title=\"Map\" sandbox></iframe>\n"),
                new RuleExample("<video src=\"https://media.example/harbour.mp4\" controls></video>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample(
                    "<iframe src=\"https://maps.example/embed\" title=\"Map\" referrerpolicy=\"no-referrer\" sandbox></iframe>\n"),
                new RuleExample(
                    "<meta name=\"referrer\" content=\"same-origin\">\n<video src=\"https://media.example/harbour.mp4\" "
                        + "controls></video>\n",
                    "about.html"),
            ],
            FixSafety =
                "Unsafe: `no-referrer` is added, and a service that counts on the referrer may refuse. YouTube, which needs it, gets "
                    + "`strict-origin-when-cross-origin`. `video` and `audio` have no such attribute: only the page can set a policy for "
                    + "them.",
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References = ["https://html.spec.whatwg.org/multipage/urls-and-fetching.html#referrer-policy-attributes"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var scope = context.Scope;
        PagePolicies? policies = null;
        var seen = new HashSet<HtmlElement>();
        foreach (var resource in context.Document.References)
        {
            if (resource.Element is not { } element
                || !IsEmbed(resource, element)
                || CrossSite.HostOf(resource.Url, scope.Site.Url) is not { } host
                || !seen.Add(element))
                continue;
            policies ??= new PagePolicies(scope);
            if (policies.Of(element) is null)
                Report(context, resource, element, host);
        }
    }

    /// <summary>Embeds, and the icons of <c>link</c>; a poster or an image is CL3001's.</summary>
    private static bool IsEmbed(ResourceReference resource, HtmlElement element) =>
        resource.Kind == ReferenceKind.Embed ? element.Name is "iframe" or "script" or "link" or "video" or "audio" or "source" or "track"
        : resource.Kind == ReferenceKind.Image && element.Name == "link";

    private static void Report(DocumentContext context, ResourceReference resource, HtmlElement element, string host)
    {
        var hosts = context.Scope.GetOptions<Options>().Hosts;
        var policy = ReferrerHosts.Need(hosts, host) is null ? "no-referrer" : ReferrerHosts.SendingPolicy;
        var takesAttribute = element.Name is "iframe" or "script" or "link";
        var fix = takesAttribute ? PolicyChange.Set(context.Document, element, resource.Attribute!, policy, FixSafety.Unsafe) : null;
        context.Report(
            resource.UrlSpan,
            [("url", UrlText.Quote(context.Scope.Source, resource)), ("host", host), ("policy", policy)],
            fix,
            variant: takesAttribute ? null : OnPage);
    }

    private sealed record Options(ImmutableArray<string> Hosts) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Hosts: options.Texts(
                ReferrerHosts.OptionName,
                [],
                "Further hosts that need the referrer's origin, so that the fix keeps it: a host, `*.a.example` for all below another, "
                    + "or `*`."));
    }
}
