using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Attributes;
using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Rules.Referrer;

/// <summary>CL3003: a referrer policy that browsers do not know.</summary>
public sealed class InvalidReferrerPolicy : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL3003",
        Name = "invalid-referrer-policy",
        Category = RuleCategory.Referrer,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL3003"),
        Title = "The referrer policy is not one that browsers know",
        MessageFormat = "'{0}' is not {1}, so browsers ignore it and send the referrer as if it were not there; {2}",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Safe | FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a `referrerpolicy` whose value is not in the specification, and a misspelt name of the attribute, on `a`, "
                + "`area`, `iframe`, `img`, `link` and `script`. "
                + "An empty value is right, and so are capital letters; white space around the value is not.",
            Why = "A browser drops an unknown value without a word and falls back to its default. The page looks protected and is not, "
                + "or its images stay refused.",
            Bad =
            [
                new RuleExample("<img src=\"/harbour.png\" alt=\"The harbour\" referrerpolicy=\"never\">\n", Files: ["harbour.png"]),
                new RuleExample("<img src=\"/harbour.png\" alt=\"The harbour\" referrer-policy=\"no-referrer\">\n", Files: ["harbour.png"]),
            ],
            Good =
            [
                new RuleExample("<img src=\"/harbour.png\" alt=\"The harbour\" referrerpolicy=\"no-referrer\">\n", Files: ["harbour.png"])
            ],
            FixSafety =
                "Safe: white space is trimmed, the names of old drafts (`never`, `always`, `default`, `origin-when-crossorigin`) become "
                    + "the policies that replaced them, and a misspelt attribute name is corrected. Unsafe where that brings a policy "
                    + "into force which sends the whole address (`unsafe-url`, `no-referrer-when-downgrade`). Other values are left to a "
                    + "person, and so is a policy that would hide the referrer from a host that needs it (CL3006).",
            References =
            [
                "https://www.w3.org/TR/referrer-policy/#referrer-policies",
                "https://html.spec.whatwg.org/multipage/urls-and-fetching.html#referrer-policy-attributes",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) =>
        context.RegisterElement(Analyze, "a", "area", "iframe", "img", "link", "script");

    private static void Analyze(ElementContext context)
    {
        var policy = context.Element.Attribute(ReferrerPolicies.AttributeName);
        if (policy is { HasTemplateHole: false, ValueSpan: { } value } && !ReferrerPolicies.IsValid(policy.Value))
            ReportValue(context, policy, value);
        foreach (var attribute in context.Element.Attributes)
        {
            if (ReferrerPolicies.IsMisspelt(attribute.Name))
                ReportName(context, attribute, isRightOneAbsent: policy is null);
        }
    }

    private static void ReportValue(ElementContext context, HtmlAttribute policy, TextSpan value)
    {
        var correct = ReferrerPolicies.Correct(policy.Value);
        var advice = correct is { Length: > 0 } ? $"write '{correct}'"
            : correct is not null ? "remove it or name a policy"
            : ReferrerPolicies.Advice(policy.Value);
        var fix = correct is null || WouldBeRefused(context, correct)
            ? null
            : new CodeFix($"Write '{correct}'", SafetyOf(correct), [new TextChange(value, correct)]);
        context.Report(value, [context.Scope.Source.ToString(value), "a referrer policy", advice], fix);
    }

    private static void ReportName(ElementContext context, HtmlAttribute attribute, bool isRightOneAbsent)
    {
        var name = context.Scope.Document.Kind == ContentKind.Mdx ? "referrerPolicy" : ReferrerPolicies.AttributeName;
        var policy = ReferrerPolicies.Correct(attribute.Value);
        var safety = SafetyOf(policy);
        var fix = isRightOneAbsent && !WouldBeRefused(context, policy)
            ? new CodeFix($"Rename it to {name}", safety, [new TextChange(attribute.NameSpan, name)])
            : null;
        context.Report(attribute.NameSpan, [context.Scope.Source.ToString(attribute.NameSpan), "an attribute", $"write '{name}'"], fix);
    }

    /// <summary>Whether the policy, once in force, would hide the referrer from a host that needs it.</summary>
    private static bool WouldBeRefused(ElementContext context, string? policy) =>
        ReferrerPolicies.HidesReferrer(policy) && ReferrerHosts.AreNeedingIn(context.Scope.Document, context.Element);

    /// <summary>Browsers pass over what they do not know: a policy that leaks would come into force by the fix.</summary>
    private static FixSafety SafetyOf(string? policy) => ReferrerPolicies.IsLeaky(policy) ? FixSafety.Unsafe : FixSafety.Safe;
}
