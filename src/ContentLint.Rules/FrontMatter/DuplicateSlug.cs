using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1018: two files are published at one address.</summary>
public sealed class DuplicateSlug : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1018",
        Name = "duplicate-slug",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1018"),
        Title = "Two files are published at the same address",
        MessageFormat = "Page has the same URL as '{other}'",
        NoteFormat = "The site generator publishes only one of them",
        HelpFormat = "Change the slug, permalink or name of one page",
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports a page whose address another file of the site has too, by `slug`, `permalink`, `url`, date or path. Each of "
                + "the files is reported and names the other, "
                + "so that the clash is seen whichever of them is checked. Sites whose addresses cannot be told are left alone.",
            Why = "Generators overwrite one page by the other, without a word. Which of them readers get may change from build to build.",
            Bad =
            [
                new RuleExample(
                    "---\ntitle: About us\n---\n\nWe mend nets.\n",
                    "content/about.md",
                    "site:\n  generator: hugo\n",
                    "hugo.toml",
                    "content/about/index.md"),
            ],
            Good =
            [
                new RuleExample(
                    "---\ntitle: About us\nslug: about-us\n---\n\nWe mend nets.\n",
                    "content/about.md",
                    "site:\n  generator: hugo\n",
                    "hugo.toml",
                    "content/about/index.md"),
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var others = context.Scope.Site.SharersOfAddress(context.Scope.Source.Path);
        if (others is [var first, ..])
            context.Scope.Report(
                PlaceOf(context),
                [("other", UrlText.Shorten(first))],
                null,
                [.. others.Select(other => new RelatedLocation(other, new TextSpan(0, 0), "this file has the same URL"))]);
    }

    private static TextSpan PlaceOf(DocumentContext context)
    {
        var block = context.Document.FrontMatter;
        foreach (var key in context.Scope.Site.ProfileOf(context.Scope.Source.Path).AddressKeys)
        {
            if (block?.Mapping?[key] is ScalarNode { Span.IsEmpty: false } value)
                return value.Span;
        }

        return block is { OpeningFence.IsEmpty: false } ? block.OpeningFence : new TextSpan(context.Document.Body.Start, 0);
    }
}
