using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Links;
using ContentLint.Rules.References;
using ContentLint.Syntax;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Referrer;

/// <summary>CL3006: a player or image that needs the referrer does not get it.</summary>
public sealed class ReferrerNeeded : Rule
{
    private static readonly MessageVariant OfPage = new(
        "page",
        Message: "Referrer policy '{policy}' of the page hides the referrer that '{host}' needs");

    private static readonly MessageVariant InMarkdown = new(
        "markdown",
        Message: "Referrer policy '{policy}' of the page hides the referrer that '{host}' needs",
        Help: "Write an <img> with referrerpolicy=\"{needed}\"");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL3006",
        Name = "referrer-needed",
        Category = RuleCategory.Referrer,
        HelpUri = CatalogPages.UriOf("CL3006"),
        Title = "The referrer is hidden from a host that needs it",
        MessageFormat = "Referrer policy '{policy}' hides the referrer that '{host}' needs",
        NoteFormat = "{host} {reason}",
        HelpFormat = "Write referrerpolicy=\"{needed}\"",
        Variants = [OfPage, InMarkdown],
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Reports an `<iframe>` of YouTube, an image of a host that is known to refuse requests without a referrer, and both "
                + "of configured hosts, where `no-referrer` or `same-origin` is in force: "
                + "on the element, by the last `<meta name=\"referrer\">` before it, or by what the server sends (`site.referrer-policy`).",
            Why = "Since autumn 2025 YouTube's player refuses pages that do not say which site they are, with error 153, and some image "
                + "hosts answer 403. "
                + "A policy that was added for other images breaks every such video and image of the page.",
            Bad =
            [
                new RuleExample(
                    "<iframe src=\"https://www.youtube.com/embed/harbour\" title=\"The harbour\" "
                        + "referrerpolicy=\"no-referrer\"></iframe>\n"),
                new RuleExample("<img src=\"https://cdnfile.sspai.com/harbour.png\" alt=\"The harbour\" referrerpolicy=\"no-referrer\">\n"),
                new RuleExample(
                    "<meta name=\"referrer\" content=\"no-referrer\">\n<iframe src=\"https://www.youtube-nocookie.com/embed/harbour\" "
                        + "title=\"The harbour\"></iframe>\n",
                    "about.html"),
            ],
            Good =
            [
                new RuleExample(
                    "<iframe src=\"https://www.youtube.com/embed/harbour\" title=\"The harbour\" "
                        + "referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>\n"),
                new RuleExample("<iframe src=\"https://www.youtube.com/embed/harbour\" title=\"The harbour\"></iframe>\n", "about.html"),
            ],
            FixSafety =
                "Safe: the element gets `strict-origin-when-cross-origin`, the default of browsers, without which nothing plays or "
                    + "shows. A Markdown image, whose syntax cannot carry the attribute, is left to a person.",
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References =
            [
                "https://developers.google.com/youtube/terms/required-minimum-functionality#embedded-player-api-client-identity",
                "https://github.com/justinribeiro/lite-youtube/issues/140",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var scope = context.Scope;
        var hosts = scope.GetOptions<Options>().Hosts;
        PagePolicies? policies = null;
        var seen = new HashSet<HtmlElement>();
        foreach (var resource in context.Document.References)
        {
            if (!IsPlayerOrImage(resource) || UrlParts.Of(resource.Url) is not { IsWeb: true, Host: { } host })
                continue;
            if (ReferrerHosts.Need(hosts, host) is not { } reason)
                continue;
            policies ??= new PagePolicies(scope);
            var inForce = resource.Element is { } element ? policies.Of(element) : policies.At(resource.Span.Start);
            if (inForce is { HidesReferrer: true } setting && (resource.Element is null || seen.Add(resource.Element)))
                Report(context, resource, host, reason, setting);
        }
    }

    private static bool IsPlayerOrImage(ResourceReference resource) => resource.Kind switch
    {
        ReferenceKind.Embed => resource.Element is { Name: "iframe" },
        ReferenceKind.Image when resource.Element is null =>
            resource.Syntax is ReferenceSyntax.MarkdownInline or ReferenceSyntax.MarkdownDefinition,
        ReferenceKind.Image => resource is { Element.Name: "img", Attribute.Name: not "style" },
        _ => false,
    };

    private static void Report(DocumentContext context, ResourceReference resource, string host, string reason, ReferrerSetting setting)
    {
        var fix = resource.Element is { } element
            ? PolicyChange.Set(context.Document, element, resource.Attribute!, ReferrerHosts.SendingPolicy, FixSafety.Safe)
            : null;
        context.Report(
            resource.UrlSpan,
            [
                ("host", host),
                ("reason", reason),
                ("policy", setting.Policy ?? ""),
                ("needed", ReferrerHosts.SendingPolicy),
            ],
            fix,
            variant: resource.Element is null ? InMarkdown : setting.IsOwn ? null : OfPage);
    }

    private sealed record Options(ImmutableArray<string> Hosts) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Hosts: options.Texts(
                ReferrerHosts.OptionName,
                [],
                "Further hosts whose frames and images need the referrer: a host, `*.a.example` for all below another, or `*`."));
    }
}
