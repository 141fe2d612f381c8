using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.FrontMatter;
using ContentLint.Rules.Hosts;
using ContentLint.Rules.References;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Images;

/// <summary>CL2018: an image of a placeholder service, or the placeholder of a lazy image that nothing loads.</summary>
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

    private static readonly MessageVariant Lazy = new(
        "lazy",
        Message: "Lazy-load placeholder instead of the image '{url}'",
        Note: "No script of the site replaces the placeholder, so readers never see the image",
        Help: "Write the URL of the image in src");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2018",
        Name = "placeholder-image",
        Category = RuleCategory.Images,
        HelpUri = CatalogPages.UriOf("CL2018"),
        Title = "Placeholder image",
        MessageFormat = "Placeholder image '{url}'",
        NoteFormat = "Readers see a meaningless image that changes or disappears with the service",
        HelpFormat = "Replace it with the real image",
        Variants = [Lazy],
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports an image, in the text or in the front matter, from a service that makes placeholder images "
                + "(`picsum.photos`, `placehold.co`, `via.placeholder.com` and others) or from one of the option `hosts`. Also reports the "
                + "loading animation or the `data:` image in `src` of a lazy image, with the real image in `data-original` or `data-src`, "
                + "where no script of the page or the site loads it.",
            Why = "Readers see the placeholder instead of the image. Lazy images come with text that was copied from another site, whose "
                + "script was not. Placeholder services show random pictures, and some have ended without notice.",
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
            FixSafety = "Unsafe: the image in the other attribute takes the place of the loading animation, and a script that contentlint "
                + "does not know may count on both. An image of a placeholder service has no fix.",
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References = ["https://html.spec.whatwg.org/multipage/images.html"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterReference(Analyze, ReferenceKind.Image);
        context.RegisterFrontMatter(AnalyzeFrontMatter);
    }

    private static void Analyze(ReferenceContext context)
    {
        if (LazyPlaceholder.Of(context.Reference) is { } real)
            AnalyzeLazy(context, real);
        else if (JudgedUrl.WithHost(context.Reference) is { Host.Text: var host }
            && IsOfService(context.Scope, host)
            && !IsReplacedLater(context.Reference))
            context.Report(
                context.Reference.UrlSpan, [("url", UrlText.Quote(context.Scope.Source, context.Reference))]);
    }

    private static void AnalyzeFrontMatter(FrontMatterContext context)
    {
        foreach (var value in FrontMatterValues.Of(context.FrontMatter, context.Scope.File.Schema))
        {
            if (value is { Key: { } key, Scalar: { Kind: ScalarKind.String } scalar }
                && UrlValues.IsImageKey(key)
                && UrlParts.Of(scalar.Value) is { IsWeb: true, Host: { } host }
                && IsOfService(context.Scope, host))
                context.Report(scalar.Span, [("url", UrlText.Shorten(scalar.Value))]);
        }
    }

    private static bool IsOfService(RuleScope scope, string host) =>
        Hosts.Contains(host) || HostPatterns.Match(scope.GetOptions<Options>().Hosts, host);

    private static void AnalyzeLazy(ReferenceContext context, HtmlAttribute real)
    {
        var runsScripts = context.Scope.Document.Elements.Any(static element => element.Name == "script");
        if (runsScripts || context.Scope.Site.MayLoadImagesLazily())
            return;
        context.Report(
            context.Reference.UrlSpan,
            [("url", UrlText.Shorten(real.Value.Trim()))],
            Fix(context, real),
            variant: Lazy);
    }

    private static CodeFix? Fix(ReferenceContext context, HtmlAttribute real)
    {
        var url = context.Scope.Source.ToString(real.ValueSpan!.Value).Trim();
        var isSafelyQuoted = context.Reference.Attribute!.Quote is '"' or '\'' && url.AsSpan().IndexOfAny("\"'<>") < 0;
        return isSafelyQuoted ? CodeFix.Unsafe($"Use the image of '{real.Name}'", context.Reference.UrlSpan, url) : null;
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
