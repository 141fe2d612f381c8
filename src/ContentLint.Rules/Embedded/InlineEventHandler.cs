using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Attributes;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Embedded;

/// <summary>CL5001: a script in an attribute.</summary>
public sealed class InlineEventHandler : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL5001",
        Name = "inline-event-handler",
        Category = RuleCategory.Embedded,
        HelpUri = CatalogPages.UriOf("CL5001"),
        Title = "An attribute runs a script",
        MessageFormat = "Attribute '{name}' runs a script",
        NoteFormat = "A content security policy blocks it, and reviewers overlook it",
        HelpFormat = "Move the script to a file, or remove the attribute",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Unsafe,
        IsSecurity = true,
        SecuritySeverity = "6.1",
        Help = new RuleHelp
        {
            What = "Reports event handler attributes: `onclick`, `onerror`, `onload` and the others that the standards and browsers "
                + "know. Other names that start with `on`, and handlers of components in MDX, are left alone.",
            Why = "The script runs with all rights of the page. In articles taken from elsewhere it is the usual way in for cross-site "
                + "scripting; in one's own it keeps the site from a strict content security policy.",
            Bad =
            [
                new RuleExample("<p onclick=\"track()\">The harbour</p>\n"),
                new RuleExample(
                    "<img src=\"/harbour.png\" alt=\"The harbour\" onerror=\"alert(1)\">\n", "about.html", Files: ["harbour.png"]),
            ],
            Good =
            [
                new RuleExample("<p data-track=\"harbour\">The harbour</p>\n"),
                new RuleExample("<Map once onClick={open} />\n", "docs/harbour.mdx"),
            ],
            FixSafety = "Unsafe: the attribute is removed, and what it did no longer happens.",
            References =
            [
                "https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-content-attributes",
                "https://www.w3.org/TR/CSP3/#directive-script-src",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze);

    private static void Analyze(ElementContext context)
    {
        foreach (var attribute in context.Element.Attributes)
        {
            if (!EventHandlerAttributes.Contains(attribute.Name)
                || attribute.ValueSpan is null or { IsEmpty: true }
                || IsJsx(context, attribute))
                continue;
            var source = context.Scope.Source;
            var fix = CodeFix.Unsafe($"Remove {attribute.Name}", AttributeRemoval.SpanOf(source, attribute), "") with
            {
                MayDeleteTags = true
            };
            context.Report(attribute.Span, [("name", source.ToString(attribute.NameSpan))], fix);
        }
    }

    /// <summary>Whether a handler is a function of JSX, or a property of a component.</summary>
    private static bool IsJsx(ElementContext context, HtmlAttribute attribute) =>
        context.Scope.Document.Kind == ContentKind.Mdx && (attribute.HasTemplateHole || char.IsAsciiLetterUpper(context.Element.Name[0]));
}
