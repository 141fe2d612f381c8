using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Attributes;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;

namespace ContentLint.Rules.Embedded;

/// <summary>CL5003: a script of another site without integrity.</summary>
public sealed partial class ExternalScriptWithoutIntegrity : Rule
{
    private static readonly MessageVariant WithoutVersion = new(
        "no-version",
        Help: "Use a URL with a full version or a copy on this site, and add integrity");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL5003",
        Name = "external-script-without-integrity",
        Category = RuleCategory.Embedded,
        HelpUri = CatalogPages.UriOf("CL5003"),
        Title = "A script of another site has no integrity",
        MessageFormat = "Script of another site has no integrity: '{url}'",
        NoteFormat = "Anyone who controls {host} controls this page",
        HelpFormat = "Add integrity and crossorigin=\"anonymous\"",
        Variants = [WithoutVersion],
        DefaultSeverity = DiagnosticSeverity.Warning,
        IsSecurity = true,
        SecuritySeverity = "5.9",
        Help = new RuleHelp
        {
            What = "Reports a `<script src>` of another site without `integrity`. Services whose script changes at any time under the "
                + "same URL (analytics, comments, maps, widgets) cannot have one and are left alone, by a list that `hosts` adds to.",
            Why = "A library on a content delivery network can be replaced by whoever breaks into it. With `integrity` the browser runs "
                + "the file that was reviewed, or none.",
            Bad =
            [
                new RuleExample("<script src=\"https://cdn.jsdelivr.net/npm/mermaid@10.9.1/dist/mermaid.min.js\"></script>\n"),
                new RuleExample("<script src=\"https://cdn.example/harbour.js\"></script>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample(
                    "<script src=\"https://cdn.jsdelivr.net/npm/mermaid@10.9.1/dist/mermaid.min.js\" integrity=\"sha384-AAAA\" "
                        + "crossorigin=\"anonymous\"></script>\n",
                    Configuration: "rules:\n  script-element: off\n"),
                new RuleExample(
                    "<script async src=\"https://www.googletagmanager.com/gtag/js?id=G-HARBOUR\"></script>\n",
                    "about.html",
                    "rules:\n  script-element: off\n"),
            ],
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References =
            [
                "https://www.w3.org/TR/sri/",
                "https://html.spec.whatwg.org/multipage/scripting.html#attr-script-integrity",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze, "script");

    private static void Analyze(ElementContext context)
    {
        var element = context.Element;
        if (element.Attribute("src") is not { ValueSpan: { } span } source || !ScriptTypes.IsScript(element))
            return;
        if (element.HasAttribute("integrity")
            || element.Binds("integrity")
            || CrossSite.HostOf(source.Value, context.Scope.Site.Url) is not { } host)
            return;
        if (EvergreenScripts.Contains(host) || HostPatterns.Match(context.Scope.GetOptions<Options>().Hosts, host))
            return;
        context.Report(
            span,
            [("url", UrlText.Shorten(context.Scope.Source.ToString(span))), ("host", host)],
            variant: Version().IsMatch(source.Value.Split('?', '#')[0]) ? null : WithoutVersion);
    }

    /// <summary>A full version number, or the hash of a file's content.</summary>
    [GeneratedRegex(@"[@/\-._v]\d{1,5}\.\d{1,5}\.\d{1,5}(?!\d)|[./_-][0-9a-f]{16,64}[./]", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    private sealed record Options(ImmutableArray<string> Hosts) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Hosts: EmbeddedHosts.Read(options, "scripts without integrity"));
    }
}
