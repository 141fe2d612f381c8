using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Site.Images;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Rules.Images;

/// <summary>CL2008: an <c>img</c> that does not say how large it is.</summary>
public sealed class ImageDimensionsMissing : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2008",
        Name = "image-dimensions-missing",
        Category = RuleCategory.Images,
        HelpUri = CatalogPages.UriOf("CL2008"),
        Title = "The image's size is not declared",
        MessageFormat = "Image has no {missing}: '{url}'",
        NoteFormat = "The page moves when the image arrives",
        HelpFormat = "Add width=\"{width}\" height=\"{height}\", the size of the file",
        DefaultSeverity = DiagnosticSeverity.Info,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Reports an `<img>` of a file of the site without `width` and `height`. One whose size a style sets, one with "
                + "`srcset`, and one in a `<picture>` is left alone, and so is an image whose size is not known. Markdown images cannot "
                + "carry a size.",
            Why = "Browsers keep the place for an image only if they know its proportions. Otherwise the text moves when the image "
                + "arrives, while somebody reads it or is about to tap on it.",
            Bad =
            [
                new RuleExample(
                    "<img src=\"/images/harbour.png\" alt=\"The harbour\">\n",
                    "about.html") { Contents = [ExampleImages.Png("images/harbour.png", 640, 480)] }
            ],
            Good =
            [
                new RuleExample(
                    "<img src=\"/images/harbour.png\" alt=\"The harbour\" width=\"640\" height=\"480\">\n",
                    "about.html") { Contents = [ExampleImages.Png("images/harbour.png", 640, 480)] }
            ],
            FixSafety =
                "Safe: the size that the file has is written where none is declared, which is the size that browsers show it in. An "
                    + "element with one of the two is left to a person, since the other depends on what is meant.",
            References =
            [
                "https://html.spec.whatwg.org/multipage/embedded-content-other.html#dimension-attributes", "https://web.dev/articles/cls"
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze, ReferenceKind.Image);

    private static void Analyze(ReferenceContext context)
    {
        if (context.Reference is not { Element: { Name: "img" } element, Attribute: { Name: "src" } source }
            || !DeclaredSize.IsOfOneFile(element))
            return;
        var (hasWidth, hasHeight) = (element.HasAttribute("width"), element.HasAttribute("height"));
        if (hasWidth && hasHeight)
            return;
        if (ImageFiles.Of(context) is not { File: { Problem: ImageProblem.None, Width: { } width, Height: { } height } })
            return;
        var missing = !hasWidth && !hasHeight ? "width and height" : hasWidth ? "height" : "width";
        context.Report(
            TextSpan.FromBounds(element.StartTag.Start, element.NameSpan.End),
            [
                ("url", UrlText.Quote(context.Scope.Source, context.Reference)),
                ("missing", missing),
                ("width", $"{width}"),
                ("height", $"{height}"),
            ],
            hasWidth || hasHeight ? null : Fix(source.Quote, source.Span, width, height));
    }

    private static CodeFix Fix(char quote, TextSpan source, int width, int height)
    {
        var mark = quote == '\0' ? '"' : quote;
        return CodeFix.Safe("Add width and height", new TextSpan(source.End, 0), $" width={mark}{width}{mark} height={mark}{height}{mark}");
    }
}
