using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Attributes;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Images;

/// <summary>CL2004: an invalid srcset.</summary>
public sealed class InvalidSrcset : Rule
{
    private static readonly MessageVariant MissingSizes = new(
        "missing-sizes",
        Message: "Missing {sizes} for the widths in {attribute}",
        Note: "Browsers assume that the image is as wide as the window",
        Help: "Add {sizes}, or use densities such as 2x");

    private static readonly MessageVariant MisplacedComma = new(
        "misplaced-comma",
        Message: "Misplaced comma before the descriptor '{value}' in {attribute}",
        Help: "Write a space instead of the comma");

    private static readonly MessageVariant DescriptorWithoutUrl = new(
        "no-url",
        Message: "Descriptor '{value}' without a URL in {attribute}",
        Help: "Write the URL of an image before the descriptor");

    private static readonly MessageVariant ZeroWidth = new(
        "zero-width",
        Message: "Zero width '{value}' in {attribute}",
        Help: "Write the width of the image file in pixels");

    private static readonly MessageVariant NegativeDensity = new(
        "negative-density",
        Message: "Negative density '{value}' in {attribute}",
        Help: "Write a positive number");

    private static readonly MessageVariant SecondDescriptor = new(
        "second-descriptor",
        Message: "Second descriptor '{value}' for one image in {attribute}",
        Help: "Keep one descriptor for each image");

    private static readonly MessageVariant WidthAndDensity = new(
        "width-and-density",
        Message: "Both a width and a density for one image in {attribute}",
        Help: "Keep one descriptor for each image");

    private static readonly MessageVariant HeightOnly = new(
        "height-only",
        Message: "Height without a width for one image in {attribute}",
        Help: "Add a width such as 480w");

    private static readonly MessageVariant DuplicateDescriptor = new(
        "duplicate-descriptor",
        Message: "Duplicate descriptor '{value}' in {attribute}",
        Help: "Give each image another descriptor");

    private static readonly MessageVariant MissingComma = new(
        "missing-comma",
        Message: "Missing comma or unencoded space after '{value}' in {attribute}",
        Help: "Separate the images by commas, and write %20 for spaces in URLs");

    private static readonly MessageVariant UnknownDescriptor = new(
        "unknown-descriptor",
        Message: "Unknown descriptor '{value}' in {attribute}",
        Help: "Use a width such as 480w or a density such as 2x");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2004",
        Name = "invalid-srcset",
        Category = RuleCategory.Images,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL2004"),
        Title = "Invalid srcset",
        MessageFormat = "Invalid {attribute}: both widths and densities",
        NoteFormat = "Browsers skip image candidates that they cannot read",
        HelpFormat = "Use either widths such as 480w or densities such as 2x",
        Variants =
        [
            MissingSizes, MisplacedComma, DescriptorWithoutUrl, ZeroWidth, NegativeDensity, SecondDescriptor, WidthAndDensity,
            HeightOnly, DuplicateDescriptor, MissingComma, UnknownDescriptor,
        ],
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports a `srcset` or `imagesrcset` with an unknown descriptor, with a comma before a descriptor, with the same "
                + "descriptor twice, with widths and densities mixed, or with widths and no `sizes`. Trailing commas, commas in URLs and "
                + "`data:` URLs are valid. A `source` needs no `sizes` where its image is lazy and has `sizes=\"auto\"`. A value with a "
                + "template tag is not checked.",
            Why = "Browsers drop the candidates that they do not understand without a message: readers get a blurred or a needlessly "
                + "large image. Without `sizes` every image counts as wide as the window.",
            Bad =
            [
                new RuleExample(
                    "<img src=\"/a.png\" srcset=\"/a.png 400px, /b.png 800px\" alt=\"The harbour\">\n",
                    "about.html",
                    Files: ["a.png", "b.png"]),
                new RuleExample(
                    "<img src=\"/a.png\" srcset=\"/a.png 400w, /b.png 800w\" alt=\"The harbour\">\n",
                    "about.html",
                    Files: ["a.png", "b.png"]),
            ],
            Good =
            [
                new RuleExample(
                    "<img src=\"/a.png\" srcset=\"/a.png 1x, /b.png 2x\" alt=\"The harbour\">\n", "about.html", Files: ["a.png", "b.png"]),
                new RuleExample(
                    "<img src=\"/a.png\" srcset=\"/a.png 400w, /b.png 800w,\" sizes=\"50vw\" alt=\"The harbour\">\n",
                    "about.html",
                    Files: ["a.png", "b.png"]),
            ],
            References =
            [
                "https://html.spec.whatwg.org/multipage/images.html#srcset-attributes",
                "https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute"
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        HashSet<HtmlElement>? pictures = null;
        foreach (var element in context.Document.Elements)
        {
            if (element.Name is not ("img" or "source" or "link")
                || element.Attribute(element.Name == "link" ? "imagesrcset" : "srcset") is not { ValueSpan: not null } srcset
                || srcset.HasTemplateHole
                || string.IsNullOrWhiteSpace(srcset.Value))
                continue;
            var sizes = element.Name == "link" ? "imagesizes" : "sizes";
            if (SrcsetReader.Find(srcset.Value, out var result) is { } problem)
                context.Report(
                    srcset.ReportSpan, [("value", problem.Value), ("attribute", srcset.Name)], variant: VariantOf(problem.Kind));
            else if (result.HasWidths
                && LacksSizes(element, sizes)
                && !(element.Parent is { } parent && (pictures ??= AutoSizes.Pictures(context.Document)).Contains(parent)))
                context.Report(srcset.ReportSpan, [("sizes", sizes), ("attribute", srcset.Name)], variant: MissingSizes);
        }
    }

    private static MessageVariant? VariantOf(SrcsetProblemKind kind) => kind switch
    {
        SrcsetProblemKind.MisplacedComma => MisplacedComma,
        SrcsetProblemKind.DescriptorWithoutUrl => DescriptorWithoutUrl,
        SrcsetProblemKind.ZeroWidth => ZeroWidth,
        SrcsetProblemKind.NegativeDensity => NegativeDensity,
        SrcsetProblemKind.SecondDescriptor => SecondDescriptor,
        SrcsetProblemKind.WidthAndDensity => WidthAndDensity,
        SrcsetProblemKind.HeightOnly => HeightOnly,
        SrcsetProblemKind.DuplicateDescriptor => DuplicateDescriptor,
        SrcsetProblemKind.MissingComma => MissingComma,
        SrcsetProblemKind.UnknownDescriptor => UnknownDescriptor,
        _ => null,
    };

    /// <summary>Whether the element itself has no sizes where it needs them; a lazy image may leave them to the layout.</summary>
    private static bool LacksSizes(HtmlElement element, string name)
    {
        if (element.HasAttribute(name) || element.HasAttribute("data-sizes") || element.Binds(name))
            return false;
        return !AutoSizes.IsLazy(element) && (element.Name != "source" || element.Parent?.Name == "picture");
    }
}
