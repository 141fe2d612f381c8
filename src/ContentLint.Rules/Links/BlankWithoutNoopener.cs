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
    private const string AddAdvice = "add rel=\"noopener\"";
    private const string OpenerAdvice = "rel=\"opener\" asks for that, so remove it unless the two pages have to talk";
    private const string FixTitle = "Add rel=\"noopener\"";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4008",
        Name = "blank-without-noopener",
        Category = RuleCategory.Links,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL4008"),
        Title = "A link with target=_blank has no rel=noopener",
        MessageFormat = "'{0}' opens in a new window that can replace this page through window.opener; {1}",
        DefaultSeverity = DiagnosticSeverity.Info,
        IsAdvice = true,
        Fixes = FixAvailability.Safe,
        IsSecurity = true,
        SecuritySeverity = "4.3",
        Help = new RuleHelp
        {
            What = "Reports `target=\"_blank\"` on an `a`, `area` or `form` that leads to another site and has neither `noopener` nor "
                + "`noreferrer` in `rel`, or that asks for `opener`. `formtarget` of a button, `<base target>` and attributes behind a "
                + "Markdown link (`{:target=\"_blank\"}`) count as well.",
            Why = "In browsers that do not imply `noopener`, the opened page can send this one to a forged log-in page while nobody "
                + "looks. With `rel=\"opener\"` it can in every browser.",
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
            FixSafety =
                "Safe: `noopener` is added, and what is in `rel` stays. `noreferrer` is not added, since it would hide from the other "
                    + "site where its readers come from. `rel=\"opener\"` is deliberate and left to a person.",
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
        if (Detect(context) is not { } opening)
            return;
        var quoted = UrlText.Shorten(context.Scope.Source.ToString(opening.Url.ValueSpan!.Value));
        context.Report(
            opening.ReportSpan, [quoted, Advice(context.Element, opening)], Fix(opening), byDefault: SeverityOf(WantsOpener(opening)));
    }

    /// <summary>Browsers protect the page by themselves, unless <c>opener</c> asks them not to.</summary>
    private static DiagnosticSeverity SeverityOf(bool wantsOpener) => wantsOpener ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;

    private static BlankTarget? Detect(ElementContext context)
    {
        if (BlankTarget.Of(context.Element, context.Scope.Document) is not { Url.ValueSpan: not null } opening)
            return null;
        if (!UrlParts.Of(opening.Url.Value).IsForeignTo(context.Scope.Site.Url) || opening.RelOwner.Binds("rel"))
            return null;
        var rel = opening.RelOwner.Attribute("rel");
        return rel is { HasTemplateHole: true } || IsProtecting(Tokens(rel)) ? null : opening;
    }

    private static string Advice(HtmlElement element, BlankTarget opening)
    {
        if (WantsOpener(opening))
            return OpenerAdvice;
        if (IsProtecting(Tokens(opening.RelOwner.Attribute("ref"))))
            return "'ref' does nothing here, so write rel=\"noopener\"";
        return ReferenceEquals(opening.RelOwner, element) ? AddAdvice : AddAdvice + " to the form";
    }

    private static CodeFix? Fix(BlankTarget opening) =>
        WantsOpener(opening) ? null : AddNoopener(opening.Anchor, opening.RelOwner.Attribute("rel"));

    private static bool WantsOpener(BlankTarget opening) =>
        Tokens(opening.RelOwner.Attribute("rel")).Contains("opener", StringComparer.Ordinal);

    private static bool IsProtecting(string[] tokens) =>
        tokens.Contains("noopener", StringComparer.Ordinal) || tokens.Contains("noreferrer", StringComparer.Ordinal);

    /// <summary>Markdown with attributes after the link: <c>{:target="_blank"}</c> of kramdown, <c>{target=_blank}</c> of others.</summary>
    private static void AnalyzeMarkdown(ReferenceContext context)
    {
        if (DetectMarkdown(context) is not { } list)
            return;
        var reference = context.Reference;
        var url = reference.UrlSpan.IsEmpty ? reference.Url : context.Scope.Source.ToString(reference.UrlSpan);
        context.Report(
            list.TargetSpan,
            [UrlText.Shorten(url), WantsOpener(list) ? OpenerAdvice : AddAdvice],
            FixMarkdown(list),
            byDefault: SeverityOf(WantsOpener(list)));
    }

    private static AttributeList? DetectMarkdown(ReferenceContext context)
    {
        if (context.Reference.Element is not null || context.Scope.Document.Kind == ContentKind.Mdx)
            return null;
        if (AttributeList.After(context.Scope.Source, context.Reference.Span.End) is not { HasBlankTarget: true } list)
            return null;
        var isProtected = list.Rel.Contains("noopener", StringComparison.OrdinalIgnoreCase)
            || list.Rel.Contains("noreferrer", StringComparison.OrdinalIgnoreCase);
        return isProtected || !UrlParts.Of(context.Reference.Url).IsForeignTo(context.Scope.Site.Url) ? null : list;
    }

    private static bool WantsOpener(AttributeList list) =>
        Array.Exists(list.Rel.Split(' '), static token => token.Equals("opener", StringComparison.OrdinalIgnoreCase));

    private static CodeFix? FixMarkdown(AttributeList list) =>
        WantsOpener(list)
            ? null
            : CodeFix.Safe(FixTitle, new TextSpan(list.RelInsertion, 0), list.HasRel ? " noopener" : " rel=\"noopener\"");

    private static string[] Tokens(HtmlAttribute? rel) =>
        rel is null ? [] : Array.ConvertAll(rel.Tokens, static token => token.ToLowerInvariant());

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
            return new CodeFix(
                FixTitle,
                FixSafety.Safe,
                [new TextChange(new TextSpan(value.Start, 0), "\""), new TextChange(new TextSpan(value.End, 0), " noopener\"")]);
        return CodeFix.Safe(FixTitle, new TextSpan(value.End, 0), char.IsWhiteSpace(rel.Value[^1]) ? "noopener" : " noopener");
    }
}
