using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Attributes;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Images;

/// <summary>CL2004: a srcset that browsers do not understand as it is meant.</summary>
public sealed class InvalidSrcset : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2004",
        Name = "invalid-srcset",
        Category = RuleCategory.Images,
        HelpUri = CatalogPages.UriOf("CL2004"),
        Title = "The srcset is invalid",
        MessageFormat = "browsers cannot use this {0} as it is meant: {1}",
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports a `srcset` or `imagesrcset` with an unknown descriptor, with the same one twice, with widths and densities "
                + "mixed, or with widths and no `sizes`. Trailing commas, commas in URLs and `data:` URLs are fine, and a value with a "
                + "template tag is left alone.",
            Why = "Browsers drop the candidates that they do not understand, silently: readers get a blurred or a needlessly large "
                + "image. Without `sizes` every image counts as wide as the window.",
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
    public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze, "img", "source", "link");

    private static void Analyze(ElementContext context)
    {
        var element = context.Element;
        var isLink = element.Name == "link";
        if (element.Attribute(isLink ? "imagesrcset" : "srcset") is not { ValueSpan: not null, HasTemplateHole: false } srcset
            || string.IsNullOrWhiteSpace(srcset.Value))
            return;
        var problem = SrcsetProblem.Find(srcset.Value, out var result);
        if (problem is null && result.HasWidths && LacksSizes(element, isLink ? "imagesizes" : "sizes"))
            problem =
                $"its candidates have widths, but the element has no '{(isLink ? "imagesizes" : "sizes")}'; add it, such as "
                    + $"sizes=\"100vw\"";
        if (problem is not null)
            context.Report(srcset.ReportSpan, [srcset.Name, problem]);
    }

    /// <summary>Whether sizes are needed and not there; lazy images may leave them to the layout (<c>sizes=auto</c>).</summary>
    private static bool LacksSizes(HtmlElement element, string name)
    {
        if (element.HasAttribute(name) || element.HasAttribute("data-sizes") || element.Binds(name))
            return false;
        var isLazy = element.Attribute("loading")?.Value.Equals("lazy", StringComparison.OrdinalIgnoreCase) is true;
        return !isLazy && (element.Name != "source" || element.Parent?.Name == "picture");
    }
}
