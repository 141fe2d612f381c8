using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Attributes;
using ContentLint.Rules.References;
using ContentLint.Site;
using ContentLint.Text;

namespace ContentLint.Rules.Referrer;

/// <summary>CL3008: a page-level referrer policy that leaks, or that browsers ignore.</summary>
public sealed class MetaReferrerWeak : Rule
{
    private static readonly MessageVariant Invalid = new(
        "invalid",
        Message: "Invalid referrer policy '{policy}' of the page",
        Note: "Browsers ignore it and use their default policy",
        Help: "Use a valid policy such as 'no-referrer' or 'strict-origin-when-cross-origin'");

    private static readonly MessageVariant Misspelt = new(
        "misspelt",
        Message: "Invalid referrer policy '{policy}' of the page",
        Note: "Browsers ignore it and use their default policy",
        Help: "Write '{nearest}'");

    private static readonly MessageVariant WhiteSpace = new(
        "white-space",
        Message: "White space in the referrer policy '{policy}' of the page",
        Note: "Browsers ignore the policy",
        Help: "Remove the white space");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL3008",
        Name = "meta-referrer-weak",
        Category = RuleCategory.Referrer,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL3008"),
        Title = "The page's referrer policy leaks or is not one",
        MessageFormat = "Referrer policy '{policy}' of the page sends the full URL to other sites",
        NoteFormat = "The URL of the page includes its path and query, and browsers do not send them by default",
        HelpFormat = "Write 'strict-origin-when-cross-origin', or 'no-referrer'",
        Variants = [Invalid, Misspelt, WhiteSpace],
        DefaultSeverity = DiagnosticSeverity.Warning,
        IsSecurity = true,
        SecuritySeverity = "3.7",
        Help = new RuleHelp
        {
            What = "Reports a `<meta name=\"referrer\">` whose `content` is `unsafe-url`, `no-referrer-when-downgrade` or `always`, or "
                + "no policy at all. The other names of old drafts (`never`, `default`, `origin-when-crossorigin`) are right here: the "
                + "standard translates them.",
            Why = "The element speaks for every link, image and frame of the page. A value that browsers do not know is dropped without "
                + "a word; one that leaks sends the page's whole address to all of them.",
            Bad =
            [
                new RuleExample("<meta name=\"referrer\" content=\"unsafe-url\">\n\n# The harbour\n"),
                new RuleExample("<meta name=\"referrer\" content=\"norefferer\">\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<meta name=\"referrer\" content=\"no-referrer\">\n\nThe harbour.\n"),
                new RuleExample("<meta name=\"referrer\" content=\"never\">\n", "about.html"),
            ],
            References = ["https://html.spec.whatwg.org/multipage/semantics.html#meta-referrer"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze, "meta");

    private static void Analyze(ElementContext context)
    {
        if (ReferrerMeta.ContentOf(context.Element) is not { HasTemplateHole: false, ValueSpan: { } span } content)
            return;
        var policy = ReferrerMeta.PolicyOf(content.Value);
        var nearest = Spelling.Nearest(content.Value, ReferrerPolicyNames.All);
        if (ReferrerPolicies.IsLeaky(policy))
            Report(null);
        else if (policy is null)
            Report(VariantOf(content.Value, nearest));

        void Report(MessageVariant? variant) => context.Report(
            span,
            [("policy", UrlText.Shorten(context.Scope.Source.ToString(span))), ("nearest", nearest ?? "")],
            variant: variant);
    }

    private static MessageVariant VariantOf(string value, string? nearest) =>
        ReferrerMeta.PolicyOf(value.Trim(' ', '\t', '\r', '\n', '\f')) is not null ? WhiteSpace : nearest is null ? Invalid : Misspelt;
}
