using System.Text.RegularExpressions;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Images;

/// <summary>CL2011: an image file whose name makes trouble or says nothing.</summary>
public sealed partial class ImageNameStyle : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2011",
        Name = "image-name-style",
        Category = RuleCategory.Images,
        HelpUri = CatalogPages.UriOf("CL2011"),
        Title = "The image file's name is not one for the web",
        MessageFormat = "the file '{0}' {1}; rename it to words in small letters with hyphens, such as 'harbour-at-dawn.png'",
        DefaultSeverity = DiagnosticSeverity.Off,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports an image file of the site whose name has spaces or capital letters, or is what a camera or a program for "
                + "screenshots made (`IMG_0042.jpg`, `Screenshot 2017-03-01.png`). Names in any script are fine.",
            Why = "Spaces have to be encoded, and capital letters work on the author's machine and fail on the server. A name that says "
                + "what is shown helps search engines, and whoever tidies up later.",
            Bad =
            [
                new RuleExample(
                    "![The harbour](/images/IMG_0042.png)\n",
                    Configuration: "rules:\n  image-name-style: warning\n",
                    Files: ["images/IMG_0042.png"])
            ],
            Good =
            [
                new RuleExample(
                    "![The harbour](/images/harbour-at-dawn.png)\n",
                    Configuration: "rules:\n  image-name-style: warning\n",
                    Files: ["images/harbour-at-dawn.png"])
            ],
            FixSafety =
                "Unsafe: the file gets its name in small letters with hyphens, and every reference to it in the pages of the site is "
                    + "rewritten; other sites may refer to it too. Nothing is renamed if anything else of the site mentions its name. A "
                    + "name that a program gave is left: nobody but the author knows a better one.",
            References = ["https://developers.google.com/search/docs/appearance/google-images#descriptive-filenames"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterReference(Analyze, ReferenceKind.Image);

    private static void Analyze(ReferenceContext context)
    {
        if (ImageFiles.PathOf(context) is not { } path || ImageFiles.FormatOf(path) is null)
            return;
        var name = path[(path.LastIndexOf('/') + 1)..];
        var problem = Generated().IsMatch(name) ? "has the name that a program gave it, which says nothing about it"
            : name.Contains(' ', StringComparison.Ordinal) ? "has a space in its name, which has to be encoded wherever it is named"
            : name.Any(char.IsAsciiLetterUpper) ? "has capital letters in its name, which some file systems tell apart and others do not"
            : null;
        if (problem is not null)
            context.Report(context.Reference.UrlSpan, [UrlText.Shorten(name), problem], Rename(path, name));
    }

    private static CodeFix? Rename(string path, string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name).ToLowerInvariant();
        var newName = NotOfNames().Replace(stem, "-").Trim('-') + Path.GetExtension(name).ToLowerInvariant();
        return Generated().IsMatch(name) || newName.StartsWith('.') || newName == name ? null : ImageFiles.Rename(path, newName);
    }

    [GeneratedRegex(@"[^\w.]+|-{2,}")]
    private static partial Regex NotOfNames();

    [GeneratedRegex(
        @"^(?:(?:DSC|DSCN|IMG|PXL|DCIM|MVIMG|WX|QQ\w{0,3})[_-]?\d{3,}.*|(?:screen ?shot|screen_shot|schermata|bildschirmfoto|capture|"
            + @"captura|screenshot|snipaste|untitled|image|图片|屏幕截图|屏幕快照|截图|Снимок экрана|Знімок екрана|スクリーンショット)[-_ (]*[\d().,_ "
            + @"apmAPM:-]*(?:at|的)?[\d().,_ apmAPM:-]*)\.\w+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Generated();
}
