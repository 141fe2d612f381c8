using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Images;

/// <summary>CL2019: an image over plain http.</summary>
public sealed class InsecureImage : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2019",
        Name = "insecure-image",
        Category = RuleCategory.Images,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL2019"),
        Title = "The image is not encrypted",
        MessageFormat =
            "'{0}' is fetched over plain http; browsers block or upgrade it on an https page, and on an http page anyone on the way can "
                + "change it; write https if the host serves it",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Unsafe,
        IsSecurity = true,
        SecuritySeverity = "4.0",
        Help = new RuleHelp
        {
            What = "Reports an image whose URL starts with `http://`. Hosts that cannot have a certificate are left alone (`localhost`, "
                + "private addresses, `.local`, `.onion`), and so are those of the option `hosts`.",
            Why = "On an https page it is mixed content: browsers try https in its place and show nothing if that fails. On an http page "
                + "the network can replace the image and see what is read.",
            Bad =
            [
                new RuleExample(
                    "![The harbour](http://mp.weixin.qq.com/harbour.png)\n", Configuration: "rules:\n  missing-referrer-policy: off\n"),
                new RuleExample(
                    "<img src=\"http://harbour.example/harbour.png\" alt=\"The harbour\" referrerpolicy=\"no-referrer\">\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("![The harbour](https://harbour.example/harbour.png)\n"),
                new RuleExample("![The harbour](https://proxy.example/?http://old.example/harbour.png)\n"),
            ],
            FixSafety =
                "Unsafe: `http` becomes `https`, but the host may not serve https, or serve something else there. A URL with a port is "
                    + "left to a person.",
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References = ["https://www.w3.org/TR/mixed-content/", "https://developer.mozilla.org/en-US/docs/Web/Security/Mixed_content"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze, ReferenceKind.Image);

    private static void Analyze(ReferenceContext context)
    {
        var reference = context.Reference;
        if (reference.Syntax == ReferenceSyntax.MarkdownReference)
            return;
        var url = UrlParts.Of(reference.Url);
        if (url is not { Scheme: PlainHttp.Scheme, Host: { } host } || UnencryptedHosts.Contains(host))
            return;
        if (HostPatterns.Match(context.Scope.GetOptions<Options>().Hosts, host))
            return;
        if (PlainHttp.IsOwnSite(context.Scope, url))
            return;
        context.Report(
            reference.UrlSpan,
            [UrlText.Quote(context.Scope.Source, reference)],
            PlainHttp.Fix(context.Scope.Source, reference.UrlSpan.Start, url));
    }

    private sealed record Options(ImmutableArray<string> Hosts) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Hosts: options.Texts(
                "hosts",
                [],
                "Hosts whose http images are accepted: a host, `*.a.example` for all below another, or `*`."));
    }
}
