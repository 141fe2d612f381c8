using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Attributes;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;
using ContentLint.Text;

namespace ContentLint.Rules.Embedded;

/// <summary>CL5004: a frame of another site without sandbox.</summary>
public sealed class UnsandboxedIframe : Rule
{
    private const string Tokens = "allow-scripts allow-same-origin allow-popups";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL5004",
        Name = "unsandboxed-iframe",
        Category = RuleCategory.Embedded,
        HelpUri = CatalogPages.UriOf("CL5004"),
        Title = "A frame of another site has no sandbox",
        MessageFormat = "Frame of another site has no sandbox: '{url}'",
        NoteFormat = "The frame can open windows, start downloads and navigate this page",
        HelpFormat = "Add sandbox with the permissions that it needs",
        DefaultSeverity = DiagnosticSeverity.Info,
        Fixes = FixAvailability.Unsafe,
        IsSecurity = true,
        SecuritySeverity = "3.1",
        Help = new RuleHelp
        {
            What = "Reports an `<iframe>` of another site without `sandbox`. One with `srcdoc` shows that, whatever its `src` is.",
            Why = "A frame without `sandbox` may navigate the whole window away, open pop-ups and dialogs, and submit forms. Few "
                + "embedded pages need all of that.",
            Bad =
            [
                new RuleExample("<iframe src=\"https://maps.example/embed\" title=\"Map\"></iframe>\n"),
                new RuleExample("<iframe src=\"//maps.example/embed\" title=\"Map\"></iframe>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<iframe src=\"https://maps.example/embed\" title=\"Map\" sandbox=\"allow-scripts\"></iframe>\n"),
                new RuleExample("<iframe src=\"{{ page.map }}\" title=\"Map\"></iframe>\n", "about.html"),
            ],
            FixSafety =
                "Unsafe: `sandbox=\"allow-scripts allow-same-origin allow-popups\"` is added, which lets players and maps of another "
                    + "site work; a frame that needs more breaks.",
            Options = RuleOptionReader.DeclarationsOf<Options>(),
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
        var element = context.Element;
        if (element.Attribute("src") is not { ValueSpan: { } span } source
            || element.HasAttribute("srcdoc")
            || element.HasAttribute("sandbox")
            || element.Binds("sandbox"))
            return;
        if (CrossSite.HostOf(source.Value, context.Scope.Site.Url) is not { } host)
            return;
        if (HostPatterns.Match(context.Scope.GetOptions<Options>().Hosts, host))
            return;
        var quote = source.Quote == '\'' ? '\'' : '"';
        var fix = CodeFix.Unsafe("Add sandbox", new TextSpan(source.Span.End, 0), $" sandbox={quote}{Tokens}{quote}");
        context.Report(span, [("url", UrlText.Shorten(context.Scope.Source.ToString(span))), ("host", host)], fix);
    }

    private sealed record Options(ImmutableArray<string> Hosts) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Hosts: EmbeddedHosts.Read(options, "frames without sandbox"));
    }
}
