using System.Text.RegularExpressions;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;
using ContentLint.Urls;
using ContentLint.Urls.Idna;

namespace ContentLint.Rules.Links;

/// <summary>CL4007: a link whose text names another host than its target's.</summary>
public sealed partial class DeceptiveLinkText : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4007",
        Name = "deceptive-link-text",
        Category = RuleCategory.Links,
        AppliesTo = FileRoles.All,
        HelpUri = CatalogPages.UriOf("CL4007"),
        Title = "The link's text names another host than its target",
        MessageFormat = "Link text '{0}' names another host than the target '{1}'",
        DefaultSeverity = DiagnosticSeverity.Warning,
        IsSecurity = true,
        SecuritySeverity = "5.4",
        Help = new RuleHelp
        {
            What = "Reports a link whose text is a URL or a host, and whose target is another site. `www.`, the scheme, the path, a "
                + "shortened text (`harbour.example/…`) and other hosts of the same registrable domain make no difference; "
                + "neither does a target that has the text's host in it (archives, translations, redirects), a shortener, or the same "
                + "name under another top-level domain. The import path of a package (`harbour.example/boats`, without a scheme) may link "
                + "to a code forge.",
            Why = "Readers trust the address that they read. A link that shows one site and opens another is how readers are led to "
                + "forged pages; in one's own texts it is a URL that was updated in one place only.",
            Bad =
            [
                new RuleExample("[https://bank.example/login](https://harbour.example/login)\n"),
                new RuleExample("<a href=\"https://harbour.example/\">www.bank.example</a>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample(
                    "[harbour.example/tides…](https://www.harbour.example/tides/2017?utm_source=feed), "
                        + "[Node.js](https://nodejs.example/)\n"),
                new RuleExample("[http://old.example](https://archive.example/2017/http://old.example)\n"),
            ],
            References = ["https://cwe.mitre.org/data/definitions/451.html"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze, ReferenceKind.Link);

    private static void Analyze(ReferenceContext context)
    {
        var reference = context.Reference;
        if (reference.HasTemplateHole
            || reference.Syntax is ReferenceSyntax.MarkdownAutolink or ReferenceSyntax.MarkdownDefinition
            || LinkText.SpanOf(context) is not { IsEmpty: false, Length: < 500 } span)
            return;
        if (JudgedUrl.WithHost(reference.Url) is not { Host: { Kind: WebHostKind.Domain } target } url
            || LinkText.Of(context) is not { Length: > 0 } text
            || HostIn(text) is not { } shown)
            return;
        if (!WearsName(target.Text, shown)
            && (SiteNames.AreRelated(shown, target.Text)
                || UrlShortener.IsShortener(target.Text)
                || PackagePath.IsServedBy(text, target.Text)
                || Mentions(url, shown)))
            return;
        context.Report(span, [UrlText.Shorten(text), DomainToAscii.ToUnicode(target.Text)]);
    }

    /// <summary>The host that a text is or starts with, in ASCII; null if it is no address.</summary>
    private static string? HostIn(string text)
    {
        var match = Address().Match(text);
        if (!match.Success)
            return null;
        var host = match.Groups["host"].Value;
        var isShown = match.Groups["scheme"].Success
            || host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || SiteNames.IsPlainHost(host, hasPath: match.Groups["path"].Length > 1);
        return isShown ? DomainToAscii.Convert(host) : null;
    }

    /// <summary>Whether the host of another site begins with the name that is shown: <c>bank.com.evil.example</c>.</summary>
    private static bool WearsName(string target, string shown)
    {
        var name = WithoutWww(shown) + ".";
        var start = target.IndexOf(name, StringComparison.Ordinal);
        return start >= 0 && (start == 0 || target[start - 1] == '.')
            && PublicSuffixes.RegistrableDomain(target) is { } domain && start + name.Length <= target.Length - domain.Length;
    }

    /// <summary>Whether the target speaks of the host itself: it is an archive, a translation, a redirect or a page about it.</summary>
    private static bool Mentions(WebUrl url, string host)
    {
        var name = WithoutWww(host);
        return PercentEncoding.Decode($"{url.Path}?{url.Query}").Contains(name, StringComparison.OrdinalIgnoreCase)
            || url.Path.Contains(SiteNames.NameOf(name), StringComparison.OrdinalIgnoreCase);
    }

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    [GeneratedRegex(
        """^(?<scheme>https?://)?(?:[^\s/@]*@)?(?<host>[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]|\."""
            + """(?=[\p{L}\p{N}]))*\.[\p{L}][\p{L}\p{N}\p{M}-]+)(?::[0-9]+)?(?<path>[/?#][^\s]*|\u2026|\.\.\.)?$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
