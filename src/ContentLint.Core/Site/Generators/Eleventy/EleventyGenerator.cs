using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Site.Scripts;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Site.Generators.Eleventy;

/// <summary>Eleventy: every template is a page by its path; other files are published only if the configuration copies them.</summary>
internal sealed class EleventyGenerator : Generator
{
    private static readonly string[] ConfigNames = ["eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs",
        "eleventy.config.ts", ".eleventy.js"];

    public override string Id => "eleventy";

    public override InitialConfiguration Initial { get; } =
        new("an Eleventy site", "eleventy", ["**/*.{md,html}"], ["_site", "_includes"]);

    internal override IReadOnlyList<string> OwnConfigurationNames => ConfigNames;

    internal override string Package => "@11ty/eleventy";

    internal override PageAddresses Addresses(SiteProfile profile, ISiteFileSystem files) =>
        new EleventyAddresses((EleventyProfile)profile, files);

    internal override TemplateUrls Templates(SiteProfile profile, ISiteFileSystem files) => new FilteredUrls(profile);

    internal override SiteProfile Configure(ISiteFileSystem files, DetectedSite detected)
    {
        var folder = detected.Folder;
        var paths = GeneratorConfig.Paths(files, folder, name => ConfigNames.Contains(name, StringComparer.Ordinal));
        var script = GeneratorScript.Read(files, paths, new ScriptSettings(folder, ImmutableDictionary<string, string>.Empty,
            PassesReceiver: true));
        var config = new EleventyConfig(script);
        var input = GeneratorScript.Folder(config.Folder("input"), folder, "") is { } known ? known : folder;
        var output = GeneratorScript.Folder(config.Folder("output"), folder, "_site") ?? "_site";
        var isKnownInput = !config.Folder("input").IsUnknown && GeneratorScript.Folder(config.Folder("input"), folder, "") is not null;
        var (includes, layouts, data) = (config.Folder("includes").Text ?? "_includes", config.Folder("layouts").Text ?? "_layouts",
            config.Folder("data").Text ?? "_data");
        // The folder of the output may bear the name of one of the input.
        string[] ignored = ["node_modules", includes, layouts, data, .. SitePath.Beneath(output, input) is { } beneath ? [beneath]
            : Array.Empty<string>()];
        // One copy that is not a plain string, and anything may be published.
        var copies = config.Copies(folder, input);
        var isPlain = isKnownInput && config.AreCopiesKnown && config.AreFormatsKnown;
        var start = config.Setting("pathPrefix");
        var profile = new EleventyProfile
        {
            Detected = detected,
            BasePath = SiteAddress.BasePathOf(start.Text),
            HasUnknownBasePath = !start.IsAbsent && start.Text is null,
            PublicFolders = isPlain ? copies : copies.Add(new PublicFolder(input) { IsUncertain = true }),
            ContentFolders =
            [
                new PublicFolder(input)
                {
                    MayRewriteOutgoingLinks = config.MayRewriteMarkdownLinks,
                    Excluded = EleventyIgnores.Read(files, folder, input, config.Ignored),
                },
            ],
            Yaml = YamlDialect.JsYaml3,
            Slugs = HeadingSlugs.Any,
            HasUnknownFolders = !isKnownInput,
            AddressKeys = ["permalink", "slug"],
            Dates = DateReading.AsWritten,
            TemplateFolders =
            [
                .. new[] { includes, layouts }.Select(name => SitePath.Normalize(input, name)).OfType<string>()
                    .Select(path => SitePath.Beneath(path, folder)).OfType<string>().Where(static path => path.Length > 0)
            ],
            BasePathLinks = config.MayRewriteUrls ? BasePathLinks.Unknown
                : config.AddsBasePath ? BasePathLinks.Added
                : BasePathLinks.Kept,
            Regions =
            [
                new Region(new PathPattern("/img/**"), EntryKinds.Files, "the image plugin puts files there") { SparesOwnFolders = true },
                .. isPlain ? [] : new[] { Everywhere(EntryKinds.Files, "the files that are copied are set by code", paths) },
                .. Doubts(paths, isPlain, config).Select(reason => Everywhere(EntryKinds.Pages, reason, paths)),
            ],
            Settings = new EleventySettings(includes, layouts, data, !isKnownInput || config.MayPlacePages),
            Ignored = [.. ignored],
            GeneratedSections = ["tags", "tag", "page", "category", "categories", .. config.GeneratedPaths],
            Evidence = paths,
        };
        return script?.IsUnreadable == true || script?.Value.IsUnknown == true ? profile.OfUnknownConfiguration() : profile;
    }

    private static Region Everywhere(EntryKinds kinds, string reason, ImmutableArray<string> paths) =>
        new(new PathPattern("/**"), kinds, reason, paths is [var path, ..] ? path : "") { Remedy = GeneratorScript.RemedyFor(reason) };

    private static IEnumerable<string> Doubts(ImmutableArray<string> paths, bool isPlain, EleventyConfig config)
    {
        if (paths.IsEmpty)
            yield return "there is no configuration";
        if (!isPlain)
            yield return "the folders or the template formats are set by code";
        if (config.MayAddPages)
            yield return "a plugin or code may add pages";
        if (config.MayPlacePages)
            yield return "data that is set by code may give pages permalinks";
    }
}
