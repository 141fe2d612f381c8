using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;
using ContentLint.Text;
using ContentLint.Urls;

namespace ContentLint.Rules.Images;

/// <summary>CL2017: an alternative text that says nothing.</summary>
public sealed partial class ImageAltPlaceholder : Rule
{
    private static readonly FrozenSet<string> Placeholders = FrozenSet.ToFrozenSet(
        [
            "image", "images", "img", "picture", "pic", "photo", "photograph", "graphic", "alt", "alt text", "alttext",
            "alt-text", "image description", "image alt", "image here", "insert alt text", "description", "caption", "untitled",
            "placeholder",
            "todo", "tbd", "null", "undefined", "none", "n/a", "image.png", "图片", "图像", "照片", "圖片", "图片描述", "在这里插入图片描述",
            "替代文字", "зображення", "картинка", "фото", "изображение", "bild", "foto", "imagen", "imagem", "immagine", "画像", "写真", "이미지",
            "사진",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2017",
        Name = "image-alt-placeholder",
        Category = RuleCategory.Images,
        HelpUri = CatalogPages.UriOf("CL2017"),
        Title = "The image's alternative text is a placeholder",
        MessageFormat =
            "the alternative text '{0}' is {1} and tells nothing to who cannot see the image; describe what it shows, or leave it empty "
                + "for decoration",
        DefaultSeverity = DiagnosticSeverity.Info,
        Help = new RuleHelp
        {
            What = "Reports an alternative text that is a file name, a word such as \"image\" or \"图片\", what an editor or a camera put "
                + "there (`image-20170301`, `DSC_0042`), or white space only.",
            Why = "A screen reader reads it out: \"image, image\" or a row of digits. An empty text would be skipped, which is better.",
            Bad =
            [
                new RuleExample("![harbour.png](/images/harbour.png)\n", Files: ["images/harbour.png"]),
                new RuleExample("<img src=\"/images/harbour.png\" alt=\"image\">\n", "about.html", Files: ["images/harbour.png"]),
            ],
            Good =
            [
                new RuleExample("![The harbour at dawn](/images/harbour.png)\n", Files: ["images/harbour.png"]),
                new RuleExample("<img src=\"/images/ornament.png\" alt=\"\">\n", "about.html", Files: ["images/ornament.png"]),
            ],
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References = ["https://www.w3.org/WAI/tutorials/images/tips/"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterReference(AnalyzeMarkdown, ReferenceKind.Image);
        context.RegisterElement(AnalyzeElement, "img");
    }

    private static void AnalyzeMarkdown(ReferenceContext context)
    {
        if (context.Reference is { Element: null, TextSpan: { IsEmpty: false } text } && !HoldsTemplate(context.Scope.Source.AsSpan(text)))
            Check(context.Scope, text, context.Scope.Source.ToString(text), context.Reference.Url);
    }

    private static void AnalyzeElement(ElementContext context)
    {
        if (context.Element.Attribute("alt") is { ValueSpan: { IsEmpty: false } span, HasTemplateHole: false } alt)
            Check(context.Scope, span, alt.Value, context.Element.Attribute("src")?.Value ?? "");
    }

    private static bool HoldsTemplate(ReadOnlySpan<char> text) => text.IndexOf("{{") >= 0 || text.IndexOf("{%") >= 0;

    private static void Check(RuleScope scope, TextSpan span, string alt, string url)
    {
        if (ProblemOf(alt.Trim(), url, scope.GetOptions<Options>()) is { } problem)
            scope.Report(span, MessageArguments(alt, problem));
    }

    private static AltProblem? ProblemOf(string alt, string url, Options options)
    {
        if (alt.Length == 0)
            return AltProblem.WhiteSpace;
        if (Placeholders.Contains(alt) || options.Texts.Contains(alt, StringComparer.OrdinalIgnoreCase))
            return AltProblem.Placeholder;
        if (FileName().IsMatch(alt) || IsNameOf(alt, url))
            return AltProblem.FileName;
        return Generated().IsMatch(alt) ? AltProblem.Generated : null;
    }

    private static ImmutableArray<string> MessageArguments(string alt, AltProblem problem) =>
    [
        UrlText.Shorten(alt),
        problem switch
        {
            AltProblem.WhiteSpace => "white space",
            AltProblem.Placeholder => "a placeholder",
            AltProblem.FileName => "a file name",
            _ => "what a program has put there",
        },
    ];

    /// <summary>
    /// Whether it is the name of the image's file, where that is no word: <c>harbour</c> for <c>harbour.png</c> may be one.
    /// </summary>
    private static bool IsNameOf(string alt, string url)
    {
        var path = url.Split('?', '#')[0];
        var name = PercentEncoding.Decode(path[(path.LastIndexOf('/') + 1)..]);
        var dot = name.LastIndexOf('.');
        return name.Equals(alt, StringComparison.OrdinalIgnoreCase) ? dot > 0
            : dot > 0
                && alt.AsSpan().Equals(name.AsSpan(0, dot), StringComparison.OrdinalIgnoreCase)
                && alt.Any(static c => c == '_' || char.IsAsciiDigit(c))
                && !alt.Contains(' ', StringComparison.Ordinal)
                && alt.Length > 3;
    }

    [GeneratedRegex(@"^[\w%/.-]+\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    [GeneratedRegex(
        @"^(?:(?:DSC|DSCN|IMG|PXL|DCIM|MVIMG)[_-]?\d{3,}\w*|(?:image|img|screenshot|screen shot|photo|pasted image|pic)[-_ ]?[\d_:. -]+"
            + @"(?:at [\d.: apm]+)?|[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{8,})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Generated();

    private enum AltProblem
    {
        WhiteSpace,
        Placeholder,
        FileName,
        Generated,
    }

    private sealed record Options(ImmutableArray<string> Texts) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Texts: options.Texts("texts", [], "More texts to report, in any case."));
    }
}
