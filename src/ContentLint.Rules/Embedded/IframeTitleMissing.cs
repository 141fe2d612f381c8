using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Attributes;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Embedded;

/// <summary>CL5010: a frame without a title.</summary>
public sealed class IframeTitleMissing : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL5010",
        Name = "iframe-title-missing",
        Category = RuleCategory.Embedded,
        HelpUri = CatalogPages.UriOf("CL5010"),
        Title = "The frame has no title",
        MessageFormat = "Frame has no title",
        NoteFormat = "A screen reader announces only the address of the frame",
        HelpFormat = "Add title=\"…\" and say what the frame shows",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports an `<iframe>` without `title`, `aria-label` or `aria-labelledby`. Frames that are hidden from everybody or "
                + "from screen readers are left alone.",
            Why = "Who cannot see the frame learns what it is from its title, and decides by it whether to enter.",
            Bad =
            [
                new RuleExample("<iframe src=\"/map.html\"></iframe>\n", Files: ["map.html"]),
                new RuleExample("<iframe src=\"/map.html\" title=\"\"></iframe>\n", "about.html", Files: ["map.html"]),
            ],
            Good =
            [
                new RuleExample("<iframe src=\"/map.html\" title=\"Map of the harbour\"></iframe>\n", Files: ["map.html"]),
                new RuleExample("<iframe src=\"/map.html\" aria-hidden=\"true\"></iframe>\n", "about.html", Files: ["map.html"]),
            ],
            References =
            [
                "https://www.w3.org/WAI/WCAG22/Techniques/html/H64",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze, "iframe");

    private static void Analyze(ElementContext context)
    {
        var element = context.Element;
        if (HasName(element, "title") || HasName(element, "aria-label") || HasName(element, "aria-labelledby") || IsHidden(element))
            return;
        context.Report(element.Attribute("title")?.Span ?? element.NameSpan);
    }

    private static bool HasName(HtmlElement element, string attribute) =>
        element.Binds(attribute) || !string.IsNullOrWhiteSpace(element.Attribute(attribute)?.Value);

    private static bool IsHidden(HtmlElement element) =>
        element.HasAttribute("hidden")
        || string.Equals(element.Attribute("aria-hidden")?.Value, "true", StringComparison.OrdinalIgnoreCase)
        || element.Attribute("role")?.Value is "presentation" or "none"
        || InlineDeclarations.Hides(element);
}
