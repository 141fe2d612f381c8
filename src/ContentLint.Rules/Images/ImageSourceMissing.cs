using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Attributes;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Rules.Images;

/// <summary>CL2003: an image without a source.</summary>
public sealed class ImageSourceMissing : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2003",
        Name = "image-source-missing",
        Category = RuleCategory.Images,
        AppliesTo = FileRoles.All,
        HelpUri = CatalogPages.UriOf("CL2003"),
        Title = "The image has no source",
        MessageFormat = "this image has no source, so browsers show a broken image or nothing; give it one, or remove it",
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports an `<img>` without `src` and `srcset`, or with empty ones, and a Markdown image without a URL. "
                + "An image whose source a script or a framework sets is left alone: `data-src`, `data-original`, `:src`, a template tag.",
            Why = "There is nothing to show. Some browsers even fetch the page itself again for an empty `src`.",
            Bad =
            [
                new RuleExample("![The harbour at dawn]()\n"),
                new RuleExample("<img src=\"\" alt=\"The harbour\">\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("![The harbour at dawn](/images/harbour.png)\n", Files: ["images/harbour.png"]),
                new RuleExample(
                    "<img data-src=\"/images/harbour.png\" alt=\"The harbour\">\n", "about.html", Files: ["images/harbour.png"]),
            ],
            References = ["https://html.spec.whatwg.org/multipage/embedded-content.html#the-img-element"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterElement(AnalyzeElement, "img");
        context.RegisterReference(AnalyzeMarkdown, ReferenceKind.Image);
    }

    private static void AnalyzeElement(ElementContext context)
    {
        var element = context.Element;
        var source = element.Attribute("src");
        if (HasValue(source) || HasValue(element.Attribute("srcset")) || element.Attributes.Any(IsSetLater) || element.MayHaveMore())
            return;
        context.Report(source?.Span ?? TextSpan.FromBounds(element.StartTag.Start, element.NameSpan.End));
    }

    private static void AnalyzeMarkdown(ReferenceContext context)
    {
        var image = context.Reference;
        if (image.Syntax == ReferenceSyntax.MarkdownInline && image.Url.Length == 0 && !image.HasTemplateHole)
            context.Report(image.Span);
    }

    private static bool HasValue(HtmlAttribute? attribute) =>
        attribute is not null && (attribute.HasTemplateHole || attribute.Value.AsSpan().ContainsAnyExcept(" \t\r\n\f"));

    /// <summary>
    /// Whether an attribute is one that scripts and frameworks take the source from: <c>data-src</c>, <c>:src</c>, <c>data-original</c>,
    /// <c>v-lazy</c>.
    /// </summary>
    private static bool IsSetLater(HtmlAttribute attribute)
    {
        var name = attribute.Name;
        if (name is "src" or "srcset" || !HasValue(attribute))
            return false;
        return name.Contains("src", StringComparison.Ordinal)
            || name.StartsWith("data-original", StringComparison.Ordinal)
            || name.StartsWith("data-lazy", StringComparison.Ordinal)
            || name.StartsWith("v-lazy", StringComparison.Ordinal);
    }
}
