using System.Globalization;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Attributes;
using ContentLint.Rules.References;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Rules.Images;

/// <summary>CL2016: an image without alternative text.</summary>
public sealed class ImageAltMissing : Rule
{
    private static readonly MessageVariant WithoutUrl = new("no-url", Message: "Image has no alternative text");

    private static readonly MessageVariant InMarkdown = new(
        "markdown",
        Help: "Describe the image between the brackets, or write <img alt=\"\"> if it is decorative");

    private static readonly MessageVariant SeveralInMarkdown = new(
        "several",
        Message: "{count} images have no alternative text, the first is '{url}'",
        Help: "Describe each image between the brackets, or write <img alt=\"\"> if it is decorative");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2016",
        Name = "image-alt-missing",
        Category = RuleCategory.Images,
        HelpUri = CatalogPages.UriOf("CL2016"),
        Title = "The image has no alternative text",
        MessageFormat = "Image has no alternative text: '{url}'",
        NoteFormat = "Screen readers have nothing to read aloud",
        HelpFormat = "Describe the image in alt, or write alt=\"\" if it is decorative",
        Variants = [WithoutUrl, InMarkdown, SeveralInMarkdown],
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports an `<img>` without `alt`, and a Markdown image with nothing between its brackets. `alt=\"\"` marks an image "
                + "as decoration and is right. "
                + "Images with an ARIA label, images hidden from assistive technology and tracking pixels are left alone.",
            Why = "Who cannot see the image, or waits for it on a slow connection, learns nothing about it; a screen reader reads out "
                + "the file name instead.",
            Bad =
            [
                new RuleExample("![](/images/harbour.png)\n", Files: ["images/harbour.png"]),
                new RuleExample("<img src=\"/images/harbour.png\">\n", "about.html", Files: ["images/harbour.png"]),
            ],
            Good =
            [
                new RuleExample("![The harbour at dawn](/images/harbour.png)\n", Files: ["images/harbour.png"]),
                new RuleExample("<img src=\"/images/ornament.png\" alt=\"\">\n", "about.html", Files: ["images/ornament.png"]),
            ],
            References =
            [
                "https://html.spec.whatwg.org/multipage/images.html#alt",
                "https://www.w3.org/WAI/tutorials/images/",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterElement(AnalyzeElement, "img");
        context.RegisterDocument(AnalyzeMarkdown);
    }

    private static void AnalyzeElement(ElementContext context)
    {
        var element = context.Element;
        if (element.HasAttribute("alt") || element.Binds("alt") || IsLabelled(element) || IsHidden(element) || IsPixel(element))
            return;
        var span = TextSpan.FromBounds(element.StartTag.Start, element.NameSpan.End);
        if (element.Attribute("src")?.ValueSpan is { IsEmpty: false } url)
            context.Report(span, [("url", Shown(url, context.Scope.Source))]);
        else
            context.Report(span, variant: WithoutUrl);
    }

    /// <summary>Reports the images of Markdown once for the page: to describe them all is work for a day, not for a commit.</summary>
    private static void AnalyzeMarkdown(DocumentContext context)
    {
        var source = context.Scope.Source;
        var images = context.Document.References.Where(reference => LacksText(reference, source)).ToArray();
        if (images.Length == 0)
            return;
        context.Report(
            new TextSpan(images[0].Span.Start, 3),
            [("url", Shown(images[0].UrlSpan, source)), ("count", images.Length.ToString(CultureInfo.InvariantCulture))],
            byDefault: DiagnosticSeverity.Info,
            variant: images.Length == 1 ? InMarkdown : SeveralInMarkdown);
    }

    private static bool LacksText(ResourceReference image, SourceText source) =>
        image is { Kind: ReferenceKind.Image, TextSpan.IsEmpty: true, Span.Length: >= 3 }
        && !AttributeList.Gives(source, image.Span.End, "alt")
        && source.AsSpan(new TextSpan(image.Span.Start, 3)) is "![]";

    private static string Shown(TextSpan url, SourceText source) => UrlText.Shorten(source.ToString(url));

    private static bool IsLabelled(HtmlElement element) =>
        element.HasAttribute("aria-label") || element.HasAttribute("aria-labelledby") || element.Binds("aria-label");

    private static bool IsHidden(HtmlElement element) =>
        element.HasAttribute("hidden")
        || element.Attribute("role") is { Value: "presentation" or "none" } or { HasTemplateHole: true }
        || element.Attribute("aria-hidden") is { Value: "true" } or { HasTemplateHole: true };

    private static bool IsPixel(HtmlElement element) =>
        IsPixelLength(element.Attribute("width")) && IsPixelLength(element.Attribute("height"));

    private static bool IsPixelLength(HtmlAttribute? attribute) => attribute?.Value.Trim() is "0" or "1" or "0px" or "1px";
}
