using ContentLint.Analysis;
using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.Rules.Markup;
using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Rules.Links;

/// <summary>CL4008: a link to another site opens in a new window that can reach this one.</summary>
public sealed class BlankWithoutNoopener : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4008",
        Name = "blank-without-noopener",
        Title = "A link with target=_blank has no rel=noopener",
        MessageFormat = "'{0}' opens in a new window that can replace this page through window.opener; {1}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Safe,
        IsSecurity = true,
        SecuritySeverity = "4.3",
        Help = new RuleHelp
        {
            What = "Reports `target=\"_blank\"` on an `a`, `area` or `form` that leads to another site and has neither `noopener` nor `noreferrer` in `rel`, or that asks for `opener`.",
            Why = "In browsers that do not imply `noopener`, the opened page can send this one to a forged log-in page while nobody looks. With `rel=\"opener\"` it can in every browser.",
            Bad =
            [
                new RuleExample("<a href=\"https://harbour.example/\" target=\"_blank\">The harbour</a>\n"),
                new RuleExample("<a href=\"https://harbour.example/\" target=\"_blank\" rel=\"opener\">The harbour</a>\n", "about.html"),
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
    public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze, "a", "area", "form");

    private static void Analyze(ElementContext context)
    {
        var element = context.Element;
        if (element.Attribute("target") is not { ValueSpan: { } span } target || !target.Value.Equals("_blank", StringComparison.OrdinalIgnoreCase))
            return;
        var destination = element.Name == "form" ? element.Attribute("action") : element.Attribute("href") ?? element.Attribute("xlink:href");
        if (destination?.ValueSpan is not { } url || !UrlParts.Of(destination.Value).IsForeignTo(context.Scope.Site.Url) || element.Binds("rel"))
            return;
        var rel = element.Attribute("rel");
        var tokens = Tokens(rel);
        if (rel is { HasTemplateHole: true } || tokens.Contains("noopener", StringComparer.Ordinal) || tokens.Contains("noreferrer", StringComparer.Ordinal))
            return;
        var isWanted = tokens.Contains("opener", StringComparer.Ordinal);
        var advice = isWanted ? "rel=\"opener\" asks for that, so remove it unless the two pages have to talk"
            : HasMisspeltRel(element) ? "'ref' does nothing here, so write rel=\"noopener\""
            : "add rel=\"noopener\"";
        var quoted = UrlText.Shorten(context.Scope.Source.ToString(url));
        context.Report(span, [quoted, advice], isWanted ? null : AddNoopener(target, rel));
    }

    private static string[] Tokens(HtmlAttribute? rel) =>
        rel is null ? [] : rel.Value.ToLowerInvariant().Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries);

    private static bool HasMisspeltRel(HtmlElement element) =>
        Tokens(element.Attribute("ref")) is var tokens && (tokens.Contains("noopener", StringComparer.Ordinal) || tokens.Contains("noreferrer", StringComparer.Ordinal));

    private static CodeFix AddNoopener(HtmlAttribute target, HtmlAttribute? rel)
    {
        const string Title = "Add rel=\"noopener\"";
        if (rel is null)
        {
            var quote = target.Quote == '\0' ? '"' : target.Quote;
            return CodeFix.Safe(Title, new TextSpan(target.Span.End, 0), $" rel={quote}noopener{quote}");
        }

        if (rel.ValueSpan is not { } value)
            return CodeFix.Safe(Title, new TextSpan(rel.NameSpan.End, 0), "=\"noopener\"");
        if (string.IsNullOrWhiteSpace(rel.Value))
            return CodeFix.Safe(Title, value, rel.Quote == '\0' ? "\"noopener\"" : "noopener");
        if (rel.Quote == '\0')
            return new CodeFix(Title, FixSafety.Safe, [new TextChange(new TextSpan(value.Start, 0), "\""), new TextChange(new TextSpan(value.End, 0), " noopener\"")]);
        return CodeFix.Safe(Title, new TextSpan(value.End, 0), char.IsWhiteSpace(rel.Value[^1]) ? "noopener" : " noopener");
    }
}
