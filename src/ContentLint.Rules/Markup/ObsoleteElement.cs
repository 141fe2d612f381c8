using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Rules.Markup;

/// <summary>CL6005: an element, or an attribute for its looks, that HTML has given up.</summary>
public sealed class ObsoleteElement : Rule
{
    private static readonly MessageVariant OfAttribute = new(
        "attribute",
        Message: "Obsolete attribute '{attribute}' of <{element}>",
        Note: "Browsers may stop supporting it",
        Help: "Use a style sheet");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL6005",
        Name = "obsolete-element",
        Category = RuleCategory.Markup,
        HelpUri = CatalogPages.UriOf("CL6005"),
        Title = "The element or attribute is obsolete",
        MessageFormat = "Obsolete element <{element}>",
        NoteFormat = "Browsers may stop supporting it",
        HelpFormat = "{advice}",
        Variants = [OfAttribute],
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports elements that HTML has given up: `center`, `font`, `marquee`, `big`, `strike`, `tt`, `frameset` and others; "
                + "and attributes for the looks of others, such as `align`, `bgcolor` and `border`. "
                + "`applet` is reported by CL5006; what players and maps put into their frames, such as `frameborder`, is left alone, "
                + "and so are elements of SVG and MathML, such as SVG's own `font`.",
            Why = "They say how things look, not what they are; screen readers and feeds make nothing of them, and some no longer work.",
            Bad =
            [
                new RuleExample("<center>The harbour</center>\n"),
                new RuleExample("<p align=\"right\">The harbour</p>\n"),
                new RuleExample("<p><font color=\"red\">The harbour</font></p>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<div style=\"text-align: center\">The harbour</div>\n"),
                new RuleExample("<p><s>The harbour</s> <b>The quay</b></p>\n", "about.html"),
            ],
            FixSafety =
                "Unsafe: the element is replaced by its successor (`strike` by `s`, `tt` by `code`, `acronym` by `abbr`, `center` by a "
                    + "`div` with a style…), which style sheets and scripts may not know. An element with attributes that would have to "
                    + "be translated is left to a person, and so is an attribute.",
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References =
            [
                "https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterElement(AnalyzeElement, [.. ObsoleteElements.Names]);
        context.RegisterElement(AnalyzeAttributes, [.. ObsoleteAttributes.Elements]);
    }

    private static void AnalyzeAttributes(ElementContext context)
    {
        if (!context.Scope.GetOptions<Options>().ReportsAttributes || ForeignContent.Is(context.Element))
            return;
        var obsolete = ObsoleteAttributes.Of(context.Element.Name);
        foreach (var attribute in context.Element.Attributes)
        {
            if (obsolete.Contains(attribute.Name))
                context.Report(
                    attribute.NameSpan,
                    [("attribute", attribute.Name), ("element", context.Element.Name)],
                    byDefault: DiagnosticSeverity.Info,
                    variant: OfAttribute);
        }
    }

    private static void AnalyzeElement(ElementContext context)
    {
        var element = context.Element;
        if (ForeignContent.Is(element))
            return;
        var successor = ObsoleteElements.SuccessorOf(element.Name);
        var advice = successor is { } known ? $"Use {known.Advice}" : ObsoleteElements.AdviceFor(element.Name);
        context.Report(element.NameSpan, [("element", element.Name), ("advice", advice)], Fix(context, successor));
    }

    private static CodeFix? Fix(ElementContext context, ObsoleteElements.Successor? successor)
    {
        var element = context.Element;
        if (successor is not { } known || element.EndTag is not { } end || element.IsSelfClosing)
            return null;
        // Attributes of the old element have no meaning on the new one, and JSX has another notation for styles.
        if (known.Style is not null && (context.Scope.Document.Kind == ContentKind.Mdx || element.Attributes.Length > 0))
            return null;
        var style = known.Style is null ? "" : $" style=\"{known.Style}\"";
        return new CodeFix(
            $"Use <{known.Name}>",
            FixSafety.Unsafe,
            [
                new TextChange(element.NameSpan, known.Name + style),
                new TextChange(new TextSpan(end.Start + 2, element.Name.Length), known.Name)
            ]);
    }

    private sealed record Options(bool ReportsAttributes) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            ReportsAttributes: options.Boolean(
                "attributes",
                true,
                "Report attributes as well. Switch it off for pages whose styles are removed, such as a README on GitHub."));
    }
}
