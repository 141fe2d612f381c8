using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;

namespace ContentLint.Rules.Markup;

/// <summary>CL6009: a misspelt attribute.</summary>
public sealed class UnknownAttribute : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL6009",
        Name = "unknown-attribute",
        Category = RuleCategory.Markup,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL6009"),
        Title = "The attribute's name is misspelt",
        MessageFormat = "'{0}' is no attribute of <{1}>, so browsers ignore it; did you mean '{2}'?",
        DefaultSeverity = DiagnosticSeverity.Info,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports attributes of `a`, `area`, `audio`, `form`, `iframe`, `img`, `input`, `link`, `meta`, `script`, `source` and "
                + "`video` whose name is one slip away from one that the element has: `scr`, `herf`, `ref` for `rel`. Other unknown "
                + "names are left alone: frameworks bring their own. `referrerpolicy` is CL3003's.",
            Why = "A misspelt attribute does nothing: the image has no source, the link leads nowhere, the `rel` does not protect.",
            Bad =
            [
                new RuleExample("<a herf=\"/harbour/\" title=\"Harbour\">The harbour</a>\n"),
                new RuleExample("<a href=\"#a\" ref=\"nofollow\">The harbour</a>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<a href=\"https://harbour.example/\" data-herf=\"x\">The harbour</a>\n"),
                new RuleExample("<a href=\"#a\" ref=\"link\" :herf=\"x\" id=\"a\">The harbour</a>\n", "about.html"),
            ],
            FixSafety =
                "Unsafe: the attribute is renamed to the one that is near, and starts to work. Where the right one is there as well, a "
                    + "person has to decide.",
            References =
            [
                "https://html.spec.whatwg.org/multipage/indices.html#attributes-3",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze, [.. KnownAttributes.Elements]);

    private static void Analyze(ElementContext context)
    {
        var element = context.Element;
        foreach (var attribute in element.Attributes)
        {
            if (attribute.HasTemplateHole || KnownAttributes.MeantBy(element, attribute) is not { } meant)
                continue;
            var fix = element.HasAttribute(meant) ? null : CodeFix.Unsafe($"Rename it to {meant}", attribute.NameSpan, meant);
            context.Report(attribute.NameSpan, [context.Scope.Source.ToString(attribute.NameSpan), element.Name, meant], fix);
        }
    }
}
