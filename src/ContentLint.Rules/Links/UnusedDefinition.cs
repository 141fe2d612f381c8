using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Rules.Links;

/// <summary>CL4017: a definition that no link uses.</summary>
public sealed class UnusedDefinition : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4017",
        Name = "unused-definition",
        Category = RuleCategory.Links,
        HelpUri = CatalogPages.UriOf("CL4017"),
        Title = "No link uses the definition",
        MessageFormat = "Unused link definition '{label}'",
        NoteFormat = "No link of the page uses it, so '{url}' is not published",
        HelpFormat = "Use the definition, or remove it",
        DefaultSeverity = DiagnosticSeverity.Info,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a definition `[label]: url` that no link and no image of the file uses. Comments written as definitions "
                + "(`[//]: # (…)`, `[comment]: <> (…)`) and footnotes are left alone, and so are files that include others.",
            Why = "It is left over from a link that was removed, or the link that should use it has another label and is broken.",
            Bad = [new RuleExample("The harbour.\n\n[tides]: https://harbour.example/tides\n")],
            Good =
            [
                new RuleExample("The [harbour][tides].\n\n[tides]: https://harbour.example/tides\n"),
                new RuleExample("[//]: # (A comment that is not published)\n\nThe harbour.\n"),
            ],
            FixSafety =
                "Unsafe: the line is removed, but it may be kept for a later text. It is left alone if the label of a link is a "
                    + "misspelling of its own.",
            References = ["https://spec.commonmark.org/0.31.2/#link-reference-definition"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var source = context.Document.Source;
        var definitions = LinkDefinition.Of(context.Document);
        var unused = definitions
            .Where(static definition => definition.Reference.Kind == ReferenceKind.Other && !IsComment(definition))
            .ToArray();
        if (unused.Length == 0 || context.Document.Kind == ContentKind.Mdx || IncludedDefinitions.MayExist(source.Text))
            return;
        var meant = UndefinedLabels
            .In(context.Document, new(() => definitions))
            .Select(link => UndefinedLabels.MeantBy(link.Label, definitions))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var definition in unused)
            context.Report(
                definition.Reference.Span,
                [("label", UrlText.Shorten(definition.Label)), ("url", UrlText.Quote(source, definition.Reference))],
                meant.Contains(definition.Label) ? null : Fix(source, definition.Reference.Span));
    }

    private static bool IsComment(LinkDefinition definition) =>
        definition.Label.StartsWith('^')
            || definition.Label.StartsWith("//", StringComparison.Ordinal)
            || definition.Reference.Url is "#" or ""
        || definition.Label.Equals("comment", StringComparison.OrdinalIgnoreCase) || definition.Label.StartsWith('#');

    private static CodeFix? Fix(SourceText source, TextSpan span) =>
        source.FindWholeLines(span) is { } lines ? CodeFix.Unsafe("Remove the definition", lines, "") : null;
}
