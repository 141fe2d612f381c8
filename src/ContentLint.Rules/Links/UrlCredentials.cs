using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Urls;

namespace ContentLint.Rules.Links;

/// <summary>CL4005: a URL that carries a user name or password.</summary>
public sealed class UrlCredentials : Rule
{
    private const int ShortestToken = 20;

    private static readonly ImmutableArray<string> Placeholders =
    [
        "password", "passwd", "pass", "pwd", "secret", "token", "xxx", "xxxx", "changeme"
    ];

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4005",
        Name = "url-credentials",
        Category = RuleCategory.Links,
        AppliesTo = FileRoles.All,
        HelpUri = CatalogPages.UriOf("CL4005"),
        Title = "The URL carries a user name or password",
        MessageFormat = "'{0}' {1}",
        DefaultSeverity = DiagnosticSeverity.Error,
        IsSecurity = true,
        SecuritySeverity = "7.0",
        Help = new RuleHelp
        {
            What = "Reports a URL with a password before its host, with a long token there, or with a user name that looks like a host. "
                + "A plain user name (`https://git@host/`), placeholders for hosts of examples, and `@` in a path are left alone.",
            Why = "A published password is no longer one: search engines and scanners find it within minutes. A user name like "
                + "`bank.example` makes readers believe that they go there, while the browser goes to what follows the `@`.",
            Bad =
            [
                new RuleExample("[Measurements](https://anna:tide-2017@harbour.example/data)\n"),
                new RuleExample("<a href=\"https://www.bank.example@harbour.example/\">The bank</a>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("[Measurements](https://harbour.example/data), [profile](https://harbour.example/@anna)\n"),
                new RuleExample("[Write to Anna](mailto:anna@harbour.example)\n"),
            ],
            References = ["https://url.spec.whatwg.org/#concept-url-username", "https://www.rfc-editor.org/rfc/rfc3986#section-7.5"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze);

    private static void Analyze(ReferenceContext context)
    {
        var reference = context.Reference;
        if (!reference.Url.Contains('@', StringComparison.Ordinal)
            || JudgedUrl.WithHost(reference) is not { } url
            || !JudgedUrl.HasCredentials(url))
            return;
        if (Problem(url) is { } problem)
            context.Report(reference.UrlSpan, [UrlText.Quote(context.Scope.Source, reference), problem]);
    }

    private static string? Problem(WebUrl url)
    {
        var name = PercentEncoding.Decode(url.Username);
        if (LooksLikeHost(name))
            return $"does not lead to '{name}' but to '{url.Host!.Text}', since browsers take what stands before '@' for a user name; "
                + $"link to the host that you mean";
        if (url.Password.Length > 0 && !IsPlaceholder(url))
            return "publishes a password with the page, and whoever reads it can log in; remove it from the URL, and change the password";
        return name.Length >= ShortestToken && name.Any(char.IsAsciiDigit) && name.Any(char.IsAsciiLetter)
            ? "publishes what looks like an access token; remove it from the URL, and revoke the token"
            : null;
    }

    private static bool LooksLikeHost(string name)
    {
        var host = name.Split('/', '?', '#', ':')[0];
        var dot = host.LastIndexOf('.');
        return dot > 0 && host.Length - dot > 2 && host.AsSpan(dot + 1).IndexOfAnyExceptInRange('a', 'z') < 0
            && host.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            && (name.Length > host.Length
            || host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || IsTopLevelDomain(host[(dot + 1)..]));
    }

    /// <summary>Whether a name like <c>anna.smith</c> is none of a person.</summary>
    private static bool IsTopLevelDomain(string name) =>
        name is "com" or "org" or "net" or "edu" or "gov" or "info" or "biz" or "io" or "app" or "dev" or "example" or "test"
            || name.Length == 2;

    private static bool IsPlaceholder(WebUrl url)
    {
        var password = PercentEncoding.Decode(url.Password).Trim('<', '>', '[', ']', '{', '}', '$', '*', '.').ToLowerInvariant();
        var isExample = url.Host!.Text is var host
            && (host is "localhost" or "example.com" or "example.org" or "example.net"
            || host.EndsWith(".example.com", StringComparison.Ordinal)
            || host.EndsWith(".example", StringComparison.Ordinal));
        return password.Length == 0 || (isExample && Placeholders.Contains(password, StringComparer.Ordinal));
    }
}
