using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Site.Resolving;

namespace ContentLint.Rules.Images;

/// <summary>CL2001: the local target of an image is not there.</summary>
public sealed class ImageNotFound : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2001",
        Name = "image-not-found",
        Category = RuleCategory.Images,
        AppliesTo = FileRoles.All,
        JudgesTargets = true,
        HelpUri = CatalogPages.UriOf("CL2001"),
        Title = "The image file does not exist",
        MessageFormat = "'{0}' leads to no file, so readers see a broken image; {1}{2}",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a local image that the site does not have: in `img`, `srcset`, `source`, `poster`, `input`, SVG `image`, an "
                + "icon, `url()` of a `style` attribute, and Markdown images. "
                + "The file is looked for beside the page, in the post's asset folder, and under the site's public folders, with and "
                + "without percent-encoding.",
            Why = "The reader sees a broken image or an empty box. Nothing fails when the site is built, so the mistake is found by a "
                + "reader, if at all.",
            Bad =
            [
                new RuleExample("![The harbour at dawn](/images/harbor.png)\n", Files: ["images/harbour.png"]),
                new RuleExample("<img src=\"/images/harbour.jpg\" alt=\"The harbour\">\n", "about.html", Files: ["images/harbour.png"]),
            ],
            Good =
            [
                new RuleExample("![The harbour at dawn](/images/harbour.png)\n", Files: ["images/harbour.png"]),
                new RuleExample("![The harbour]({{ site.baseurl }}/images/harbour.png)\n"),
                new RuleExample("<!-- ![Not published](/images/draft.png) -->\n", Files: ["images/harbour.png"]),
            ],
            FixSafety = "Unsafe: the file with the nearest name is a guess, and may show something else.",
            References = ["https://html.spec.whatwg.org/multipage/embedded-content.html#attr-img-src"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        foreach (var (image, target) in LocalReferences.Images(context, LocalTargetStatus.Missing))
        {
            var quoted = UrlText.Quote(context.Scope.Source, image);
            context.Report(
                image.UrlSpan, [quoted, Places(target), Advice(target)], LocalReferences.ReplaceByNearest(context, image, target));
        }
    }

    private static string Places(LocalTarget target) => target.LookedAt switch
    {
        { IsDefault: true } or [] => "looked in the folders of the site",
        [var only] => $"looked for '{only}'",
        [var first, var second, ..] => $"looked for '{first}' and '{second}'",
    };

    private static string Advice(LocalTarget target) =>
        target.NearestUrl is { } nearest ? $"; did you mean '{nearest}'?" : "; correct the path or add the file";
}
