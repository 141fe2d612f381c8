using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Site.Images;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Images;

/// <summary>CL2005: an image file that is none.</summary>
public sealed class ImageUnreadable : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2005",
        Name = "image-unreadable",
        Category = RuleCategory.Images,
        AppliesTo = FileRoles.All,
        HelpUri = CatalogPages.UriOf("CL2005"),
        Title = "The image file cannot be shown",
        MessageFormat = "'{0}' leads to the file '{1}', which {2}, so readers see a broken image; {3}",
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reads the beginning of each image file of the site that a page shows, and reports one that is empty, is no image (an "
                + "HTML error page saved as `.png`), ends before its content does, or is a pointer of Git LFS. Remote images are not "
                + "fetched.",
            Why = "The path is right and the file is there, so nothing fails before a reader sees a broken image. It comes from a "
                + "download that failed, a copy that was cut off, or a clone without Git LFS.",
            Bad =
            [
                new RuleExample("![The harbour](/images/harbour.png)\n")
                {
                    Contents = [ExampleImages.Text("images/harbour.png", "an HTML page", "<!DOCTYPE html><title>404 Not Found</title>")]
                },
                new RuleExample(
                    "<img src=\"/images/harbour.png\" alt=\"The harbour\" width=\"8\" height=\"8\">\n",
                    "about.html") { Contents = [ExampleImages.Text("images/harbour.png", "an empty file", "")] },
            ],
            Good =
            [
                new RuleExample("![The harbour](/images/harbour.png)\n") { Contents = [ExampleImages.Png("images/harbour.png", 8, 8)] }
            ],
            References = ["https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern", "https://git-lfs.com/"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze, ReferenceKind.Image);

    private static void Analyze(ReferenceContext context)
    {
        if (ImageFiles.Of(context) is not { } image || Describe(image.File.Problem) is not { } problem)
            return;
        // What is no image by its name may be a video or a document on purpose.
        if (image.File.Problem == ImageProblem.NotAnImage && ImageFiles.FormatOf(image.Path) is null)
            return;
        context.Report(
            context.Reference.UrlSpan, [UrlText.Quote(context.Scope.Source, context.Reference), image.Path, problem.What, problem.Advice]);
    }

    private static (string What, string Advice)? Describe(ImageProblem problem) => problem switch
    {
        ImageProblem.Empty => ("has no bytes", "put the image there"),
        ImageProblem.NotAnImage => ("is no image", "put the image there"),
        ImageProblem.Truncated => ("ends in the middle of the image", "copy it again"),
        ImageProblem.HtmlPage => ("is an HTML page, such as a server's error page", "download the image again"),
        ImageProblem.LfsPointer => ("is a pointer of Git LFS", "fetch the image itself with 'git lfs pull'"),
        _ => null,
    };
}
