using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Attributes;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Embedded;

/// <summary>CL5011: an image that only counts readers.</summary>
public sealed class TrackingPixel : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL5011",
        Name = "tracking-pixel",
        Category = RuleCategory.Embedded,
        HelpUri = CatalogPages.UriOf("CL5011"),
        Title = "An image that nobody sees tells another site who reads this",
        MessageFormat = "Tracking pixel '{url}'",
        NoteFormat = "The image is invisible, and {host} learns who reads the page",
        HelpFormat = "Remove the image",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Unsafe,
        IsSecurity = true,
        SecuritySeverity = "3.1",
        Help = new RuleHelp
        {
            What = "Reports an `<img>` of another site that is at most one pixel wide and high, or hidden by `hidden`, `display: none` "
                + "or `visibility: hidden`. Images of this site and `data:` URLs are left alone.",
            Why = "It counts readers for somebody else: feeds, newsletters and copied articles bring such images along. Readers were not "
                + "asked, and the law of many countries says that they must be.",
            Bad =
            [
                new RuleExample("<img src=\"https://count.example/pixel.gif?id=7\" width=\"1\" height=\"1\" alt=\"\">\n"),
                new RuleExample("<img src=\"https://count.example/pixel.gif\" style=\"display:none\" alt=\"\">\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<img src=\"/spacer.png\" width=\"1\" height=\"1\" alt=\"\">\n", Files: ["spacer.png"]),
                new RuleExample(
                    "<img src=\"https://images.example/harbour.jpg\" width=\"1\" height=\"40\" alt=\"\" referrerpolicy=\"no-referrer\">\n",
                    "about.html"),
            ],
            FixSafety = "Unsafe: the image is removed, and whoever counts by it no longer does.",
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References =
            [
                "https://www.w3.org/TR/fingerprinting-guidance/",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze, "img");

    private static void Analyze(ElementContext context)
    {
        var element = context.Element;
        if (element.Attribute("src") is not { ValueSpan: { } span } source
            || CrossSite.HostOf(source.Value, context.Scope.Site.Url) is not { } host)
            return;
        var isUnseen = element.HasAttribute("hidden")
            || InlineDeclarations.Hides(element)
            || (IsTiny(element, "width") && IsTiny(element, "height"));
        if (!isUnseen || element.MayHaveMore() || HostPatterns.Match(context.Scope.GetOptions<Options>().Hosts, host))
            return;
        var fix = CodeFix.Unsafe("Remove the image", element.StartTag, "");
        context.Report(span, [("url", UrlText.Shorten(context.Scope.Source.ToString(span))), ("host", host)], fix);
    }

    private static bool IsTiny(HtmlElement element, string dimension)
    {
        var declared = InlineDeclarations.ValueOf(element, dimension) ?? element.Attribute(dimension)?.Value;
        return declared is not null && declared.Trim() is "0" or "1" or "0px" or "1px";
    }

    private sealed record Options(ImmutableArray<string> Hosts) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Hosts: EmbeddedHosts.Read(options, "unseen images"));
    }
}
