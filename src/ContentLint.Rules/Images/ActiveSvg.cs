using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Links;
using ContentLint.Site;
using ContentLint.Syntax;
using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Rules.Images;

/// <summary>CL2013: an SVG that does more than to show something.</summary>
public sealed class ActiveSvg : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2013",
        Name = "active-svg",
        Title = "The SVG can run code",
        MessageFormat = "{0} has {1}, so it can run code in the site's name when it is opened; {2}",
        DefaultSeverity = DiagnosticSeverity.Error,
        IsSecurity = true,
        SecuritySeverity = "6.5",
        Help = new RuleHelp
        {
            What = "Reads the SVG files of the site that a page shows or links to, and reports a script, an event handler, HTML in a `foreignObject`, a `javascript:` URL and an external entity. In an `<svg>` of the page itself it reports scripts, event handlers, and animations that set a `javascript:` URL.",
            Why = "In an `<img>` browsers run nothing of it, but opened by its own address, or in an `<object>` or `<iframe>`, the file is a page of the site: its script can read what readers have stored there. An external entity makes a server that converts it read its own files.",
            Bad =
            [
                new RuleExample("![The harbour](/images/harbour.svg)\n")
                {
                    Contents = [ExampleImages.Text("images/harbour.svg", "an SVG with a script", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")],
                },
                new RuleExample("<svg width=\"8\" height=\"8\" onload=\"start()\"></svg>\n", "about.html", "rules:\n  inline-event-handler: off\n"),
            ],
            Good =
            [
                new RuleExample("![The harbour](/images/harbour.svg)\n")
                {
                    Contents = [ExampleImages.Text("images/harbour.svg", "an SVG that only draws", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h8v8z\"/></svg>")],
                },
            ],
            References = ["https://www.w3.org/TR/SVG2/conform.html#secure-static-mode", "https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterReference(AnalyzeReference, ReferenceKind.Image, ReferenceKind.Link, ReferenceKind.Embed);
        context.RegisterElement(AnalyzeElement);
    }

    private static void AnalyzeReference(ReferenceContext context)
    {
        var reference = context.Reference;
        if (!JudgedUrl.StandsHere(reference) || !reference.Url.Contains(".svg", StringComparison.OrdinalIgnoreCase) || UrlParts.Of(reference.Url) is not { Scheme: null, Host: null })
            return;
        if (context.Scope.Site.Resolve(context.Scope.Document, reference) is not { Status: LocalTargetStatus.Found, Path: { } path } || context.Scope.Site.Image(path) is not { ActiveContent: [_, ..] active })
            return;
        context.Report(reference.UrlSpan, [$"the file '{path}'", string.Join(", ", active), "remove it from the file"]);
    }

    private static void AnalyzeElement(ElementContext context)
    {
        var element = context.Element;
        if (!IsInSvg(element))
            return;
        if (element.Name == "script")
            Report(context, TextSpan.FromBounds(element.StartTag.Start, element.NameSpan.End), "a script");
        foreach (var attribute in element.Attributes)
        {
            if (EventHandler(attribute) is { } handler)
                Report(context, attribute.Span, handler);
            else if (element.Name is "animate" or "set" or "animatetransform" && attribute.Name is "to" or "from" or "values" && ObscuredScheme.Read(attribute.Value).Scheme == "javascript")
                Report(context, attribute.Span, "an animation that sets a javascript: URL");
        }
    }

    private static void Report(ElementContext context, TextSpan span, string what) => context.Report(span, ["this <svg>", what, "remove it"]);

    private static bool IsInSvg(HtmlElement element)
    {
        for (var current = element; current is not null; current = current.Parent)
        {
            if (current.Name == "foreignobject" && !ReferenceEquals(current, element))
                return false;
            if (current.Name == "svg")
                return true;
        }

        return false;
    }

    private static string? EventHandler(HtmlAttribute attribute) =>
        attribute.Name.Length > 3 && attribute.Name.StartsWith("on", StringComparison.Ordinal) && attribute.ValueSpan is { IsEmpty: false } && attribute.Name.All(char.IsAsciiLetter) && !attribute.HasTemplateHole
            ? $"the event handler '{attribute.Name}'"
            : null;
}
