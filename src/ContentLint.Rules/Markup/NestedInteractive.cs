using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Markup;

/// <summary>CL6012: an interactive element inside another one.</summary>
public sealed class NestedInteractive : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL6012",
        Name = "nested-interactive",
        Category = RuleCategory.Markup,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL6012"),
        Title = "An interactive element is inside another one",
        MessageFormat = "{0} is inside of <{1}>, so browsers tear them apart or ignore one of the two; move it out",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports links, buttons, form fields and frames inside of a link or a button, and Markdown links inside of an HTML "
                + "link.",
            Why = "HTML closes the outer link where the inner one starts, and a button swallows the clicks on what is in it. With a "
                + "keyboard one of the two cannot be reached.",
            Bad =
            [
                new RuleExample("<a href=\"#a\">The <button>harbour</button></a>\n"),
                new RuleExample("<button>The <a href=\"#a\" id=\"a\">harbour</a></button>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<a href=\"https://harbour.example/\">The <b>harbour</b></a>\n"),
                new RuleExample("<a id=\"a\">The <a href=\"#a\">harbour</a></a>\n", "about.html"),
            ],
            References =
            [
                "https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-a-element",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(static document =>
    {
        AnalyzeHtml(document);
        AnalyzeMarkdown(document);
    });

    private static void AnalyzeHtml(DocumentContext context)
    {
        var surroundings = new SurroundingElements(static outer => outer.Name is "button"
            || (outer.Name is "a" && outer.HasAttribute("href")));
        foreach (var element in context.Document.Elements)
        {
            // One that is never closed is CL6002's.
            if (IsInteractive(element) && surroundings.Around(element) is { EndTag: not null } outer)
                context.Scope.Report(
                    element.NameSpan,
                    [$"<{element.Name}>", outer.Name],
                    related: [new RelatedLocation(context.Scope.Source.Path, outer.StartTag, "the outer one")]);
        }
    }

    private static void AnalyzeMarkdown(DocumentContext context)
    {
        var document = context.Document;
        if (document.Kind == ContentKind.Html)
            return;
        var links = document.Elements
            .Where(element => element is { Name: "a", EndTag: not null } && element.HasAttribute("href"))
            .ToArray();
        if (links.Length == 0)
            return;
        var next = 0;
        foreach (var reference in document.References)
        {
            if (reference is not { Kind: ReferenceKind.Link, Syntax: ReferenceSyntax.MarkdownInline
                or ReferenceSyntax.MarkdownReference or ReferenceSyntax.MarkdownAutolink })
                continue;
            while (next < links.Length && links[next].EndTag!.Value.Start <= reference.Span.Start)
                next++;
            if (next < links.Length && links[next].StartTag.End <= reference.Span.Start)
                context.Report(reference.Span, ["this Markdown link", "a"]);
        }
    }

    private static bool IsInteractive(HtmlElement element) => element.Name switch
    {
        "a" => element.HasAttribute("href"),
        "input" => !string.Equals(element.Attribute("type")?.Value.Trim(), "hidden", StringComparison.OrdinalIgnoreCase),
        _ => element.Name is "button" or "select" or "textarea" or "iframe" or "embed",
    };
}
