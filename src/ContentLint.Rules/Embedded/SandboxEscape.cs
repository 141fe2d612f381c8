using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;

namespace ContentLint.Rules.Embedded;

/// <summary>CL5005: a sandbox that its own content can remove.</summary>
public sealed class SandboxEscape : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL5005",
        Name = "sandbox-escape",
        Category = RuleCategory.Embedded,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL5005"),
        Title = "The frame can take its own sandbox off",
        MessageFormat =
            "'{0}' lets a frame of this site run scripts as this site, so it can remove its own sandbox; leave out allow-same-origin or "
                + "allow-scripts",
        DefaultSeverity = DiagnosticSeverity.Error,
        IsSecurity = true,
        SecuritySeverity = "6.5",
        Help = new RuleHelp
        {
            What = "Reports `sandbox` with both `allow-scripts` and `allow-same-origin` on an `<iframe>` that shows a page of this site "
                + "or a `srcdoc`.",
            Why = "Script of the same origin can reach the frame's element in the page around it, remove the attribute and reload: the "
                + "sandbox protects from nothing, and looks as if it did.",
            Bad =
            [
                new RuleExample(
                    "<iframe srcdoc=\"<p>The harbour</p>\" title=\"The harbour\" sandbox=\"allow-scripts allow-same-origin\"></iframe>\n"),
                new RuleExample(
                    "<iframe src=\"/demo.html\" title=\"Demo\" sandbox=\"allow-same-origin allow-scripts\"></iframe>\n",
                    "about.html",
                    Files: ["demo.html"]),
            ],
            Good =
            [
                new RuleExample("<iframe srcdoc=\"<p>The harbour</p>\" title=\"The harbour\" sandbox=\"allow-scripts\"></iframe>\n"),
                new RuleExample(
                    "<iframe src=\"https://maps.example/embed\" title=\"Map\" sandbox=\"allow-scripts allow-same-origin\"></iframe>\n",
                    "about.html"),
            ],
            References =
            [
                "https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze, "iframe");

    private static void Analyze(ElementContext context)
    {
        if (context.Element.Attribute("sandbox") is not { HasTemplateHole: false, ValueSpan: { } span } sandbox)
            return;
        var tokens = sandbox.Tokens;
        var escapes = tokens.Contains("allow-scripts", StringComparer.OrdinalIgnoreCase)
            && tokens.Contains("allow-same-origin", StringComparer.OrdinalIgnoreCase);
        if (escapes && ShowsThisSite(context))
            context.Report(span, [context.Scope.Source.ToString(span)]);
    }

    private static bool ShowsThisSite(ElementContext context)
    {
        if (context.Element.Attribute("srcdoc") is { ValueSpan: not null })
            return true;
        if (context.Element.Attribute("src") is not { HasTemplateHole: false, ValueSpan.IsEmpty: false } source)
            return false;
        var url = UrlParts.Of(source.Value);
        if (url.IsWeb)
            return context.Scope.Site.Url is { } site && !url.IsForeignTo(site);
        return url.Scheme is null && context.Scope.Document.Base is null;
    }
}
