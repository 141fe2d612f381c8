using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Embedded;

/// <summary>CL5007: a script, style sheet or frame over plain http.</summary>
public sealed class InsecureSubresource : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL5007",
        Name = "insecure-subresource",
        Category = RuleCategory.Embedded,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL5007"),
        Title = "An embedded resource is fetched over plain http",
        MessageFormat =
            "'{0}' is fetched over plain http, which browsers block on an https page and anyone on the way can change; write https",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Unsafe,
        IsSecurity = true,
        SecuritySeverity = "5.4",
        Help = new RuleHelp
        {
            What = "Reports a script, style sheet, frame, plug-in, video or audio whose URL starts with `http://`. Hosts that cannot "
                + "have a certificate are left alone, and so is everything on a site that is published over http itself (`site.url`). "
                + "Images are reported by CL2019, links by CL4009.",
            Why = "On an https page browsers do not load it: the video is missing, the script does not run. On an http page it can be "
                + "replaced on its way.",
            Bad =
            [
                new RuleExample("<iframe src=\"http://maps.example/embed\" title=\"Map\"></iframe>\n"),
                new RuleExample("<link rel=\"stylesheet\" href=\"http://cdn.example/harbour.css\">\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<iframe src=\"https://maps.example/embed\" title=\"Map\"></iframe>\n"),
                new RuleExample("<video src=\"https://media.example/harbour.mp4\" controls></video>\n", "about.html"),
            ],
            FixSafety =
                "Unsafe: `http` becomes `https`, but the host may not serve https, or serve something else there. A URL with a port is "
                    + "left to a person.",
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References =
            [
                "https://www.w3.org/TR/mixed-content/",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze, ReferenceKind.Embed);

    private static void Analyze(ReferenceContext context)
    {
        var url = UrlParts.Of(context.Reference.Url);
        if (url is not { Scheme: PlainHttp.Scheme, Host: { } host } || UnencryptedHosts.Contains(host))
            return;
        if (HostPatterns.Match(context.Scope.GetOptions<Options>().Hosts, host))
            return;
        if (context.Scope.Site.Url?.Scheme == Uri.UriSchemeHttp)
            return;
        var span = context.Reference.UrlSpan;
        context.Report(
            span, [UrlText.Quote(context.Scope.Source, context.Reference)], PlainHttp.Fix(context.Scope.Source, span.Start, url));
    }

    private sealed record Options(ImmutableArray<string> Hosts) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Hosts: EmbeddedHosts.Read(options, "http resources"));
    }
}
