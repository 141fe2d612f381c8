using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Rules.Embedded;

/// <summary>CL5009: findings in the document of a srcdoc.</summary>
public sealed class SrcdocContent : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL5009",
        Name = "srcdoc-content",
        Category = RuleCategory.Embedded,
        HelpUri = CatalogPages.UriOf("CL5009"),
        Title = "The document in a srcdoc has a finding",
        MessageFormat = "In srcdoc: {message}",
        NoteFormat = "Rule {id} {name} reports the document in the attribute",
        HelpFormat = "{help}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        IsSecurity = true,
        SecuritySeverity = "5.4",
        Help = new RuleHelp
        {
            What = "Runs the rules for images, referrer policies, links, embedded HTML and markup over the document in the `srcdoc` of "
                + "an `<iframe>`, and reports what they find at its place in the attribute. Their severities and options hold there too.",
            Why = "A `srcdoc` is a whole page, escaped into an attribute where nobody reads it. Without `sandbox` its scripts run with "
                + "the rights of this one.",
            Bad =
            [
                new RuleExample("<iframe title=\"Demo\" srcdoc=\"&lt;a href=&quot;javascript:alert(1)&quot;&gt;x&lt;/a&gt;\"></iframe>\n"),
                new RuleExample("<iframe title=\"Demo\" srcdoc='<p onclick=\"track()\">The harbour</p>'></iframe>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<iframe title=\"Demo\" srcdoc=\"&lt;p&gt;The harbour&lt;/p&gt;\"></iframe>\n"),
                new RuleExample("<iframe title=\"Demo\" srcdoc='<p>The harbour</p>'></iframe>\n", "about.html"),
            ],
            References =
            [
                "https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-srcdoc",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterNested(Analyze);

    private void Analyze(NestedContext context)
    {
        foreach (var finding in context.Findings)
        {
            // A document in a document in a document names the rule that found it, not this one once more.
            var arguments = finding.Id == Descriptor.Id ? finding.Arguments : ArgumentsOf(finding);
            context.Report(context.Nested.ToOuter(finding.Span), arguments);
        }
    }

    private static ImmutableArray<MessageArgument> ArgumentsOf(Diagnostic finding) =>
    [
        ("message", finding.Message),
        ("help", finding.Help ?? "Correct the document"),
        ("id", finding.Id),
        ("name", finding.Descriptor.Name),
    ];
}
