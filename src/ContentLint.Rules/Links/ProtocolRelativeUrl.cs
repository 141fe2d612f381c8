using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;
using ContentLint.Text;
using ContentLint.Urls;

namespace ContentLint.Rules.Links;

/// <summary>CL4010: a URL that leaves the scheme to the page.</summary>
public sealed class ProtocolRelativeUrl : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4010",
        Name = "protocol-relative-url",
        Category = RuleCategory.Links,
        HelpUri = CatalogPages.UriOf("CL4010"),
        Title = "The URL has no scheme",
        MessageFormat =
            "'{0}' takes the scheme of the page: it is not encrypted where the page is not, and leads nowhere from a file, a feed or a "
                + "mail; {1}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Reports a URL that starts with `//` and a host. Hints to the browser (`rel=\"preconnect\"`, `rel=\"dns-prefetch\"`) "
                + "are left alone.",
            Why = "The form dates from when sites were on http and https at once. In feeds, mails, saved pages and previews it leads to "
                + "nothing, and on an http page it loads over http what could be had over https.",
            Bad =
            [
                new RuleExample("[The harbour](//harbour.example/)\n"),
                new RuleExample("<img src=\"//harbour.example/map.png\" alt=\"The map\" referrerpolicy=\"no-referrer\">\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("[The harbour](https://harbour.example/)\n"),
                new RuleExample("<link rel=\"dns-prefetch\" href=\"//harbour.example\">\n", "about.html"),
            ],
            FixSafety =
                "Safe: `https:` is what every browser uses for it on a page that is served over https. Left to a person are a host "
                    + "without a dot or below an unknown top-level domain, which may be meant as a path, "
                + "hosts that cannot have a certificate (`localhost`, `.local`, `.onion`, `.test`), addresses, and URLs with a port.",
            References = ["https://www.rfc-editor.org/rfc/rfc3986#section-4.2"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze);

    private static void Analyze(ReferenceContext context)
    {
        var reference = context.Reference;
        if (reference.Syntax == ReferenceSyntax.MarkdownReference
            || !reference.Url.StartsWith("//", StringComparison.Ordinal)
            || IsHint(reference))
            return;
        var url = UrlOutline.Of(reference.Url);
        if (url.Host is not { } host)
            return;
        var servesHttps = ServesHttps(url);
        var advice = servesHttps ? "write https:"
            : host.Contains('.', StringComparison.Ordinal) || host.StartsWith('[') ? "write the scheme that this host and port serve"
            : $"write https:, or one slash if '{host}' is a folder";
        var isWrittenPlainly = context.Scope.Source.AsSpan(reference.UrlSpan).StartsWith("//");
        var fix = servesHttps && isWrittenPlainly ? CodeFix.Safe("Write https:", new TextSpan(reference.UrlSpan.Start, 0), "https:") : null;
        context.Report(reference.UrlSpan, [UrlText.Quote(context.Scope.Source, reference), advice], fix);
    }

    /// <summary>
    /// Whether the host serves https for all that its name tells; one below an unknown top-level domain may be meant as a folder.
    /// </summary>
    private static bool ServesHttps(UrlOutline url) =>
        url is { HasPort: false, Host: { } host } && !UnencryptedHosts.Contains(host) && !UnencryptedHosts.IsAddress(host)
        && (PublicSuffixes.EndsInKnownTopLevel(host) || host.EndsWith(".example", StringComparison.Ordinal));

    private static bool IsHint(ResourceReference reference) =>
        reference.Element is { Name: "link" } link && link.Attribute("rel") is { } rel
        && (rel.Value.Contains("preconnect", StringComparison.OrdinalIgnoreCase)
        || rel.Value.Contains("dns-prefetch", StringComparison.OrdinalIgnoreCase));
}
