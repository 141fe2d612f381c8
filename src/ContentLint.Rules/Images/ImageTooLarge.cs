using System.Globalization;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;

namespace ContentLint.Rules.Images;

/// <summary>CL2007: an image file that takes long to load.</summary>
public sealed class ImageTooLarge : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2007",
        Name = "image-too-large",
        Category = RuleCategory.Images,
        HelpUri = CatalogPages.UriOf("CL2007"),
        Title = "The image file is large",
        MessageFormat = "Image file has {size}, more than {maximum}: '{url}'",
        NoteFormat = "Large files load slowly, and readers on mobile networks pay for them",
        HelpFormat = "Scale it down, or save it as WebP or AVIF",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports the first reference of a page to an image file of the site that has more bytes than the option `max`.",
            Why = "Large images are the main reason why pages load slowly, and on a metered connection they cost money. A photograph for "
                + "a page seldom needs more than a few hundred kilobytes.",
            Bad =
            [
                new RuleExample(
                    "![The harbour](/images/harbour.png)\n",
                    Configuration: "rules:\n  image-too-large:\n    max: 40\n")
                    {
                        Contents = [ExampleImages.Png("images/harbour.png", 8, 8)]
                    }
            ],
            Good =
            [
                new RuleExample("![The harbour](/images/harbour.png)\n") { Contents = [ExampleImages.Png("images/harbour.png", 8, 8)] }
            ],
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References = ["https://web.dev/articles/fast#optimize_your_images"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var maximum = context.Scope.GetOptions<Options>().MaximumBytes;
        HashSet<string>? reported = null;
        foreach (var reference in context.Document.References)
        {
            if (ImageFiles.Of(new ReferenceContext(context.Scope, reference)) is not { } image || image.File.Size <= maximum)
                continue;
            if ((reported ??= new HashSet<string>(StringComparer.Ordinal)).Add(image.Path))
                context.Report(reference.UrlSpan,
                [
                    ("url", UrlText.Quote(context.Scope.Source, reference)), ("size", Size(image.File.Size)), ("maximum", Size(maximum)),
                ]);
        }
    }

    private static string Size(long bytes) => bytes switch
    {
        >= 1024 * 1024 => (bytes / (1024.0 * 1024)).ToString("0.#", CultureInfo.InvariantCulture) + " MiB",
        >= 1024 => (bytes / 1024.0).ToString("0.#", CultureInfo.InvariantCulture) + " KiB",
        _ => $"{bytes} bytes",
    };

    private sealed record Options(int MaximumBytes) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            MaximumBytes: options.Integer("max", 1_048_576, "The largest size in bytes that is accepted."));
    }
}
