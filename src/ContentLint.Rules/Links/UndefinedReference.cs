using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;

namespace ContentLint.Rules.Links;

/// <summary>CL4016: <c>[text][label]</c> whose label is defined nowhere.</summary>
public sealed class UndefinedReference : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4016",
        Name = "undefined-reference",
        Category = RuleCategory.Links,
        HelpUri = CatalogPages.UriOf("CL4016"),
        Title = "The link's label is not defined",
        MessageFormat = "'{0}' is shown as it is, since no line defines '[{1}]: …'; {2}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports `[text][label]` and `[label][]` where the file has no definition of the label. `[label]` alone is ordinary "
                + "text in most files and left alone, and so are task lists, footnotes, citations, wiki links, "
                + "array elements, formulas, names of code and files that include others, which may hold the definition.",
            Why = "Readers see the brackets instead of a link. Nothing fails when the site is built.",
            Bad =
            [
                new RuleExample("See [the tide tables][tides].\n\n[tide]: https://harbour.example/tides\n"),
                new RuleExample("See [the harbour][].\n"),
            ],
            Good =
            [
                new RuleExample("See [the tide tables][tides].\n\n[tides]: https://harbour.example/tides\n"),
                new RuleExample("- [ ] Look at `a[i][j]`, grid[row][col], a note[^1] and [@smith2017].\n\n[^1]: The note.\n"),
            ],
            References = ["https://spec.commonmark.org/0.31.2/#reference-link"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        ImmutableArray<LinkDefinition> definitions = default;
        foreach (var (span, label) in UndefinedLabels.In(context.Document))
        {
            definitions = definitions.IsDefault ? LinkDefinition.Of(context.Document) : definitions;
            context.Report(span, [UrlText.Shorten(context.Document.Source.ToString(span)), label, Advice(label, definitions)]);
        }
    }

    private static string Advice(string label, ImmutableArray<LinkDefinition> definitions) =>
        UndefinedLabels.MeantBy(label, definitions) is { } nearest
            ? $"did you mean '[{nearest}]'?"
            : "define it, or write the URL in parentheses";
}
