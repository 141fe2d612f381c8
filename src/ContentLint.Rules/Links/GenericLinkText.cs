using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Links;

/// <summary>CL4020: a link text that says nothing.</summary>
public sealed class GenericLinkText : Rule
{
    private static readonly FrozenDictionary<string, string[]> ByLanguage = new Dictionary<string, string[]>(
        StringComparer.OrdinalIgnoreCase)
    {
        ["en"] =
        [
            "click here", "click this", "here", "this", "link", "this link", "this page", "this article", "read more", "more",
            "learn more", "see more", "continue reading", "read this"
        ],
        ["zh"] =
        [
            "点击这里", "点这里", "点击此处", "点此", "这里", "此处", "这个", "链接", "更多", "阅读更多", "查看更多", "了解更多", "查看详情", "详情", "戳这里", "點擊這裡", "這裡", "更多資訊",
            "連結", "閱讀更多"
        ],
        ["uk"] =
        [
            "тут", "натисніть тут", "клікніть тут", "за посиланням", "посилання", "детальніше", "докладніше", "читати далі", "ось тут",
            "сюди"
        ],
        ["ru"] = ["тут", "здесь", "нажмите здесь", "кликните здесь", "по ссылке", "ссылка", "подробнее", "читать далее", "далее", "сюда"],
        ["de"] =
        [
            "hier", "hier klicken", "klicken sie hier", "klick hier", "mehr", "weiterlesen", "mehr lesen", "mehr erfahren", "dieser link",
            "weiter"
        ],
        ["fr"] =
        [
            "ici", "cliquez ici", "cliquer ici", "lire la suite", "en savoir plus", "plus", "suite", "lien", "ce lien", "voir plus",
            "détails"
        ],
        ["es"] =
        [
            "aquí", "aqui", "haz clic aquí", "haga clic aquí", "clic aquí", "leer más", "más", "ver más", "más información", "enlace",
            "este enlace", "detalles"
        ],
        ["pt"] = ["aqui", "clique aqui", "leia mais", "saiba mais", "mais", "ver mais", "link", "este link"],
        ["it"] = ["qui", "clicca qui", "leggi tutto", "leggi di più", "scopri di più", "altro", "link", "questo link"],
        ["pl"] = ["tutaj", "tu", "kliknij tutaj", "czytaj więcej", "więcej", "czytaj dalej", "link"],
        ["ja"] = ["こちら", "ここ", "ここをクリック", "こちらをクリック", "続きを読む", "もっと見る", "詳しくはこちら", "詳細はこちら", "詳細", "リンク", "こちらから"],
        ["ko"] = ["여기", "여기를 클릭", "여기를 클릭하세요", "더 보기", "더보기", "자세히", "자세히 보기", "링크", "이 링크"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> AllTexts = ByLanguage.Values
        .SelectMany(static texts => texts)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4020",
        Name = "generic-link-text",
        Category = RuleCategory.Links,
        HelpUri = CatalogPages.UriOf("CL4020"),
        Title = "The link's text does not say where it leads",
        MessageFormat = "Link text '{text}' does not describe the target",
        NoteFormat = "Screen readers list links without the text around them",
        HelpFormat = "Write what the target is",
        DefaultSeverity = DiagnosticSeverity.Off,
        Help = new RuleHelp
        {
            What = "Reports a link whose whole text is a phrase such as \"click here\", \"点击这里\", \"тут\" or \"hier\". It knows English, "
                + "Chinese, Ukrainian, Russian, German, French, Spanish, Portuguese, Italian, Polish, Japanese and Korean. A link with "
                + "an ARIA label is left alone.",
            Why = "Who listens to a page goes from link to link; a list of ten times \"here\" is of no use. Search engines take a link's "
                + "text for what the target is about.",
            Bad =
            [
                new RuleExample(
                    "For the tides, [click here](https://harbour.example/tides).\n",
                    Configuration: "rules:\n  generic-link-text: warning\n"),
                new RuleExample(
                    "<a href=\"https://harbour.example/tides\">点击这里</a>\n", "about.html", "rules:\n  generic-link-text: warning\n"),
            ],
            Good =
            [
                new RuleExample(
                    "See the [tide tables](https://harbour.example/tides).\n", Configuration: "rules:\n  generic-link-text: warning\n")
            ],
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References = ["https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze, ReferenceKind.Link);

    private static void Analyze(ReferenceContext context)
    {
        var reference = context.Reference;
        if (reference.Syntax is ReferenceSyntax.MarkdownAutolink or ReferenceSyntax.MarkdownDefinition
            || IsLabelled(reference)
            || LinkText.SpanOf(context) is not { IsEmpty: false, Length: < 200 } span)
            return;
        if (ShowsMore(context.Scope.Source.AsSpan(span)) || LinkText.Of(context) is not { } text)
            return;
        var phrase = text
            .Trim()
            .Trim('.', ',', ':', '!', '…', '»', '›', '>', '→', '。', '！', '：', '[', ']', '(', ')', '（', '）', '«', '"', ' ')
            .Trim();
        if (phrase.Length > 0 && IsGeneric(context, phrase))
            context.Report(span, [("text", UrlText.Shorten(text))]);
    }

    /// <summary>Whether the text is an image, or a name from code, such as <c>`this`</c>: then it says what is meant.</summary>
    private static bool ShowsMore(ReadOnlySpan<char> raw) =>
        raw.Contains('`')
            || raw.IndexOf("![") >= 0
            || raw.IndexOf("<code", StringComparison.OrdinalIgnoreCase) >= 0
            || raw.IndexOf("<kbd", StringComparison.OrdinalIgnoreCase) >= 0
        || raw.IndexOf("<img", StringComparison.OrdinalIgnoreCase) >= 0 || raw.IndexOf("<svg", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsLabelled(ResourceReference reference) =>
        reference.Element is { } element
            && (element.HasAttribute("aria-label") || element.HasAttribute("aria-labelledby") || element.HasAttribute("title"));

    private static bool IsGeneric(ReferenceContext context, string phrase)
    {
        var options = context.Scope.GetOptions<Options>();
        if (options.Texts.Contains(phrase, StringComparer.OrdinalIgnoreCase))
            return true;
        return options.Languages.IsEmpty
            ? AllTexts.Contains(phrase)
            : options.Languages.Any(
                language => ByLanguage.TryGetValue(language, out var texts) && texts.Contains(phrase, StringComparer.OrdinalIgnoreCase));
    }

    private sealed record Options(ImmutableArray<string> Languages, ImmutableArray<string> Texts) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Languages: options.Texts(
                "languages",
                [],
                "Languages whose phrases are reported, such as `[en, zh]`; all if the list is empty."),
            Texts: options.Texts("texts", [], "More phrases to report, in any case."));
    }
}
