using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;

namespace ContentLint.Rules.Embedded;

/// <summary>CL5008: styles within the content.</summary>
public sealed class InlineStyle : Rule
{
    private static readonly MessageVariant Element = new("element", Message: "Element <style> in the content");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL5008",
        Name = "inline-style",
        Category = RuleCategory.Embedded,
        HelpUri = CatalogPages.UriOf("CL5008"),
        Title = "The content brings its own styles",
        MessageFormat = "Inline style '{style}'",
        NoteFormat = "A strict content security policy blocks it, and a redesign does not change it",
        HelpFormat = "Use a class of the site's style sheet",
        Variants = [Element],
        DefaultSeverity = DiagnosticSeverity.Off,
        Help = new RuleHelp
        {
            What = "Reports `style` attributes and `<style>` elements. Off by default; style objects of JSX are left alone.",
            Why = "Styles in content survive every redesign, break dark modes, and keep the site from a policy without `unsafe-inline`.",
            Bad =
            [
                new RuleExample("<p style=\"color: red\">The harbour</p>\n"),
                new RuleExample("<style>p { color: red }</style>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<p class=\"warning\">The harbour</p>\n"),
                new RuleExample("<p style={{color: 'red'}}>The harbour</p>\n", "docs/harbour.mdx"),
            ],
            References =
            [
                "https://www.w3.org/TR/CSP3/#directive-style-src",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze);

    private static void Analyze(ElementContext context)
    {
        var element = context.Element;
        if (element.Name == "style")
            context.Report(element.NameSpan, variant: Element);
        var isJsx = context.Scope.Document.Kind == ContentKind.Mdx;
        if (element.Attribute("style") is { ValueSpan: { IsEmpty: false } span } style && !(isJsx && style.HasTemplateHole))
            context.Report(style.Span, [("style", UrlText.Shorten(context.Scope.Source.ToString(span)))]);
    }
}
