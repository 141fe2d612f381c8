using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Referrer;

/// <summary>CL3006: a player that needs the referrer does not get it.</summary>
public sealed class ReferrerNeeded : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL3006",
        Name = "referrer-needed",
        Title = "The embedded player needs the referrer that is held back",
        MessageFormat = "'{0}' comes from {1}, which {2}, and {3} is in force here; write referrerpolicy=\"{4}\", which sends the site's origin and not the page's address",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Reports an `<iframe>` of YouTube, or of a configured host, for which `no-referrer` or `same-origin` is in force: on the element, by the last `<meta name=\"referrer\">` before it, or by what the server sends (`site.referrer-policy`).",
            Why = "Since autumn 2025 YouTube's player refuses pages that do not say which site they are, with error 153. A policy that was added for images breaks every video of the page.",
            Bad =
            [
                new RuleExample("<iframe src=\"https://www.youtube.com/embed/harbour\" title=\"The harbour\" referrerpolicy=\"no-referrer\"></iframe>\n"),
                new RuleExample("<meta name=\"referrer\" content=\"no-referrer\">\n<iframe src=\"https://www.youtube-nocookie.com/embed/harbour\" title=\"The harbour\"></iframe>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<iframe src=\"https://www.youtube.com/embed/harbour\" title=\"The harbour\" referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>\n"),
                new RuleExample("<iframe src=\"https://www.youtube.com/embed/harbour\" title=\"The harbour\"></iframe>\n", "about.html"),
            ],
            FixSafety = "Safe: the element gets `strict-origin-when-cross-origin`, the default of browsers, without which nothing plays.",
            Options = [new RuleOption(ReferrerNeedingHosts.OptionName, RuleOptionType.StringList, "[]", "Further hosts whose frames need the referrer: a host, `*.a.example` for all below another, or `*`.")],
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
        PagePolicies? policies = null;
        foreach (var frame in context.Document.References)
        {
            if (frame is not { Kind: ReferenceKind.Embed, Element: { Name: "iframe" } element } || UrlParts.Of(frame.Url) is not { IsWeb: true, Host: { } host })
                continue;
            if (ReferrerNeedingHosts.Reason(scope.Options, host) is not { } reason)
                continue;
            policies ??= new PagePolicies(scope);
            if (policies.Of(element) is not { HidesReferrer: true } setting)
                continue;
            var where = setting.IsOwn ? $"'{setting.Policy}'" : $"the page's '{setting.Policy}'";
            var fix = PolicyChange.Set(context.Document, element, frame.Attribute!, ReferrerNeedingHosts.Policy, FixSafety.Safe);
            context.Report(frame.UrlSpan, [UrlText.Quote(scope.Source, frame), host, reason, where, ReferrerNeedingHosts.Policy], fix);
        }
    }
}
