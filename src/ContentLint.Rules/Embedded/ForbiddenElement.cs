using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Embedded;

/// <summary>CL5006: an element that does not belong into content.</summary>
public sealed class ForbiddenElement : Rule
{
    private static readonly ImmutableArray<string> Forbidden = ["applet", "base", "embed", "form", "meta", "object"];

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL5006",
        Name = "forbidden-element",
        Category = RuleCategory.Embedded,
        HelpUri = CatalogPages.UriOf("CL5006"),
        Title = "The element does not belong into content",
        MessageFormat = "Element <{element}> is forbidden by the configuration",
        HelpFormat = "Remove the element",
        Variants = ForbiddenUse.All,
        DefaultSeverity = DiagnosticSeverity.Error,
        IsSecurity = true,
        SecuritySeverity = "6.1",
        Help = new RuleHelp
        {
            What = "Reports `applet`; `embed` and `object`, unless they show an image or a PDF of this site; `base` with an `href`, "
                + "unless it stands in the head of a whole page and leads to this site; "
                + "`meta http-equiv=\"refresh\"` that leads away, unless it stands in a whole page and leads to this site; and a `form` "
                + "that posts to another site, unless that is a known form service.",
            Why = "Plug-ins are dead, and what replaced them runs foreign documents. `base` moves every link of the page, a refresh "
                + "takes the reader away, a form sends what is typed to somebody else: none of it is to be seen in the text.",
            Bad =
            [
                new RuleExample("<embed src=\"https://media.example/harbour.swf\">\n"),
                new RuleExample("<form action=\"https://collect.example/\" method=\"post\"><input name=\"mail\"></form>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<object data=\"/harbour.pdf\" type=\"application/pdf\"></object>\n", Files: ["harbour.pdf"]),
                new RuleExample("<form action=\"https://www.google.com/search\"><input name=\"q\"></form>\n", "about.html"),
            ],
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References =
            [
                "https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features",
                "https://html.spec.whatwg.org/multipage/semantics.html#the-base-element",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze);

    private static void Analyze(ElementContext context)
    {
        var element = context.Element;
        var options = context.Scope.GetOptions<Options>();
        if (!options.Elements.Contains(element.Name, StringComparer.OrdinalIgnoreCase))
            return;
        if (!Forbidden.Contains(element.Name, StringComparer.Ordinal))
            Report(context, null);
        else if (Problem(context, element, options.Hosts) is { } problem)
            Report(context, problem);
    }

    private static ForbiddenUse? Problem(
        ElementContext context, HtmlElement element, ImmutableArray<string> trusted) => element.Name switch
    {
        "applet" => new ForbiddenUse(ForbiddenUse.PlugIn),
        "embed" => ForeignDocuments.OfPlugIn(context.Scope, element, "src", trusted),
        "object" => ForeignDocuments.OfPlugIn(context.Scope, element, "data", trusted),
        "base" => NavigatingElements.OfBase(context.Scope, element),
        "meta" => NavigatingElements.OfRefresh(context.Scope, element),
        _ => ForeignDocuments.OfForm(context.Scope, element, trusted),
    };

    private static void Report(ElementContext context, ForbiddenUse? problem) => context.Report(
        context.Element.NameSpan, [("element", context.Element.Name), ("value", problem?.Value ?? "")], variant: problem?.Variant);

    private sealed record Options(ImmutableArray<string> Elements, ImmutableArray<string> Hosts) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Elements: options.Texts(
                "elements",
                Forbidden,
                "The elements that are looked at; others that are named here are reported wherever they stand."),
            Hosts: EmbeddedHosts.Read(options, "plug-ins and forms"));
    }
}
