using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;
using ContentLint.Urls;

namespace ContentLint.Rules.Links;

/// <summary>CL4023: a mail address or a telephone number that is none.</summary>
public sealed class InvalidMailtoOrTel : Rule
{
    private const string LocalSigns = ".!#$%&'*+/=?^_`{|}~-";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4023",
        Name = "invalid-mailto-or-tel",
        Category = RuleCategory.Links,
        AppliesTo = FileRoles.All,
        HelpUri = CatalogPages.UriOf("CL4023"),
        Title = "The mail address or telephone number is invalid",
        MessageFormat = "'{0}' cannot be used: {1}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports a `mailto:` link whose addresses are none (no `@`, two of them, a space, `;` between addresses), and a "
                + "`tel:` link without a digit or with letters. `mailto:?subject=…` without an address is valid.",
            Why = "The reader's mail program opens with an address that cannot be sent to, or the telephone does not dial.",
            Bad =
            [
                new RuleExample("[Write](mailto:anna-at-harbour.example) or [call](tel:HARBOUR)\n"),
                new RuleExample("<a href=\"mailto://anna@harbour.example\">Write</a>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("[Write](mailto:anna@harbour.example?subject=Tides) or [call](tel:+49-30-1234567;ext=8)\n"),
                new RuleExample("<a href=\"mailto:?subject=Tides\">Recommend</a>\n", "about.html"),
            ],
            References = ["https://www.rfc-editor.org/rfc/rfc6068", "https://www.rfc-editor.org/rfc/rfc3966"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze, ReferenceKind.Link);

    private static void Analyze(ReferenceContext context)
    {
        if (JudgedUrl.IsWrittenHere(context.Reference)
            && !IsBareScheme(context.Reference)
            && ProblemOf(context.Reference.Url) is { } problem)
            context.Report(context.Reference.UrlSpan, MessageArguments(context, problem));
    }

    private static ImmutableArray<string> MessageArguments(ReferenceContext context, ContactProblem problem) =>
        [UrlText.Quote(context.Scope.Source, context.Reference), ContactProblemText.Of(problem)];

    private static ContactProblem? ProblemOf(string url) => UrlParts.Of(url).Scheme switch
    {
        "mailto" => MailProblem(AfterScheme(url)),
        "tel" => TelephoneProblem(AfterScheme(url)),
        _ => null,
    };

    /// <summary>Whether it is an autolink of a scheme alone: <c>&lt;mailto:&gt;</c> is written to show the word.</summary>
    private static bool IsBareScheme(ResourceReference reference) =>
        reference.Syntax == ReferenceSyntax.MarkdownAutolink && reference.Url.EndsWith(':');

    private static string AfterScheme(string url) => url[(url.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static ContactProblem? MailProblem(string rest)
    {
        var end = rest.AsSpan().IndexOfAny('?', '#');
        var addresses = end < 0 ? rest : rest[..end];
        if (addresses.StartsWith("//", StringComparison.Ordinal))
            return new ContactProblem(ContactProblemKind.SlashesBeforeAddress);
        if (addresses.Length == 0)
            return end >= 0 && rest[end] == '?' && rest.Length > end + 1 ? null : new ContactProblem(ContactProblemKind.NoAddress);
        foreach (var part in addresses.Split(','))
        {
            var address = PercentEncoding.Decode(part).Trim();
            if (AddressProblem(address) is { } kind)
                return new ContactProblem(kind, address);
        }

        return null;
    }

    private static ContactProblemKind? AddressProblem(string address)
    {
        if (address.Length == 0)
            return ContactProblemKind.EmptyAddress;
        if (address.Contains('<', StringComparison.Ordinal) || address.StartsWith('"'))
            return null;
        if (address.Contains(';', StringComparison.Ordinal))
            return ContactProblemKind.Semicolon;
        var at = address.LastIndexOf('@');
        if (at < 0)
            return ContactProblemKind.NoAtSign;
        var (local, domain) = (address[..at], address[(at + 1)..]);
        if (local.Contains('@', StringComparison.Ordinal))
            return ContactProblemKind.SeveralAtSigns;
        if (local.Length == 0 || domain.Length == 0)
            return ContactProblemKind.MissingPart;
        if (address.Any(char.IsWhiteSpace))
            return ContactProblemKind.SpaceInAddress;
        var isLocal = local.All(static c => c >= 0x80 || char.IsAsciiLetterOrDigit(c) || LocalSigns.Contains(c, StringComparison.Ordinal));
        return isLocal && (domain.StartsWith('[') || IsDomain(domain)) ? null : ContactProblemKind.NotAnAddress;
    }

    private static bool IsDomain(string domain) =>
        !domain.Contains("..", StringComparison.Ordinal)
            && domain[0] != '.'
            && domain.IndexOf('_', StringComparison.Ordinal) < 0
            && DomainOf(domain) is not null;

    private static string? DomainOf(string domain) =>
        WebUrl.Parse($"https://{domain}/") is { Host: { Kind: WebHostKind.Domain } host, Path: "/", Username: "", Port: null }
            ? host.Text
            : null;

    private static ContactProblem? TelephoneProblem(string rest)
    {
        if (rest.StartsWith("//", StringComparison.Ordinal))
            return new ContactProblem(ContactProblemKind.SlashesBeforeNumber);
        var number = PercentEncoding.Decode(rest).Split(';')[0].Trim();
        if (number.Length == 0 || !number.Any(char.IsDigit))
            return new ContactProblem(ContactProblemKind.NoNumber);
        return number.Any(char.IsLetter) ? new ContactProblem(ContactProblemKind.LettersInNumber, number) : null;
    }
}
