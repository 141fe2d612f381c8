using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;

namespace ContentLint.Rules.Embedded;

/// <summary>CL5008: styles within the content.</summary>
public sealed class InlineStyle : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL5008",
        Name = "inline-style",
        Category = RuleCategory.Embedded,
        HelpUri = CatalogPages.UriOf("CL5008"),
        Title = "The content brings its own styles",
        MessageFormat =
            "{0} sets the look from within the content, which a strict content security policy blocks and a redesign passes over; use a "
                + "class of the site's style sheet",
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
            context.Report(element.NameSpan, ["a <style> element"]);
        var isJsx = context.Scope.Document.Kind == ContentKind.Mdx;
        if (element.Attribute("style") is { ValueSpan: { IsEmpty: false } span } style && !(isJsx && style.HasTemplateHole))
            context.Report(style.Span, [$"'{UrlText.Shorten(context.Scope.Source.ToString(span))}'"]);
    }
}
