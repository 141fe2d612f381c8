using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Rules.Links;

/// <summary>CL4022: a link with a scheme that browsers do not know.</summary>
public sealed class UnknownLinkScheme : Rule
{
    private static readonly string[] Common = ["http", "https", "mailto", "tel"];

    /// <summary>
    /// What browsers open or hand to a program of the reader, and what content tools define; those of scripts and files are other rules'
    /// affair.
    /// </summary>
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        [
            .. Common, "sms", "smsto", "mms", "geo", "maps", "magnet", "ftp", "ftps", "sftp", "irc", "ircs", "irc6", "xmpp",
            "sip", "sips", "callto", "facetime", "facetime-audio", "webcal", "news", "nntp", "gopher", "gemini",
            "git", "git+ssh", "git+https", "ssh", "svn", "svn+ssh", "rsync", "telnet", "ldap", "ldaps", "rtsp", "rtmp",
            "bitcoin", "ethereum", "lightning", "matrix", "mumble", "steam", "spotify", "skype", "tg", "whatsapp", "viber", "slack",
            "zoommtg", "msteams", "discord", "vscode", "vscode-insiders", "obsidian", "zotero", "notion", "itms", "itms-apps",
            "itms-services", "market", "intent", "android-app", "feed", "view-source", "about", "chrome", "edge", "blob",
            "urn", "doi", "isbn", "info", "web+ap", "openpgp4fpr", "ipfs", "ipns", "dat", "nostr", "ws", "wss",
            "x-apple.systempreferences", "ms-settings", "ms-windows-store", "weixin", "alipays", "line", "fb", "twitter",
            "javascript", "vbscript", "data", "file", "pathname", "xref", "project", "inv", "ref", "doc", "term",
        ],
        StringComparer.Ordinal);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4022",
        Name = "unknown-link-scheme",
        Category = RuleCategory.Links,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL4022"),
        Title = "The link's scheme is not known",
        MessageFormat = "browsers take '{0}:' in '{1}' for a scheme that they do not know, so nothing opens; {2}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports a link whose scheme is neither one that browsers open or pass on (`http`, `https`, `mailto`, `tel`, `sms`, "
                + "`ftp`, `magnet` and others) nor one of the option `schemes`.",
            Why = "A misspelt scheme (`htpps:`), a host with a port and no scheme (`localhost:4000`) and a relative path with a colon in "
                + "its first part (`note:2017`) are all read as a scheme: the link does nothing.",
            Bad =
            [
                new RuleExample("[The harbour](htpps://harbour.example/)\n"),
                new RuleExample("<a href=\"harbour.example:8080/tides\">Tides</a>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("[The harbour](https://harbour.example/), [call](tel:+49-30-1234567)\n"),
                new RuleExample("[A note](harbour:tides)\n", Configuration: "rules:\n  unknown-link-scheme:\n    schemes: [harbour]\n"),
            ],
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References = ["https://www.iana.org/assignments/uri-schemes/uri-schemes.xhtml"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze, ReferenceKind.Link, ReferenceKind.Form);

    private static void Analyze(ReferenceContext context)
    {
        var reference = context.Reference;
        if (reference.Syntax == ReferenceSyntax.MarkdownReference
            || UrlParts.Of(reference.Url).Scheme is not { Length: > 1 } scheme
            || scheme.StartsWith("web+", StringComparison.Ordinal))
            return;
        if (Known.Contains(scheme) || ObscuredScheme.Read(reference.Url).Scheme is "javascript" or "vbscript" or "data"
            || context.Scope.GetOptions<Options>().Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase))
            return;
        context.Report(reference.UrlSpan, [scheme, UrlText.Quote(context.Scope.Source, reference), Advice(reference.Url, scheme)]);
    }

    private static string Advice(string url, string scheme)
    {
        var rest = url.AsSpan(url.IndexOf(':', StringComparison.Ordinal) + 1);
        if (Spelling.Nearest(scheme, Common) is { } nearest)
            return $"did you mean '{nearest}:'?";
        if (rest.Length > 0 && char.IsAsciiDigit(rest[0]) && (scheme == "localhost" || scheme.Contains('.', StringComparison.Ordinal)))
            return "write http:// or https:// in front of the host";
        return rest.StartsWith("//")
            ? "correct it, or allow it by the option 'schemes'"
            : "write './' in front if it is a path, or allow it by the option 'schemes'";
    }

    private sealed record Options(ImmutableArray<string> Schemes) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Schemes: options.Texts("schemes", [], "More schemes that are accepted, without the colon."));
    }
}
