using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Attributes;

namespace ContentLint.Rules.Referrer;

/// <summary>CL3004: a referrer policy that sends other sites the whole address of the page.</summary>
public sealed class LeakyReferrerPolicy : Rule
{
    private const string Replacement = "strict-origin-when-cross-origin";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL3004",
        Name = "leaky-referrer-policy",
        Category = RuleCategory.Referrer,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL3004"),
        Title = "The referrer policy sends the page's whole address to other sites",
        MessageFormat =
            "'{0}' sends other sites the whole address of the page, path and query included, which browsers do not do by themselves; "
                + "write '{1}' to send the origin only, or 'no-referrer'",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Unsafe,
        IsSecurity = true,
        SecuritySeverity = "3.7",
        Help = new RuleHelp
        {
            What = "Reports `referrerpolicy=\"unsafe-url\"` and `referrerpolicy=\"no-referrer-when-downgrade\"` on `a`, `area`, "
                + "`iframe`, `img`, `link` and `script`. The same in a `<meta name=\"referrer\">` is reported by CL3008.",
            Why = "An address may hold what is nobody else's business: a draft's name, a search, a token. Browsers send the origin alone "
                + "by default, and these two policies switch that off; `unsafe-url` even sends it unencrypted.",
            Bad =
            [
                new RuleExample("<a href=\"https://harbour.example/\" referrerpolicy=\"unsafe-url\">The harbour</a>\n"),
                new RuleExample(
                    "<img src=\"https://images.example/harbour.jpg\" alt=\"The harbour\" referrerpolicy=\"no-referrer-when-downgrade\">\n",
                    "about.html"),
            ],
            Good =
            [
                new RuleExample(
                    "<a href=\"https://harbour.example/\" referrerpolicy=\"strict-origin-when-cross-origin\">The harbour</a>\n"),
                new RuleExample(
                    "<img src=\"https://images.example/harbour.jpg\" alt=\"The harbour\" referrerpolicy=\"origin\">\n", "about.html"),
            ],
            FixSafety =
                "Unsafe: the policy becomes `strict-origin-when-cross-origin`; a site that evaluates the whole address no longer gets it.",
            References =
            [
                "https://www.w3.org/TR/referrer-policy/#referrer-policy-unsafe-url",
                "https://www.w3.org/TR/referrer-policy/#referrer-policy-no-referrer-when-downgrade"
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) =>
        context.RegisterElement(Analyze, "a", "area", "iframe", "img", "link", "script");

    private static void Analyze(ElementContext context)
    {
        if (context.Element.Attribute(ReferrerPolicies.AttributeName) is not { HasTemplateHole: false, ValueSpan: { } span } policy)
            return;
        if (ReferrerPolicies.IsLeaky(policy.Value.ToLowerInvariant()))
            context.Report(
                span, [context.Scope.Source.ToString(span), Replacement], CodeFix.Unsafe($"Write '{Replacement}'", span, Replacement));
    }
}
