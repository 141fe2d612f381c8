using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Site.Images;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Images;

/// <summary>CL2009: an <c>img</c> whose declared proportions are not those of its file.</summary>
public sealed class ImageAspectRatio : Rule
{
    private const double Tolerance = 0.02;
    private const int SmallestSide = 16;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2009",
        Name = "image-aspect-ratio",
        Category = RuleCategory.Images,
        HelpUri = CatalogPages.UriOf("CL2009"),
        Title = "The image is shown distorted",
        MessageFormat = "Image size {width}x{height} does not match the file's {fileWidth}x{fileHeight}: '{url}'",
        NoteFormat = "Browsers stretch the image to the declared size",
        HelpFormat = "Set height=\"{rounded}\"",
        DefaultSeverity = DiagnosticSeverity.Info,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports an `<img>` of a file of the site whose `width` and `height` have other proportions than the file, by more "
                + "than two per cent. One whose style says how it is fitted is left alone, and so are images that are shown smaller than "
                + "16 pixels.",
            Why = "Browsers stretch the image to the declared size, and use the wrong proportions to keep the place for it. Usually the "
                + "file was replaced and the attributes were not.",
            Bad =
            [
                new RuleExample(
                    "<img src=\"/images/harbour.png\" alt=\"The harbour\" width=\"320\" height=\"320\">\n",
                    "about.html") { Contents = [ExampleImages.Png("images/harbour.png", 640, 480)] }
            ],
            Good =
            [
                new RuleExample(
                    "<img src=\"/images/harbour.png\" alt=\"The harbour\" width=\"320\" height=\"240\">\n",
                    "about.html") { Contents = [ExampleImages.Png("images/harbour.png", 640, 480)] }
            ],
            FixSafety = "Unsafe: the height is computed from the width, but the width may be what is wrong, or the distortion meant.",
            References = ["https://html.spec.whatwg.org/multipage/embedded-content-other.html#dimension-attributes"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze, ReferenceKind.Image);

    private static void Analyze(ReferenceContext context)
    {
        if (context.Reference is not { Element: { Name: "img" } element, Attribute.Name: "src" } || !DeclaredSize.IsOfOneFile(element))
            return;
        if (DeclaredSize.Pixels(element.Attribute("width")) is not { } width
            || DeclaredSize.Pixels(element.Attribute("height")) is not { } height
            || Math.Min(width, height) < SmallestSide)
            return;
        if (ImageFiles.Of(
            context)
                is not { File: { Problem: ImageProblem.None, Format: not ImageFormat.Svg, Width: { } fileWidth, Height: { } fileHeight } })
            return;
        var expected = (double)width * fileHeight / fileWidth;
        // Rounding to whole pixels is no distortion.
        if (Math.Abs(height - expected) <= Math.Max(2, expected * Tolerance) || expected is < 1 or > int.MaxValue)
            return;
        var rounded = (int)Math.Round(expected);
        var declared = element.Attribute("height")!;
        context.Report(
            declared.ReportSpan,
            [
                ("url", UrlText.Quote(context.Scope.Source, context.Reference)),
                ("width", $"{width}"),
                ("height", $"{height}"),
                ("fileWidth", $"{fileWidth}"),
                ("fileHeight", $"{fileHeight}"),
                ("rounded", $"{rounded}"),
            ],
            CodeFix.Unsafe($"Set the height to {rounded}", declared.ValueSpan!.Value, $"{rounded}"));
    }
}
