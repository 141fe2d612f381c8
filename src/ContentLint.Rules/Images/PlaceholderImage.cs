using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Images;

/// <summary>CL2018: an image of a placeholder service.</summary>
public sealed class PlaceholderImage : Rule
{
    private static readonly FrozenSet<string> Hosts = FrozenSet.ToFrozenSet(
        [
            "picsum.photos", "fastly.picsum.photos", "placehold.co", "placehold.it", "placehold.jp", "via.placeholder.com",
            "placeholder.com", "www.placeholder.com", "placeholder.pics", "dummyimage.com", "fakeimg.pl", "placeimg.com", "lorempixel.com",
            "loremflickr.com", "placekitten.com", "placebear.com", "placebeard.it", "placecage.com", "placedog.net",
            "place.dog", "place-puppy.com", "www.fillmurray.com", "fillmurray.com", "www.stevensegallery.com", "baconmockup.com",
            "unsplash.it",
            "source.unsplash.com", "holder.js", "imgplaceholder.com", "satyr.dev", "www.placecage.com",
            "ipsumimage.appspot.com", "placem.at", "dummyimages.com", "placeholdit.imgix.net", "temp.im", "fpoimg.com",
        ],
        StringComparer.Ordinal);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2018",
        Name = "placeholder-image",
        Category = RuleCategory.Images,
        HelpUri = CatalogPages.UriOf("CL2018"),
        Title = "The image comes from a placeholder service",
        MessageFormat = "'{0}' is a filler image from '{1}', which readers see in place of the real one; replace it",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports an image from a service that makes filler images (`picsum.photos`, `placehold.co`, `via.placeholder.com` and "
                + "others) or from one of the option `hosts`. A filler in `src` of a lazy image, whose real one is in `data-src`, is "
                + "left alone.",
            Why = "It was put there while the page was made, and forgotten. Such services show random pictures, and have ended without "
                + "notice.",
            Bad =
            [
                new RuleExample("![The harbour](https://picsum.photos/800/600)\n"),
                new RuleExample(
                    "<img src=\"https://placehold.co/800x600\" alt=\"The harbour\" referrerpolicy=\"no-referrer\">\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("![The harbour](/images/harbour.png)\n", Files: ["images/harbour.png"]),
                new RuleExample("[A service for filler images](https://picsum.photos/)\n"),
            ],
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References = ["https://html.spec.whatwg.org/multipage/images.html"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze, ReferenceKind.Image);

    private static void Analyze(ReferenceContext context)
    {
        if (JudgedUrl.WithHost(context.Reference) is not { Host.Text: var host } || IsReplacedLater(context.Reference))
            return;
        if (Hosts.Contains(host) || HostPatterns.Match(context.Scope.GetOptions<Options>().Hosts, host))
            context.Report(context.Reference.UrlSpan, [UrlText.Quote(context.Scope.Source, context.Reference), host]);
    }

    private static bool IsReplacedLater(ResourceReference reference) =>
        reference.Attribute?.Name == "src"
            && reference.Element!.Attributes.Any(static attribute => attribute.Name.StartsWith("data-", StringComparison.Ordinal)
            && attribute.Value.Contains('/', StringComparison.Ordinal));

    private sealed record Options(ImmutableArray<string> Hosts) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Hosts: options.Texts("hosts", [], "More hosts to report: a host, or `*.a.example` for all below another."));
    }
}
