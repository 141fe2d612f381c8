using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
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
        AppliesTo = FileRoles.Content | FileRoles.Repository,
        HelpUri = CatalogPages.UriOf("CL4016"),
        Title = "Undefined link label",
        MessageFormat = "Undefined link label '{0}'{1}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports `[text][label]` and `[label][]` where the file has no definition of the label. The label may continue on the "
                + "next line, and the text may hold an image or code. `[label]` alone is ordinary text in most files and not reported, "
                + "and neither are task lists, footnotes, citations, wiki links, array elements, formulas, names of code, and files that "
                + "include others, which may hold the definition.",
            Why = "Readers see the brackets instead of a link, and the build does not fail.",
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
        if (context.Scope.Site.ProfileOf(context.Scope.Source.Path).MayDefineLabels)
            return;
        var definitions = new Lazy<ImmutableArray<LinkDefinition>>(() => LinkDefinition.Of(context.Document));
        foreach (var (span, label) in UndefinedLabels.In(context.Document, definitions))
            context.Report(span, [UrlText.Shorten(label), Advice(label, definitions.Value)]);
    }

    private static string Advice(string label, ImmutableArray<LinkDefinition> definitions) =>
        UndefinedLabels.MeantBy(label, definitions) is { } nearest ? $", did you mean '{nearest}'?" : "";
}
