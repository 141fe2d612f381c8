using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Urls;
using ContentLint.Urls.Idna;

namespace ContentLint.Rules.Links;

/// <summary>CL4006: a host that looks like another one.</summary>
public sealed class DeceptiveHost : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4006",
        Name = "deceptive-host",
        Category = RuleCategory.Links,
        AppliesTo = FileRoles.All,
        HelpUri = CatalogPages.UriOf("CL4006"),
        Title = "The host looks like another one",
        MessageFormat =
            "'{0}' leads to the host '{1}' ('{2}'), which {3}, so readers take it for another one; link to the host that you mean",
        DefaultSeverity = DiagnosticSeverity.Warning,
        IsSecurity = true,
        SecuritySeverity = "5.4",
        Help = new RuleHelp
        {
            What = "Reports an international host with a label that mixes Latin with letters of Cyrillic, Greek, Armenian or Cherokee, "
                + "that is written with nothing but letters that look like Latin ones under a Latin top-level domain, "
                + "or that has signs that look like a slash, a colon or a dot. Ordinary names of any script (`bücher.example`, `例子.cn`, "
                + "`россия.рф`) are left alone.",
            Why = "`аpple.example` with a Cyrillic `а` is another host than `apple.example`, and no reader can tell. It is how log-in "
                + "pages are forged.",
            Bad =
            [
                new RuleExample("[The bank](https://раypal.example/)\n"),
                new RuleExample("<a href=\"https://xn--pple-43d.example/\">The shop</a>\n", "about.html"),
            ],
            Good = [new RuleExample("[Books](https://bücher.example/), [an example](https://例子.cn/), [Russia](https://россия.рф/)\n")],
            References = ["https://www.unicode.org/reports/tr39/#Mixed_Script_Detection", "https://www.unicode.org/reports/tr46/"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze);

    private static void Analyze(ReferenceContext context)
    {
        if (JudgedUrl.WithHost(context.Reference) is not { Host: { Kind: WebHostKind.Domain, Text: var ascii } }
            || !ascii.Contains("xn--", StringComparison.Ordinal))
            return;
        var unicode = DomainToAscii.ToUnicode(ascii);
        var labels = unicode.TrimEnd('.').Split('.');
        foreach (var label in labels)
        {
            if (Problem(label, labels[^1]) is not { } problem)
                continue;
            context.Report(context.Reference.UrlSpan, [UrlText.Quote(context.Scope.Source, context.Reference), unicode, ascii, problem]);
            return;
        }
    }

    private static string? Problem(string label, string topLevel)
    {
        var codePoints = label.EnumerateRunes().Select(static rune => rune.Value).ToArray();
        if (Array.TrueForAll(codePoints, static codePoint => codePoint < 0x80))
            return null;
        if (Array.Find(codePoints, Confusables.IsDelimiterLike) is var sign and not 0)
            return $"has '{char.ConvertFromUtf32(sign)}' (U+{sign:X4}), a sign that looks like a delimiter of the URL";
        if (Array.Find(codePoints, Confusables.IsPhonetic) is var letter and not 0)
            return $"has '{char.ConvertFromUtf32(letter)}' (U+{letter:X4}), a letter of phonetic writing that looks like a usual one";
        var hasLatin = codePoints.Any(static codePoint => UnicodeScripts.Of(codePoint).Contains("Latn", StringComparer.Ordinal));
        var other = codePoints.Select(ConfusableScript).FirstOrDefault(static script => script is not null);
        if (hasLatin && other is not null)
            return $"mixes Latin with {other} letters in '{label}'";
        var letters = codePoints.Where(static codePoint => codePoint is not ('-' or (>= '0' and <= '9'))).ToArray();
        return other is not null
            && Array.TrueForAll(letters, Confusables.IsLatinLike)
            && topLevel.All(char.IsAscii)
            && !topLevel.StartsWith("xn--", StringComparison.Ordinal)
            ? $"is written with {other} letters that all look like Latin ones in '{label}'"
            : null;
    }

    /// <summary>A script whose letters are taken for Latin ones (UTS 39, section 5.2); others may stand beside Latin.</summary>
    private static string? ConfusableScript(int codePoint)
    {
        var scripts = UnicodeScripts.Of(codePoint);
        return scripts.Length != 1 ? null : scripts[0] switch
        {
            "Cyrl" => "Cyrillic",
            "Grek" => "Greek",
            "Armn" => "Armenian",
            "Cher" => "Cherokee",
            _ => null,
        };
    }
}
