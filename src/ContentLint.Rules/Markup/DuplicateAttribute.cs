using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Attributes;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Markup;

/// <summary>CL6001: the same attribute twice in one tag.</summary>
public sealed class DuplicateAttribute : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL6001",
        Name = "duplicate-attribute",
        Category = RuleCategory.Markup,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL6001"),
        Title = "The attribute stands twice in the tag",
        MessageFormat = "'{0}' stands twice in this tag, and {1}; {2}",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Reports the second and every later attribute of the same name in one tag. Tags with template tags between their "
                + "attributes are left alone: only one of the two may be published.",
            Why = "Browsers keep the first attribute and drop the others without a word. A second `class` or `rel` looks as if it worked.",
            Bad =
            [
                new RuleExample("<p class=\"lead\" class=\"lead\">The harbour</p>\n"),
                new RuleExample("<a href=\"https://harbour.example/\" rel=\"nofollow\" rel=\"noopener\">The harbour</a>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<p class=\"lead wide\">The harbour</p>\n"),
                new RuleExample("<p {% if page.wide %}class=\"wide\"{% else %}class=\"lead\"{% endif %}>The harbour</p>\n", "about.html"),
            ],
            FixSafety =
                "Safe: an attribute is removed if it has the same value as the first. Where the values differ, a person has to say which "
                    + "was meant.",
            References = ["https://html.spec.whatwg.org/multipage/parsing.html#parse-error-duplicate-attribute"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze);

    private static void Analyze(ElementContext context)
    {
        var attributes = context.Element.Attributes;
        if (attributes.Length < 2 || context.Element.MayHaveMore())
            return;
        var isJsx = context.Scope.Document.Kind == ContentKind.Mdx;
        var firsts = new Dictionary<string, HtmlAttribute>(attributes.Length, StringComparer.Ordinal);
        foreach (var attribute in attributes)
        {
            // JSX tells names apart by case.
            var name = isJsx ? context.Scope.Source.ToString(attribute.NameSpan) : attribute.Name;
            if (!firsts.TryAdd(name, attribute) && !attribute.HasTemplateHole && !firsts[name].HasTemplateHole)
                Report(context, attribute, firsts[name], isJsx);
        }
    }

    private static void Report(ElementContext context, HtmlAttribute attribute, HtmlAttribute first, bool isJsx)
    {
        var source = context.Scope.Source;
        var isIdentical = string.Equals(attribute.Value, first.Value, StringComparison.Ordinal);
        var fix = isIdentical ? CodeFix.Safe($"Remove the second {attribute.Name}", AttributeRemoval.SpanOf(source, attribute), "") : null;
        context.Report(
            attribute.Span,
            [
                source.ToString(attribute.NameSpan), isJsx ? "JSX keeps the last only" : "browsers keep the first only",
                isIdentical ? "remove this one" : "decide which value is meant"
            ],
            fix,
            [new RelatedLocation(source.Path, first.Span, "the first one")]);
    }
}
