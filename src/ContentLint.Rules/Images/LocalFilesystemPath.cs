using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Site.Resolving;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Rules.Images;

/// <summary>CL2014: a path of the author's disk in place of a URL.</summary>
public sealed class LocalFilesystemPath : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2014",
        Name = "local-filesystem-path",
        Category = RuleCategory.Images,
        AppliesTo = FileRoles.All,
        HelpUri = CatalogPages.UriOf("CL2014"),
        Title = "The URL is a path of the author's disk",
        MessageFormat = "'{0}' is {1}, which no reader's browser can open; put the file into the site and write its path there",
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports an image, a link or an embed whose URL is a `file:` URL, a path on a Windows drive or network share, or one "
                + "in a home folder (`/Users/anna/…`, `/home/anna/…`), unless the site has such a file.",
            Why = "The preview on the author's machine shows the image, every reader sees a broken one. The path also tells the author's "
                + "account name.",
            Bad =
            [
                new RuleExample("![The harbour](file:///C:/Pictures/harbour.png)\n"),
                new RuleExample(
                    "<img src=\"/Users/anna/Pictures/harbour.png\" alt=\"The harbour\">\n",
                    "about.html",
                    Configuration: "rules:\n  image-not-found: off\n"),
            ],
            Good = [new RuleExample("![The harbour](/images/harbour.png)\n", Files: ["images/harbour.png"])],
            References = ["https://www.rfc-editor.org/rfc/rfc8089"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterReference(Analyze, ReferenceKind.Image, ReferenceKind.Link, ReferenceKind.Embed);
    }

    private static void Analyze(ReferenceContext context)
    {
        var reference = context.Reference;
        if (!JudgedUrl.IsWrittenHere(reference) || Describe(context.Scope.Source, reference) is not { } description)
            return;
        if (context.Scope.Site.Resolve(
            context.Scope.Document, reference).Status is not (LocalTargetStatus.Found or LocalTargetStatus.CaseDiffers))
            context.Report(reference.UrlSpan, [UrlText.Quote(context.Scope.Source, reference), description]);
    }

    private static string? Describe(SourceText source, ResourceReference reference)
    {
        // Markdown takes the first of two backslashes for an escape.
        var description = FileSystemPaths.Describe(reference.Url) ?? FileSystemPaths.Describe(source.ToString(reference.UrlSpan));
        // A page may well lie below /home/ on a server.
        return description is not null
            && reference.Url.StartsWith("/home/", StringComparison.Ordinal)
            && reference.Kind != ReferenceKind.Image ? null : description;
    }
}
