using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Rules.Markup;

/// <summary>CL6004: the same id twice.</summary>
public sealed class DuplicateId : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL6004",
        Name = "duplicate-id",
        Title = "The id is taken already",
        MessageFormat = "the id '{0}' is taken already on this page, so links to '#{0}' never lead here; choose another one",
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports the second and every later element of a page with the same `id`, explicit heading ids (`{#id}`) included. Ids that a template makes, those of components, and those inside of `svg` are left alone, and so are branches of a template of which one is printed.",
            Why = "Links, labels and scripts find the first element only.",
            Bad =
            [
                new RuleExample("<h2 id=\"harbour\">Harbour</h2>\n\n<p id=\"harbour\">The harbour</p>\n"),
                new RuleExample("<p id=\"a\">One</p><p id=\"a\">Two</p>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<h2 id=\"harbour\">Harbour</h2>\n\n<p id=\"quay\">The quay</p>\n"),
                new RuleExample("{% if page.wide %}<p id=\"a\">One</p>{% else %}<p id=\"a\">Two</p>{% endif %}\n", "about.html"),
            ],
            References =
            [
                "https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var firsts = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var (id, span) in ExplicitIds.Of(context.Document).OrderBy(entry => entry.Span))
        {
            if (!firsts.TryAdd(id, span) && !TemplateControl.StandsBetween(context.Document, firsts[id].End, span.Start))
                context.Scope.Report(span, [id], related: [new RelatedLocation(context.Scope.Source.Path, firsts[id], "the first one")]);
        }
    }
}
