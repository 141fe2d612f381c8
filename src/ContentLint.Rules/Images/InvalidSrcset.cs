using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Attributes;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Images;

/// <summary>CL2004: an invalid srcset.</summary>
public sealed class InvalidSrcset : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2004",
        Name = "invalid-srcset",
        Category = RuleCategory.Images,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL2004"),
        Title = "Invalid srcset",
        MessageFormat = "{0}",
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
            if (SrcsetProblem.Find(srcset.Value, out var result) is { } problem)
                context.Report(srcset.ReportSpan, [$"{problem} in {srcset.Name}"]);
            else if (result.HasWidths
                && LacksSizes(element, sizes)
                && !(element.Parent is { } parent && (pictures ??= AutoSizes.Pictures(context.Document)).Contains(parent)))
                context.Report(srcset.ReportSpan, [$"Missing '{sizes}' for the widths in {srcset.Name}"]);
        }
    }

    /// <summary>Whether the element itself has no sizes where it needs them; a lazy image may leave them to the layout.</summary>
    private static bool LacksSizes(HtmlElement element, string name)
    {
        if (element.HasAttribute(name) || element.HasAttribute("data-sizes") || element.Binds(name))
            return false;
        return !AutoSizes.IsLazy(element) && (element.Name != "source" || element.Parent?.Name == "picture");
    }
}
