using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Site.Resolving;

namespace ContentLint.Rules.Links;

/// <summary>CL4002: the target of a link is there with another case.</summary>
public sealed class LinkPathCase : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4002",
        Name = "link-path-case",
        Category = RuleCategory.Links,
        AppliesTo = FileRoles.All,
        JudgesTargets = true,
        HelpUri = CatalogPages.UriOf("CL4002"),
        Title = "The link's path differs from that of its target in case",
        MessageFormat = "'{0}' differs in case from '{1}'; it works on macOS and Windows, but a web server answers 404, so write '{2}'",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Reports a link to a page or file of the site whose path is right but for capital and small letters, in a name or in "
                + "a folder's.",
            Why = "The file systems of macOS and Windows find the file, so the preview is fine. The server's file system does not, and "
                + "readers get an error page.",
            Bad =
            [
                new RuleExample("[The harbour](Harbour.md)\n", Files: ["_posts/harbour.md"]),
                new RuleExample("<a href=\"/Files/tides.pdf\">Tides</a>\n", "about.html", Files: ["files/tides.pdf"]),
            ],
            Good = [new RuleExample("[The harbour](harbour.md)\n", Files: ["_posts/harbour.md"])],
            FixSafety = "Safe: the path gets the case of the one page or file that it already means.",
            References =
            [
                "https://developer.mozilla.org/en-US/docs/Learn_web_development/Getting_started/Environment_setup/Dealing_with_files"
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        foreach (var (link, target) in LocalReferences.Links(context, LocalTargetStatus.CaseDiffers))
        {
            var quoted = UrlText.Quote(context.Scope.Source, link);
            context.Report(
                link.UrlSpan,
                [quoted, target.Path ?? "", target.ActualUrl ?? target.Path ?? ""],
                LocalReferences.Recase(context, link, target));
        }
    }
}
