using System.Buffers;
using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Site.Resolving;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1014: a key of the front matter names a file that the site does not have.</summary>
public sealed class FrontMatterPathNotFound : Rule
{
    private const string PathFormat = "content-path";

    private static readonly ImmutableArray<string> DefaultKeys =
    [
        "image", "images", "cover", "covers", "thumbnail", "thumb", "headimg", "header-img", "header_img", "header-image",
        "og_image", "ogImage", "og-image", "banner",
        "hero", "heroImage", "featured_image", "featuredImage", "feature_image", "cover_image", "coverImage", "top_img", "photos",
        "gallery", "avatar", "logo",
    ];

    /// <summary>What would need quotes, or others, in some language of front matter.</summary>
    private static readonly SearchValues<char> NotPlain = SearchValues.Create(" '\"#:\\{[,");

    private static readonly string[] Extensions =
    [
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".bmp", ".pdf", ".mp4", ".webm", ".mp3"
    ];

    private static readonly MessageVariant WithNearest = new("nearest", Help: "Write '{nearest}', the closest existing file");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1014",
        Name = "front-matter-path-not-found",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1014"),
        Title = "The front matter names a file that does not exist",
        MessageFormat = "File not found: '{path}' in '{key}'",
        NoteFormat = "Themes show a broken image or link for the key",
        HelpFormat = "Correct the path, or add the file",
        Variants = [WithNearest],
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a local image or film that a key of the front matter names (`image`, `cover`, `thumbnail`, `header-img`, "
                + "`og_image` and the like) and that the site does not have. "
                + "It is looked for beside the page, in the site's public folders, and from the root of the site, since themes differ in "
                + "how they take such a path. "
                + "A key to which the front matter's schema gives the format `content-path` is checked too, whatever its name and the "
                + "kind of file.",
            Why = "Lists of posts and previews in social networks show nothing, or a broken image.",
            Bad = [new RuleExample("---\ntitle: The harbour\ncover: /images/harbor.png\n---\n", Files: ["images/harbour.png"])],
            Good =
            [
                new RuleExample(
                    "---\ntitle: The harbour\ncover: images/harbour.png\n---\n\nShips come and go.\n", Files: ["images/harbour.png"]),
                new RuleExample(
                    "---\ntitle: The harbour\ntimetable: files/tides.pdf\n---\n\nShips come and go.\n",
                    Files: ["files/tides.pdf"]) { Schema = "properties:\n  timetable: {type: string, format: content-path}\n" },
                new RuleExample("---\ntitle: The harbour\ncover: https://images.example/harbour.png\n---\n\nShips come and go.\n"),
            ],
            FixSafety = "Unsafe: the file with the nearest name is a guess, and may show something else.",
            Options = RuleOptionReader.DeclarationsOf<Options>(),
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterFrontMatter(Analyze);

    private static void Analyze(FrontMatterContext context)
    {
        var keys = context.Scope.GetOptions<Options>().Keys;
        foreach (var value in FrontMatterValues.Of(context.FrontMatter, context.Scope.File.Schema))
        {
            if (value is not { Key: { } key, Scalar: { Kind: ScalarKind.String, Value.Length: > 0 } scalar } || HasTemplate(scalar.Value))
                continue;
            var isImage = keys.Contains(key, StringComparer.Ordinal) && IsFile(scalar.Value);
            if (!isImage && value.Schema?.HasFormat(PathFormat) != true)
                continue;
            if (context.Scope.Site.ResolveFrontMatter(
                context.Scope.Source.Path, scalar.Value) is not { Status: LocalTargetStatus.Missing } target)
                continue;
            context.Report(
                scalar.Span,
                [
                    ("path", UrlText.Shorten(scalar.Value)),
                    ("key", UrlText.Shorten(key)),
                    ("nearest", UrlText.Shorten(target.NearestUrl ?? "")),
                ],
                Fix(context, scalar, target),
                variant: target.NearestUrl is null ? null : WithNearest);
        }
    }

    private static bool HasTemplate(string value) => value.AsSpan().IndexOfAny("{}<>\uFFFC") >= 0;

    private static bool IsFile(string value)
    {
        var end = value.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? value : value[..end];
        return Extensions.Contains(Path.GetExtension(path).ToLowerInvariant(), StringComparer.Ordinal);
    }

    private static CodeFix? Fix(FrontMatterContext context, ScalarNode scalar, LocalTarget target)
    {
        if (target.NearestUrl is not { } nearest || scalar.WrittenSpan is not { } span || nearest.AsSpan().IndexOfAny(NotPlain) >= 0)
            return null;
        return context.Scope.Source.AsSpan(span).SequenceEqual(scalar.Value)
            ? CodeFix.Unsafe($"Replace it by '{nearest}'", span, nearest)
            : null;
    }

    private sealed record Options(ImmutableArray<string> Keys) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Keys: options.Texts("keys", DefaultKeys, "The keys that hold paths of files, at any depth."));
    }
}
