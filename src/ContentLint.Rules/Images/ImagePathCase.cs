using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Site.Resolving;

namespace ContentLint.Rules.Images;

/// <summary>CL2002: the image is there with another case.</summary>
public sealed class ImagePathCase : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2002",
        Name = "image-path-case",
        Category = RuleCategory.Images,
        AppliesTo = FileRoles.All,
        JudgesTargets = true,
        HelpUri = CatalogPages.UriOf("CL2002"),
        Title = "The image's path differs from the file's in case",
        MessageFormat =
            "'{0}' differs in case from the file '{1}'; it works on macOS and Windows, but a web server answers 404, so write '{2}'",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Reports a local image whose path is right but for capital and small letters, in a file's name or in a folder's.",
            Why = "The file systems of macOS and Windows find the file, so the preview is fine. The server's file system does not, and "
                + "readers see a broken image.",
            Bad =
            [
                new RuleExample("![The lighthouse](/images/lighthouse.PNG)\n", Files: ["images/Lighthouse.png"]),
                new RuleExample(
                    "<img src=\"/Images/Lighthouse.png\" alt=\"The lighthouse\">\n", "about.html", Files: ["images/Lighthouse.png"]),
            ],
            Good = [new RuleExample("![The lighthouse](/images/Lighthouse.png)\n", Files: ["images/Lighthouse.png"])],
            FixSafety = "Safe: the path gets the case of the one file that it already means.",
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
        foreach (var (image, target) in LocalReferences.Images(context, LocalTargetStatus.CaseDiffers))
        {
            var quoted = UrlText.Quote(context.Scope.Source, image);
            context.Report(
                image.UrlSpan,
                [quoted, target.Path ?? "", target.ActualUrl ?? target.Path ?? ""],
                LocalReferences.Recase(context, image, target));
        }
    }
}
