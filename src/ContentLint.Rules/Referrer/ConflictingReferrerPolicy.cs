using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Attributes;
using ContentLint.Rules.References;

namespace ContentLint.Rules.Referrer;

/// <summary>CL3007: rel=noreferrer overrules the referrer policy beside it.</summary>
public sealed class ConflictingReferrerPolicy : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL3007",
        Name = "conflicting-referrer-policy",
        Category = RuleCategory.Referrer,
        HelpUri = CatalogPages.UriOf("CL3007"),
        Title = "rel=noreferrer overrules the referrer policy",
        MessageFormat = "Referrer policy '{policy}' conflicts with rel=\"noreferrer\"",
        NoteFormat = "Browsers send no referrer, whatever the policy says",
        HelpFormat = "Remove the one that is not meant",
        DefaultSeverity = DiagnosticSeverity.Info,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Reports a `referrerpolicy` other than `no-referrer` on an `a` or `area` whose `rel` has `noreferrer`.",
            Why = "Browsers obey `noreferrer` and forget the policy. Who reads the markup believes the other one.",
            Bad =
            [
                new RuleExample("<a href=\"https://harbour.example/\" rel=\"noreferrer\" referrerpolicy=\"origin\">The harbour</a>\n"),
                new RuleExample(
                    "<a href=\"https://harbour.example/\" referrerpolicy=\"strict-origin\" rel=\"external noreferrer\">The harbour</a>\n",
                    "about.html"),
            ],
            Good =
            [
                new RuleExample("<a href=\"https://harbour.example/\" rel=\"noreferrer\" referrerpolicy=\"no-referrer\">The harbour</a>\n"),
                new RuleExample(
                    "<a href=\"https://harbour.example/\" rel=\"noopener\" referrerpolicy=\"origin\">The harbour</a>\n", "about.html"),
            ],
            FixSafety = "Safe: the policy, which browsers ignore, is removed. Nothing is sent that was not sent before.",
            References = ["https://html.spec.whatwg.org/multipage/links.html#link-type-noreferrer"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterElement(Analyze, "a", "area");

    private static void Analyze(ElementContext context)
    {
        var element = context.Element;
        if (element.Attribute(ReferrerPolicies.AttributeName) is not { HasTemplateHole: false, ValueSpan: { IsEmpty: false } value } policy
            || element.Attribute("rel") is not { } rel)
            return;
        if (!rel.Tokens.Contains("noreferrer", StringComparer.OrdinalIgnoreCase)
            || policy.Value.Equals("no-referrer", StringComparison.OrdinalIgnoreCase)
            || !ReferrerPolicies.IsValid(policy.Value))
            return;
        var source = context.Scope.Source;
        context.Report(
            policy.Span,
            [("policy", UrlText.Shorten(source.ToString(value)))],
            CodeFix.Safe("Remove the policy without effect", AttributeRemoval.SpanOf(source, policy), ""));
    }
}
