using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;
using ContentLint.Syntax;

namespace ContentLint.Rules.Embedded;

/// <summary>CL5002: a script in the content.</summary>
public sealed class ScriptElement : Rule
{
    private const string InlineOption = "inline";
    private const string LocalOption = "local";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL5002",
        Name = "script-element",
        Category = RuleCategory.Embedded,
        SharesCauseWith = ["CL4010"],
        HelpUri = CatalogPages.UriOf("CL5002"),
        Title = "The content brings a script",
        MessageFormat = "{0}, which runs with all rights of the page; move it to the site's own templates, or allow it by '{1}'",
        DefaultSeverity = DiagnosticSeverity.Warning,
        IsSecurity = true,
        SecuritySeverity = "7.1",
        Help = new RuleHelp
        {
            What = "Reports a `<script>` in content: inline, of this site, or of another one. Data blocks (`application/ld+json` and "
                + "every other type that is not JavaScript) are left alone, and so are the inline scripts of VitePress, which are those "
                + "of components, and HTML files that are complete documents, for which there is no template. Files in which scripts are "
                + "meant to be can be exempted by `overrides`.",
            Why = "A script in an article can read and change everything that the page can, and it is the first thing that an attacker "
                + "puts into a pull request. Among prose a reviewer overlooks it.",
            Bad =
            [
                new RuleExample("The harbour.\n\n<script>track(\"harbour\")</script>\n"),
                new RuleExample("<script src=\"https://cdn.example/harbour.js\" integrity=\"sha384-AAAA\"></script>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<script type=\"application/ld+json\">{\"@type\": \"Article\"}</script>\n"),
                new RuleExample(
                    "<script src=\"https://platform.twitter.com/widgets.js\" async></script>\n",
                    "about.html",
                    "rules:\n  script-element:\n    hosts: [platform.twitter.com]\n"),
            ],
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References =
            [
                "https://html.spec.whatwg.org/multipage/scripting.html#the-script-element",
                "https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze, "script");

    /// <summary>Whether the page becomes a component of Vue, whose script it is: https://vitepress.dev/guide/using-vue</summary>
    private static bool IsComponent(ElementContext context) =>
        context.Scope.Document.Kind == ContentKind.Markdown && context.Scope.Site.ProfileOf(context.Scope.Source.Path).MakesComponents;

    /// <summary>Whether the author wrote the whole document, for which no template exists: a redirect page, <c>layout: none</c>.</summary>
    private static bool IsCompleteDocument(ContentDocument document) =>
        document.Kind == ContentKind.Html && document.Elements.Any(static element => element.Name is "html" or "head");

    private static void Analyze(ElementContext context)
    {
        var element = context.Element;
        if (!ScriptTypes.IsScript(element) || IsCompleteDocument(context.Scope.Document))
            return;
        var options = context.Scope.GetOptions<Options>();
        var source = element.Attribute("src");
        if (source?.ValueSpan is not { } span)
        {
            if (!options.AcceptsInline && !IsComponent(context))
                context.Report(element.NameSpan, ["this is an inline script", $"{InlineOption}: true"]);
            return;
        }

        var quoted = UrlText.Shorten(context.Scope.Source.ToString(span));
        if (CrossSite.HostOf(source.Value, context.Scope.Site.Url) is { } host)
        {
            if (!HostPatterns.Match(options.Hosts, host))
                context.Report(span, [$"'{quoted}' is a script of {host}", $"{EmbeddedHosts.OptionName}: [{host}]"]);
        }
        else if (!options.AcceptsLocal)
        {
            context.Report(span.IsEmpty ? element.NameSpan : span, [$"'{quoted}' is a script of this site", $"{LocalOption}: true"]);
        }
    }

    private sealed record Options(ImmutableArray<string> Hosts, bool AcceptsLocal, bool AcceptsInline) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Hosts: EmbeddedHosts.Read(options, "scripts"),
            AcceptsLocal: options.Boolean(LocalOption, false, "Accept scripts that lie on this site."),
            AcceptsInline: options.Boolean(InlineOption, false, "Accept inline scripts."));
    }
}
