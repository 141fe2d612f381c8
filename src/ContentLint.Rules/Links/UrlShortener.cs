using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Links;

/// <summary>CL4021: a link through a shortener.</summary>
public sealed class UrlShortener : Rule
{
    private static readonly FrozenSet<string> Hosts = FrozenSet.ToFrozenSet(
        [
            "bit.ly", "bitly.com", "tinyurl.com", "goo.gl", "t.co", "ow.ly", "is.gd", "v.gd", "buff.ly", "rebrand.ly",
            "cutt.ly", "shorturl.at", "rb.gy", "t.ly", "tiny.cc", "bl.ink", "adf.ly", "dlvr.it",
            "lnkd.in", "soo.gd", "s.id", "clck.ru", "u.to", "vk.cc", "t.cn", "url.cn", "dwz.cn", "suo.im", "u.nu", "x.co",
            "tr.im", "cli.gs", "j.mp", "su.pr", "po.st", "mcaf.ee", "shorte.st", "ift.tt", "trib.al", "snip.ly", "qr.ae",
        ],
        StringComparer.Ordinal);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4021",
        Name = "url-shortener",
        Category = RuleCategory.Links,
        HelpUri = CatalogPages.UriOf("CL4021"),
        Title = "The link hides its target behind a shortener",
        MessageFormat = "Shortened URL '{url}'",
        NoteFormat = "Readers cannot see the target, and the link breaks when {host} ends its service",
        HelpFormat = "Link to the target itself",
        DefaultSeverity = DiagnosticSeverity.Off,
        IsSecurity = true,
        SecuritySeverity = "3.1",
        Help = new RuleHelp
        {
            What = "Reports a link to one of the common URL shorteners, or to one of the option `hosts`.",
            Why = "Readers cannot see where they go, the shortener learns who reads the page, and its owner can send them elsewhere. "
                + "Several services have ended, and their links with them.",
            Bad = [new RuleExample("[The harbour](https://bit.ly/2vHarbour)\n", Configuration: "rules:\n  url-shortener: warning\n")],
            Good = [new RuleExample("[The harbour](https://harbour.example/)\n", Configuration: "rules:\n  url-shortener: warning\n")],
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References = ["https://en.wikipedia.org/wiki/URL_shortening"],
        },
    };

    /// <summary>Whether a host is one of the common shorteners: nothing is known about where it leads.</summary>
    internal static bool IsShortener(string host) => Hosts.Contains(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze, ReferenceKind.Link);

    private static void Analyze(ReferenceContext context)
    {
        if (JudgedUrl.WithHost(context.Reference) is not { Host.Text: var name } url || url.Path.Length < 2)
            return;
        var host = name.StartsWith("www.", StringComparison.Ordinal) ? name[4..] : name;
        if (IsShortener(name) || HostPatterns.Match(context.Scope.GetOptions<Options>().Hosts, name))
            context.Report(context.Reference.UrlSpan, [("url", UrlText.Quote(context.Scope.Source, context.Reference)), ("host", host)]);
    }

    private sealed record Options(ImmutableArray<string> Hosts) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Hosts: options.Texts("hosts", [], "More hosts to report: a host, or `*.a.example` for all below another."));
    }
}
