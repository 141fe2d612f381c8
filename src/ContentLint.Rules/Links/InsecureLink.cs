using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Links;

/// <summary>CL4009: a link over plain http.</summary>
public sealed class InsecureLink : Rule
{
    /// <summary>URLs that are names of vocabularies: written with http for ever, whatever their server speaks.</summary>
    private static readonly ImmutableArray<string> Identifiers =
    [
        "http://www.w3.org/1998/", "http://www.w3.org/1999/", "http://www.w3.org/2000/", "http://www.w3.org/2001/XMLSchema",
        "http://www.w3.org/2005/Atom", "http://www.w3.org/ns/", "http://schema.org", "http://purl.org/", "http://xmlns.com/",
        "http://ogp.me/ns",
    ];

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4009",
        Name = "insecure-link",
        Category = RuleCategory.Links,
        HelpUri = CatalogPages.UriOf("CL4009"),
        Title = "The link is not encrypted",
        MessageFormat = "Link uses http: '{url}'",
        NoteFormat = "Others on the network can read and change the page",
        HelpFormat = "Use https if the host supports it",
        DefaultSeverity = DiagnosticSeverity.Info,
        IsAdvice = true,
        Fixes = FixAvailability.Unsafe,
        IsSecurity = true,
        SecuritySeverity = "4.0",
        Help = new RuleHelp
        {
            What = "Reports a link that starts with `http://`. Hosts that cannot have a certificate are left alone (`localhost`, private "
                + "addresses, `.local`, `.onion`, names without a dot), "
                + "and so are the names of XML and RDF vocabularies.",
            Why = "Whoever runs the network between reader and host can read the page, change it, or put another one in its place. "
                + "Browsers mark such pages as not secure.",
            Bad =
            [
                new RuleExample("[The harbour](http://mp.weixin.qq.com/s?id=harbour)\n"),
                new RuleExample("<a href=\"http://mp.weixin.qq.com/s?id=harbour\">The harbour</a>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("[The harbour](https://mp.weixin.qq.com/s?id=harbour)\n"),
                new RuleExample("<http://localhost:4000/>, [archive](https://proxy.example/?http://old.example/)\n"),
                new RuleExample(
                    "[Log in to this network](http://neverssl.com/)\n",
                    Configuration: "rules:\n  insecure-link:\n    hosts: [neverssl.com]\n"),
            ],
            FixSafety =
                "Unsafe: `http` becomes `https`, but the host may not serve https, or serve something else there. A URL with a port is "
                    + "left to a person.",
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References =
            [
                "https://www.w3.org/TR/secure-contexts/",
                "https://developer.mozilla.org/en-US/docs/Web/Security/Transport_Layer_Security",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze, ReferenceKind.Link);

    private static void Analyze(ReferenceContext context)
    {
        var reference = context.Reference;
        if (reference.Syntax == ReferenceSyntax.MarkdownReference)
            return;
        var url = UrlParts.Of(reference.Url);
        if (url is not { Scheme: PlainHttp.Scheme, Host: { } host }
            || UnencryptedHosts.Contains(host)
            || Identifiers.Any(name => reference.Url.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
            return;
        if (HostPatterns.Match(context.Scope.GetOptions<Options>().Hosts, host) || PlainHttp.IsOwnSite(context.Scope, url))
            return;
        context.Report(
            reference.UrlSpan,
            [("url", UrlText.Quote(context.Scope.Source, reference))],
            PlainHttp.Fix(context.Scope.Source, reference.UrlSpan.Start, url),
            byDefault: SeverityOf(context.Scope, url));
    }

    /// <summary>The site itself serves https, if that is its address; of other hosts nobody knows.</summary>
    private static DiagnosticSeverity SeverityOf(RuleScope scope, UrlParts url) =>
        scope.Site.Url is { } site && !url.IsForeignTo(site) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;

    private sealed record Options(ImmutableArray<string> Hosts) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Hosts: options.Texts("hosts", [], "Hosts whose http links are accepted: a host, `*.a.example` for all below another, or `*`."));
    }
}
