using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Site.Anchors;
using ContentLint.Syntax;
using ContentLint.Syntax.Html;
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
        Category = RuleCategory.Markup,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL6004"),
        Title = "The id is taken already",
        MessageFormat = "the id '{0}' is taken already on this page, so links to '#{0}' never lead here; choose another one",
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports the second and every later element of a page with the same `id`, explicit heading ids (`{#id}`) included, "
                + "and the one that has the `id` which the generator makes of a Markdown heading (`site.slugs`) elsewhere on the page. "
                + "Ids that a template makes, those of components, and those inside of `svg` are left alone, and so are branches of a "
                + "template of which one is printed.",
            Why = "Links, labels and scripts find the first element only.",
            Bad =
            [
                new RuleExample("<h2 id=\"harbour\">Harbour</h2>\n\n<p id=\"harbour\">The harbour</p>\n"),
                new RuleExample("<p id=\"a\">One</p><p id=\"a\">Two</p>\n", "about.html"),
                new RuleExample("## Quay\n\nText.\n\n<p id=\"quay\">The quay</p>\n"),
            ],
            Good =
            [
                new RuleExample("<h2 id=\"harbour\">Harbour</h2>\n\n<p id=\"quay\">The quay</p>\n"),
                new RuleExample("<a id=\"quay\"></a>\n\n## Quay\n"),
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
        var document = context.Document;
        var firsts = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        IReadOnlyDictionary<string, ContentHeading>? headings = null;
        var control = TemplateControl.In(document);
        var conditional = new Lazy<ConditionalParts>(() => ConditionalParts.Of(document));
        foreach (var (id, span) in ExplicitIds.Of(context.Document).OrderBy(entry => entry.Span))
        {
            if (!firsts.TryAdd(id, span))
            {
                ReportLater(context, control, conditional, id, firsts[id], span);
                continue;
            }

            headings ??= HeadingAnchors.Of(document, context.Scope.Site.ProfileOf(document.Source.Path).Slugs);
            if (!headings.TryGetValue(id, out var heading) || StandsAt(document, heading, span))
                continue;
            if (heading.TextSpan.Start < span.Start)
                ReportLater(context, control, conditional, id, heading.TextSpan, span);
            else
                ReportLater(context, control, conditional, id, span, heading.TextSpan);
        }
    }

    private static void ReportLater(
        DocumentContext context, TemplateControl control, Lazy<ConditionalParts> conditional, string id, TextSpan first, TextSpan later)
    {
        if (!control.StandsBetween(first.End, later.Start) && !conditional.Value.Contain(first) && !conditional.Value.Contain(later))
            context.Scope.Report(later, [id], related: [new RelatedLocation(context.Scope.Source.Path, first, "the first one")]);
    }

    /// <summary>
    /// Whether an id is in a heading, or in front of it or behind it with nothing between: a link finds the same place by both.
    /// </summary>
    private static bool StandsAt(ContentDocument document, ContentHeading heading, TextSpan id)
    {
        var isBefore = id.End <= heading.Span.Start;
        if (!isBefore && id.Start < heading.Span.End)
            return true;
        var between = isBefore ? TextSpan.FromBounds(id.End, heading.Span.Start) : TextSpan.FromBounds(heading.Span.End, id.Start);
        var isInTag = isBefore;
        foreach (var character in document.Source.AsSpan(between))
        {
            if (character is '<' or '>')
                isInTag = character == '<';
            else if (!isInTag && !char.IsWhiteSpace(character))
                return false;
        }

        return true;
    }
}
