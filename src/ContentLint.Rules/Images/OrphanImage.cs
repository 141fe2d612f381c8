using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;

namespace ContentLint.Rules.Images;

/// <summary>CL2010: an image that nothing in the site refers to.</summary>
public sealed class OrphanImage : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL2010",
        Name = "orphan-image",
        Category = RuleCategory.Images,
        HelpUri = CatalogPages.UriOf("CL2010"),
        Title = "Nothing in the site refers to the image",
        MessageFormat = "Unused image '{path}'",
        NoteFormat = "No page, layout, style sheet, script or data file refers to it",
        HelpFormat = "Remove the file, or show it on a page",
        DefaultSeverity = DiagnosticSeverity.Off,
        Help = new RuleHelp
        {
            What = "Reports an image file that is published and that nothing in the whole site refers to, whichever files are checked; a "
                + "run reports the images in the folders that it is asked to check, and none if it is asked for single pages. "
                + "What a page refers to is resolved as on the published site. Elsewhere (front matter, shortcodes, layouts, style "
                + "sheets, scripts, data and configuration) the name of the file is enough, "
                + "and where a template or script makes a part of the name, every image that it may mean is left alone. So are images of "
                + "themes, icons that browsers ask for by name, such as `favicon.ico`, "
                + "and everything if the theme was not fetched, or if code takes all files of a folder (`site.static_files`, "
                + "`import.meta.glob`). "
                + "Images that only a theme from a package names, or another site, have to be ignored by the option.",
            Why = "Images that are left behind make the repository and the published site larger, and show what their authors may "
                + "believe to be gone.",
            Bad =
            [
                new RuleExample(
                    "![The harbour](/img/harbour.png)\n",
                    "content/harbour.md",
                    "site:\n  generator: hugo\nrules:\n  orphan-image: warning\n",
                    "hugo.toml",
                    "static/img/harbour.png",
                    "static/img/quay.png"),
            ],
            Good =
            [
                new RuleExample(
                    "---\ntitle: The quay\ncover: /img/quay.png\n---\n\n![The harbour](/img/harbour.png)\n",
                    "content/harbour.md",
                    "site:\n  generator: hugo\nrules:\n  orphan-image: warning\n",
                    "hugo.toml",
                    "static/img/harbour.png",
                    "static/img/quay.png"),
                new RuleExample(
                    "![The harbour](/img/harbour.png)\n",
                    "content/harbour.md",
                    "site:\n  generator: hugo\nrules:\n  orphan-image:\n    severity: warning\n    ignore: ['static/press/**']\n",
                    "hugo.toml",
                    "static/img/harbour.png",
                    "static/press/quay.png"),
            ],
            Options = RuleOptionReader.DeclarationsOf<Options>(),
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterImageFile(Analyze);

    private static void Analyze(ImageFileContext context)
    {
        var ignored = context.Scope.GetOptions<Options>().Ignored;
        if (!ignored.Any(glob => glob.IsMatchOrBeneath(context.Path)) && context.Scope.Site.IsOrphan(context.Path))
            context.Report(("path", UrlText.Shorten(context.Path)));
    }

    private sealed record Options(ImmutableArray<GlobPattern> Ignored) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Ignored: options.Globs("ignore", "Globs of images that are meant to be there, relative to the configuration's folder."));
    }
}
