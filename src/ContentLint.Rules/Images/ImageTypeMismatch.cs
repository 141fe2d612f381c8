using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Site.Images;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Images;

/// <summary>CL2006: an image file with another content than its name or its type attribute says.</summary>
public sealed class ImageTypeMismatch : Rule
{
    private static readonly MessageVariant ByAttribute = new(
        "type",
        Message: "Image '{url}' is a {actual} file, not {promised} as its type attribute says",
        Note: "Browsers may skip the source because of its type",
        Help: "Correct the type attribute");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2006",
        Name = "image-type-mismatch",
        Category = RuleCategory.Images,
        HelpUri = CatalogPages.UriOf("CL2006"),
        Title = "The image is of another type than it says",
        MessageFormat = "Image '{url}' is a {actual} file, not {promised} as its extension says",
        NoteFormat = "Some servers and programs rely on the extension",
        HelpFormat = "Rename the file and update the references, or save it as {promised}",
        Variants = [ByAttribute],
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports an image file of the site whose bytes are of another format than its extension, or than the `type` of the "
                + "`<source>` or `<link>` that shows it.",
            Why = "Servers name the type by the extension. Under `X-Content-Type-Options: nosniff`, and in mail programs and feed "
                + "readers, such an image is not shown; by a wrong `type` browsers choose an image that they cannot show.",
            Bad =
            [
                new RuleExample("![The harbour](/images/harbour.jpg)\n") { Contents = [ExampleImages.Png("images/harbour.jpg", 8, 8)] },
                new RuleExample(
                    "<picture><source type=\"image/webp\" srcset=\"/images/harbour.png\"></picture>\n",
                    "about.html") { Contents = [ExampleImages.Png("images/harbour.png", 8, 8)] },
            ],
            Good =
            [
                new RuleExample("![The harbour](/images/harbour.png)\n") { Contents = [ExampleImages.Png("images/harbour.png", 8, 8)] }
            ],
            FixSafety =
                "Unsafe: the file gets the extension of its format, and every reference to it in the pages of the site is rewritten; "
                    + "other sites may refer to it too. Nothing is renamed if anything else of the site mentions its name. A wrong "
                    + "`type` has no fix.",
            References =
            [
                "https://fetch.spec.whatwg.org/#x-content-type-options-header",
                "https://html.spec.whatwg.org/multipage/embedded-content.html#attr-source-type"
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze, ReferenceKind.Image);

    private static void Analyze(ReferenceContext context)
    {
        if (ImageFiles.Of(context) is not { File: { Format: { } actual, Problem: ImageProblem.None } } image)
            return;
        var quoted = UrlText.Quote(context.Scope.Source, context.Reference);
        var name = ImageFiles.NameOf(actual);
        if (ImageFiles.FormatOf(image.Path) is { } promised && promised != actual && !AreOne(promised, actual))
            context.Report(
                context.Reference.UrlSpan,
                [("url", quoted), ("actual", name), ("promised", ImageFiles.NameOf(promised))],
                ImageFiles.Rename(image.Path, Path.GetFileNameWithoutExtension(image.Path) + ImageFiles.ExtensionFor(actual)));
        else if (DeclaredType(context.Reference) is { } type
            && FormatOfType(type) is { } declared
            && declared != actual
            && !AreOne(declared, actual))
            context.Report(
                context.Reference.UrlSpan,
                [("url", quoted), ("actual", name), ("promised", ImageFiles.NameOf(declared))],
                variant: ByAttribute);
    }

    /// <summary>Browsers take what is in an icon file for an icon, and the still formats of one family for each other.</summary>
    private static bool AreOne(ImageFormat promised, ImageFormat actual) =>
        promised == ImageFormat.Ico || (promised, actual) is (ImageFormat.Heif, ImageFormat.Avif);

    private static string? DeclaredType(ResourceReference reference) =>
        reference.Element is { Name: "source" or "link" } element && element.Attribute("type") is { HasTemplateHole: false } type
            ? type.Value.Split(';')[0].Trim().ToLowerInvariant()
            : null;

    private static ImageFormat? FormatOfType(string type) => type switch
    {
        "image/png" or "image/apng" => ImageFormat.Png,
        "image/jpeg" or "image/jpg" or "image/pjpeg" => ImageFormat.Jpeg,
        "image/gif" => ImageFormat.Gif,
        "image/webp" => ImageFormat.WebP,
        "image/avif" => ImageFormat.Avif,
        "image/svg+xml" => ImageFormat.Svg,
        "image/x-icon" or "image/vnd.microsoft.icon" => ImageFormat.Ico,
        "image/jxl" => ImageFormat.JpegXl,
        _ => null,
    };
}
