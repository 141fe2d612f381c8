using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Links;

/// <summary>CL4004: a URL that runs a script, or carries a document in itself.</summary>
public sealed class ScriptUrl : Rule
{
    private const string ScriptAdvice =
        "it runs code in the page of whoever follows it; link to a page, or use a <button> and a script file";
    private const string DataAdvice =
        "it carries a document that nobody reviews, and browsers refuse to open it; publish a file and link to that";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4004",
        Name = "script-url",
        Category = RuleCategory.Links,
        AppliesTo = FileRoles.All,
        HelpUri = CatalogPages.UriOf("CL4004"),
        Title = "The URL runs a script or carries a document",
        MessageFormat = "'{0}' is a {1} URL: {2}",
        DefaultSeverity = DiagnosticSeverity.Error,
        IsSecurity = true,
        SecuritySeverity = "7.5",
        Help = new RuleHelp
        {
            What = "Reports `javascript:`, `vbscript:` and `data:` URLs in links, forms and embeds, however they are disguised: with "
                + "entities, control characters, line breaks, other case or percent-encoding. "
                + "`data:` URLs of images, audio, video and fonts are fine, and so are style sheets in `<link>`, captions in `<track>`, "
                + "and files in a link with `download`.",
            Why = "Such a link runs code with all rights of the page. In content from others it is an attack; in one's own it breaks "
                + "under a content security policy, and opening it in a new tab does nothing.",
            Bad =
            [
                new RuleExample("[Print](javascript:window.print())\n"),
                new RuleExample("<a href=\"java&#115;cript:void(0)\">More</a>\n", "about.html"),
                new RuleExample("<iframe src=\"data:text/html,<p>Hello\" title=\"Greeting\"></iframe>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("`javascript:void(0)` does nothing.\n"),
                new RuleExample("<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" alt=\"\">\n", "about.html"),
            ],
            References =
            [
                "https://html.spec.whatwg.org/multipage/browsing-the-web.html#the-javascript:-url-special-case",
                "https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze);

    private static void Analyze(ReferenceContext context)
    {
        var reference = context.Reference;
        // The URL of [text][label] stands in the definition; a definition without use is not published.
        if (reference.Syntax is ReferenceSyntax.MarkdownReference or ReferenceSyntax.FrontMatter
            || reference is { Syntax: ReferenceSyntax.MarkdownDefinition, Kind: ReferenceKind.Other })
            return;
        var (scheme, content) = ObscuredScheme.Read(reference.Url);
        if (ObscuredScheme.RunsScript(scheme))
            Report(context, scheme, ScriptAdvice);
        else if (scheme == "data" && !IsHarmless(reference, MediaType(content)))
            Report(context, scheme, DataAdvice);
    }

    private static void Report(ReferenceContext context, string scheme, string advice) =>
        context.Report(context.Reference.UrlSpan, [UrlText.Quote(context.Scope.Source, context.Reference), $"{scheme}:", advice]);

    private static bool IsHarmless(ResourceReference reference, string mediaType)
    {
        if (reference.Kind == ReferenceKind.Image)
            return true;
        var isMedia = mediaType.StartsWith("image/", StringComparison.Ordinal) || mediaType.StartsWith("audio/", StringComparison.Ordinal)
            || mediaType.StartsWith("video/", StringComparison.Ordinal) || mediaType.StartsWith("font/", StringComparison.Ordinal);
        // A type that a template fills in is not known.
        if (isMedia || mediaType.StartsWith(UrlParts.TemplateHole))
            return true;
        return reference.Element switch
        {
            { Name: "link" } => mediaType == "text/css",
            { Name: "track" } => mediaType == "text/vtt",
            { Name: "a" or "area" } link => link.HasAttribute("download"),
            _ => false,
        };
    }

    private static string MediaType(string content)
    {
        var end = content.AsSpan().IndexOfAny(',', ';');
        return (end < 0 ? content : content[..end]).Trim().ToLowerInvariant();
    }
}
