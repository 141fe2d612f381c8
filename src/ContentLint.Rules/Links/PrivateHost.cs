using System.Collections.Immutable;
using System.Net;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;
using ContentLint.Urls;

namespace ContentLint.Rules.Links;

/// <summary>CL4011: a URL that works only on the author's machine or network.</summary>
public sealed class PrivateHost : Rule
{
    private static readonly ImmutableArray<string> Suffixes = [".localhost", ".local", ".internal", ".home.arpa", ".localdomain"];

    /// <summary>
    /// Loopback, link-local and private addresses: RFC 1122, 1918, 3927, 4193, 4291. Those for documentation are none of them.
    /// </summary>
    private static readonly ImmutableArray<IPNetwork> Networks =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7",
            "fe80::/10"
        }
            .Select(static network => IPNetwork.Parse(network)),
    ];

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4011",
        Name = "private-host",
        Category = RuleCategory.Links,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL4011"),
        Title = "The host is not on the public internet",
        MessageFormat = "'{0}' leads to '{1}', which is {2}, so it does not work for readers; link to the public address",
        DefaultSeverity = DiagnosticSeverity.Warning,
        IsSecurity = true,
        SecuritySeverity = "3.1",
        Help = new RuleHelp
        {
            What = "Reports a URL whose host is the reader's own machine, a private network's or one of the option `hosts`, in any "
                + "notation (`http://0x7f.1/`). "
                + "A link that shows its address to the reader is left alone, since a tutorial means just that: "
                + "`<http://localhost:4000>`, `[localhost:4000](http://localhost:4000)`.",
            Why = "The link works for its author only. It also tells strangers how the internal network is laid out.",
            Bad =
            [
                new RuleExample("[The tide tables](http://localhost:4000/tides/)\n"),
                new RuleExample("<img src=\"https://192.168.1.20/harbour.png\" alt=\"The harbour\">\n", "about.html"),
                new RuleExample(
                    "[The tide tables](https://staging.harbour.example/tides/)\n",
                    Configuration: "rules:\n  private-host:\n    hosts: [staging.harbour.example]\n"),
            ],
            Good =
            [
                new RuleExample("[The tide tables](https://harbour.example/tides/)\n"),
                new RuleExample("Start the server and open <http://localhost:4000/>, or [your localhost](http://localhost:4000/).\n"),
            ],
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References = ["https://www.rfc-editor.org/rfc/rfc6761", "https://www.rfc-editor.org/rfc/rfc1918"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze);

    private static void Analyze(ReferenceContext context)
    {
        var reference = context.Reference;
        // What a definition is for is seen at the links that use it.
        if (reference.HasTemplateHole
            || reference.Syntax == ReferenceSyntax.MarkdownDefinition
            || JudgedUrl.WithHost(reference.Url) is not { Host: { } host } url)
            return;
        if (Describe(host, context) is not { } description || ShowsItsAddress(context, host.Text))
            return;
        var isUse = reference.Syntax == ReferenceSyntax.MarkdownReference;
        context.Report(
            isUse ? reference.Span : reference.UrlSpan,
            [isUse ? UrlText.Shorten(url.Href) : UrlText.Quote(context.Scope.Source, reference), host.Text, description]);
    }

    private static string? Describe(WebHost host, ReferenceContext context)
    {
        var name = host.Text.TrimEnd('.');
        if (host.Kind != WebHostKind.Domain)
        {
            if (!IPAddress.TryParse(name.Trim('[', ']'), out var address))
                return null;
            address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
            return IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)
                ? "the reader's own machine"
                : Networks.Any(network => network.Contains(address)) ? "an address of a private network" : null;
        }

        if (name == "localhost" || name.EndsWith(".localhost", StringComparison.Ordinal))
            return "the reader's own machine";
        if (Suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal)))
            return "a name of a private network";
        return HostPatterns.Match(context.Scope.GetOptions<Options>().Hosts, name) ? "listed as not public" : null;
    }

    /// <summary>Whether a link says where it leads: then the reader is meant to go to his own machine.</summary>
    private static bool ShowsItsAddress(ReferenceContext context, string host)
    {
        var reference = context.Reference;
        if (reference.Kind != ReferenceKind.Link)
            return false;
        if (reference.Syntax == ReferenceSyntax.MarkdownAutolink)
            return true;
        return LinkText.Of(context)?.Contains(host, StringComparison.OrdinalIgnoreCase) is not false;
    }

    private sealed record Options(ImmutableArray<string> Hosts) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Hosts: options.Texts(
                "hosts",
                [],
                "More hosts that readers cannot reach, such as staging servers: a host, or `*.a.example` for all below another."));
    }
}
