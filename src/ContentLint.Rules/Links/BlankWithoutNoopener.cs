using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Attributes;
using ContentLint.Rules.References;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Rules.Links;

/// <summary>CL4008: a link to another site opens in a new window that can reach this one.</summary>
public sealed class BlankWithoutNoopener : Rule
{
    private const string FixTitle = "Add rel=\"noopener\"";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4008",
        Name = "blank-without-noopener",
        Category = RuleCategory.Links,
        HelpUri = CatalogPages.UriOf("CL4008"),
        Title = "A link with target=_blank has no rel=noopener",
        MessageFormat = "'{0}' opens in a new window that can replace this page through window.opener; {1}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Safe,
        IsSecurity = true,
        SecuritySeverity = "4.3",
        Help = new RuleHelp
        {
            What = "Reports `target=\"_blank\"` on an `a`, `area` or `form` that leads to another site and has neither `noopener` nor `noreferrer` in `rel`, or that asks for `opener`. `formtarget` of a button, `<base target>` and attributes behind a Markdown link (`{:target=\"_blank\"}`) count as well.",
            Why = "In browsers that do not imply `noopener`, the opened page can send this one to a forged log-in page while nobody looks. With `rel=\"opener\"` it can in every browser.",
            Bad =
            [
                new RuleExample("<a href=\"https://harbour.example/\" target=\"_blank\">The harbour</a>\n"),
                new RuleExample("<a href=\"https://harbour.example/\" target=\"_blank\" rel=\"opener\">The harbour</a>\n", "about.html"),
                new RuleExample("[The harbour](https://harbour.example/){:target=\"_blank\"}\n"),
            ],
            Good =
            [
                new RuleExample("<a href=\"https://harbour.example/\" target=\"_blank\" rel=\"noopener\">The harbour</a>\n"),
                new RuleExample("<a href=\"#history\" target=\"_blank\">History</a>\n\n<h2 id=\"history\">History</h2>\n", "about.html"),
            ],
            FixSafety = "Safe: `noopener` is added, and what is in `rel` stays. `noreferrer` is not added, since it would hide from the other site where its readers come from. `rel=\"opener\"` is deliberate and left to a person.",
            References =
            [
                "https://html.spec.whatwg.org/multipage/links.html#link-type-noopener",
                "https://owasp.org/www-community/attacks/Reverse_Tabnabbing",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterElement(Analyze, "a", "area", "form", "button", "input");
        context.RegisterReference(AnalyzeMarkdown, ReferenceKind.Link);
    }

    private static void Analyze(ElementContext context)
    {
        var opening = BlankTarget.Of(context.Element, context.Scope.Document);
        if (opening is not { Url.ValueSpan: { } url } || !UrlParts.Of(opening.Url.Value).IsForeignTo(context.Scope.Site.Url) || opening.RelOwner.Binds("rel"))
            return;
        var rel = opening.RelOwner.Attribute("rel");
        var tokens = Tokens(rel);
        if (rel is { HasTemplateHole: true } || tokens.Contains("noopener", StringComparer.Ordinal) || tokens.Contains("noreferrer", StringComparer.Ordinal))
            return;
        var isWanted = tokens.Contains("opener", StringComparer.Ordinal);
        var advice = isWanted ? "rel=\"opener\" asks for that, so remove it unless the two pages have to talk"
            : HasMisspeltRel(opening.RelOwner) ? "'ref' does nothing here, so write rel=\"noopener\""
            : ReferenceEquals(opening.RelOwner, context.Element) ? "add rel=\"noopener\""
            : "add rel=\"noopener\" to the form";
        var quoted = UrlText.Shorten(context.Scope.Source.ToString(url));
        context.Report(opening.ReportSpan, [quoted, advice], isWanted ? null : AddNoopener(opening.Anchor, rel));
    }

    /// <summary>Markdown with attributes behind the link: <c>{:target="_blank"}</c> of kramdown, <c>{target=_blank}</c> of others.</summary>
    private static void AnalyzeMarkdown(ReferenceContext context)
    {
        var reference = context.Reference;
        if (reference.Element is not null || context.Scope.Document.Kind == ContentKind.Mdx || AttributeList.After(context.Scope.Source, reference.Span.End) is not { } list)
            return;
        if (!list.HasBlankTarget || !UrlParts.Of(reference.Url).IsForeignTo(context.Scope.Site.Url) || list.Rel.Contains("noopener", StringComparison.OrdinalIgnoreCase) || list.Rel.Contains("noreferrer", StringComparison.OrdinalIgnoreCase))
            return;
        var isWanted = Array.Exists(list.Rel.Split(' '), static token => token.Equals("opener", StringComparison.OrdinalIgnoreCase));
        var advice = isWanted ? "rel=\"opener\" asks for that, so remove it unless the two pages have to talk" : "add rel=\"noopener\"";
        var url = reference.UrlSpan.IsEmpty ? reference.Url : context.Scope.Source.ToString(reference.UrlSpan);
        context.Report(list.TargetSpan, [UrlText.Shorten(url), advice], isWanted ? null : CodeFix.Safe(FixTitle, new TextSpan(list.RelInsertion, 0), list.HasRel ? " noopener" : " rel=\"noopener\""));
    }

    private static string[] Tokens(HtmlAttribute? rel) =>
        rel is null ? [] : Array.ConvertAll(rel.Tokens, static token => token.ToLowerInvariant());

    private static bool HasMisspeltRel(HtmlElement element) =>
        Tokens(element.Attribute("ref")) is var tokens && (tokens.Contains("noopener", StringComparer.Ordinal) || tokens.Contains("noreferrer", StringComparer.Ordinal));

    /// <param name="anchor">The attribute that a new <c>rel</c> is written behind.</param>
    /// <param name="rel">The attribute that is there.</param>
    private static CodeFix AddNoopener(HtmlAttribute anchor, HtmlAttribute? rel)
    {
        if (rel is null)
        {
            var quote = anchor.Quote == '\0' ? '"' : anchor.Quote;
            return CodeFix.Safe(FixTitle, new TextSpan(anchor.Span.End, 0), $" rel={quote}noopener{quote}");
        }

        if (rel.ValueSpan is not { } value)
            return CodeFix.Safe(FixTitle, new TextSpan(rel.NameSpan.End, 0), "=\"noopener\"");
        if (string.IsNullOrWhiteSpace(rel.Value))
            return CodeFix.Safe(FixTitle, value, rel.Quote == '\0' ? "\"noopener\"" : "noopener");
        if (rel.Quote == '\0')
            return new CodeFix(FixTitle, FixSafety.Safe, [new TextChange(new TextSpan(value.Start, 0), "\""), new TextChange(new TextSpan(value.End, 0), " noopener\"")]);
        return CodeFix.Safe(FixTitle, new TextSpan(value.End, 0), char.IsWhiteSpace(rel.Value[^1]) ? "noopener" : " noopener");
    }
}
