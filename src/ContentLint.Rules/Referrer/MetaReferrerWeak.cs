using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Attributes;

namespace ContentLint.Rules.Referrer;

/// <summary>CL3008: a page-level referrer policy that leaks, or that browsers ignore.</summary>
public sealed class MetaReferrerWeak : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL3008",
        Name = "meta-referrer-weak",
        Category = RuleCategory.Referrer,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL3008"),
        Title = "The page's referrer policy leaks or is not one",
        MessageFormat = "'{0}' {1}; {2}",
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
        if (ReferrerPolicies.IsLeaky(policy))
            Report("sends other sites the whole address of the page, path and query "
                + "included", "write 'strict-origin-when-cross-origin' to send the origin only, or 'no-referrer'");
        else if (policy is null)
            Report("is not a referrer policy, so browsers ignore it and send the referrer as if it were not there", Advice(content.Value));

        void Report(string problem, string advice) => context.Report(span, [context.Scope.Source.ToString(span), problem, advice]);
    }

    private static string Advice(string value)
    {
        if (ReferrerMeta.PolicyOf(value.Trim(' ', '\t', '\r', '\n', '\f')) is not null)
            return "remove the white space around it";
        return ReferrerPolicies.Advice(value);
    }
}
