using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Site.Resolving;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Images;

/// <summary>CL2013: an SVG with active content.</summary>
public sealed class ActiveSvg : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2013",
        Name = "active-svg",
        Category = RuleCategory.Images,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL2013"),
        Title = "The SVG can run code",
        MessageFormat = "Active content in {0}: {1}",
        DefaultSeverity = DiagnosticSeverity.Error,
        IsSecurity = true,
        SecuritySeverity = "6.5",
        Help = new RuleHelp
        {
            What = "Reads the SVG files of the site that a page shows or links to, and reports a script, an event handler, a frame, a "
                + "`javascript:` URL and an external entity. HTML in a `foreignObject` without any of these is not reported. In an "
                + "`<svg>` of the page it reports animations that set a `javascript:` URL; its scripts (CL5002), event handlers (CL5001) "
                + "and links (CL4004) are those of the page.",
            Why = "In an `<img>` browsers run nothing of it, but opened by its own address, or in an `<object>` or `<iframe>`, the file "
                + "is a page of the site: its script can read what readers have stored there. An external entity makes a server that "
                + "converts it read its own files.",
            Bad =
            [
                new RuleExample("![The harbour](/images/harbour.svg)\n")
                {
                    Contents =
                    [
                        ExampleImages.Text(
                            "images/harbour.svg",
                            "an SVG with a script",
                            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")
                    ],
                },
                new RuleExample(
                    "<svg width=\"8\" height=\"8\"><a><set attributeName=\"href\" to=\"javascript:alert(1)\"/></a></svg>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("![The harbour](/images/harbour.svg)\n")
                {
                    Contents =
                    [
                        ExampleImages.Text(
                            "images/harbour.svg",
                            "an SVG that only draws",
                            "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h8v8z\"/></svg>")
                    ],
                },
            ],
            References =
            [
                "https://www.w3.org/TR/SVG2/conform.html#secure-static-mode",
                "https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html"
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterReference(AnalyzeReference, ReferenceKind.Image, ReferenceKind.Link, ReferenceKind.Embed);
        context.RegisterElement(AnalyzeAnimation, "animate", "animatetransform", "set");
    }

    private static void AnalyzeReference(ReferenceContext context)
    {
        var reference = context.Reference;
        if (!JudgedUrl.IsWrittenHere(reference)
            || !reference.Url.Contains(".svg", StringComparison.OrdinalIgnoreCase)
            || UrlParts.Of(reference.Url) is not { Scheme: null, Host: null })
            return;
        if (context.Scope.Site.Resolve(context.Scope.Document, reference) is not { Status: LocalTargetStatus.Found, Path: { } path }
            || context.Scope.Site.Image(path) is not { ActiveContent: [_, ..] active })
            return;
        context.Report(reference.UrlSpan, [$"'{UrlText.Shorten(path)}'", string.Join(", ", active)]);
    }

    private static void AnalyzeAnimation(ElementContext context)
    {
        if (!context.Element.IsInSvg)
            return;
        foreach (var attribute in context.Element.Attributes)
        {
            if (attribute.Name is "to" or "from" or "values" && ObscuredScheme.Read(attribute.Value).Scheme == "javascript")
                context.Report(attribute.Span, ["this <svg>", "an animation that sets a javascript: URL"]);
        }
    }
}
