using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Site.Scripts;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Site.Generators.Astro;

/// <summary>Astro: <c>src/pages/</c> and <c>public/</c>; what collections are published as is code, except Starlight's.</summary>
internal sealed class AstroGenerator : Generator
{
    public override string Id => "astro";

    public override InitialConfiguration Initial { get; } = new("an Astro site", "astro", ["src/**/*.{md,mdx}"], ["dist"]);

    internal override IReadOnlyList<string> OwnConfigurationNames =>
        ["astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.mts", "astro.config.cjs"];

    internal override string Package => "astro";

    internal override PageAddresses Addresses(SiteProfile profile, ISiteFileSystem files) => new AstroAddresses((AstroProfile)profile);

    internal override TemplateUrls Templates(SiteProfile profile, ISiteFileSystem files) => new JsxUrls(profile);

    internal override SiteProfile Configure(ISiteFileSystem files, DetectedSite detected)
    {
        var folder = detected.Folder;
        var paths = GeneratorScript.Paths(files, folder, "astro.config");
        var config = GeneratorScript.Read(files, paths, ScriptSettings.ForProduction(folder))?.Value ?? GeneratorScript.Nothing;
        var source = GeneratorScript.Folder(config["srcDir"], folder, "src");
        var publicFolder = GeneratorScript.Folder(config["publicDir"], folder, "public");
        var format = config.At("build", "format");
        var integrations = new AstroIntegrations(config["integrations"]);
        var mayRewriteLinks = MarkdownPlugins.MayRewriteLinks(config.At("markdown", "remarkPlugins"))
            || MarkdownPlugins.MayRewriteLinks(config.At("markdown", "rehypePlugins"));
        ImmutableArray<PublicFolder> content =
            [new PublicFolder($"{source ?? "src"}/pages") { MayRewriteOutgoingLinks = mayRewriteLinks }];
        var profile = new AstroProfile
        {
            Detected = detected,
            Url = SiteAddress.UrlOf(config["site"].Text),
            BasePath = SiteAddress.BasePathOf(config["base"].Text),
            HasUnknownBasePath = config["base"] is var start && !start.IsAbsent && start.Text is null,
            PublicFolders = publicFolder is null ? default : [new PublicFolder(publicFolder)],
            ContentFolders = integrations.Starlight is null ? content : content.Add(
                new PublicFolder($"{source ?? "src"}/content/docs") { MayRewriteOutgoingLinks = mayRewriteLinks }),
            HasPrettyUrls = format.Text is not ("file" or "preserve"),
            HasFlatIndexes = format.Text is "file",
            Yaml = YamlDialect.JsYaml4,
            Slugs = HeadingSlugs.GitHub,
            Headings = Headings(config.At("markdown", "smartypants")),
            LayoutFolders = ["src/layouts", "src/components"],
            CutsTrailingHyphen = CutsTrailingHyphen(files, folder, config.At("experimental", "headingIdCompat")),
            Dates = new DateReading { KeepsStrings = true },
            SourceFolders = [SitePath.Beneath(source ?? "src", folder) ?? "src"],
            HasUnknownFolders = source is null,
            CopiesFoldersWhole = true,
            ProgramsMakeFiles = true,
            ResolvesFromSource = true,
            Regions =
            [
                new Region(new PathPattern("/_astro/**"), EntryKinds.Files, "Astro puts bundled files there"),
                new Region(new PathPattern("/pagefind/**"), EntryKinds.Files, "the search index is put there"),
                .. Doubts(source, format, integrations, config["redirects"])
                    .Select(reason => new Region(new PathPattern("/**"), EntryKinds.Pages, reason, paths is [var path, ..] ? path : "")
                    {
                        Remedy = GeneratorScript.RemedyFor(reason),
                    }),
            ],
            // https://docs.astro.build/en/guides/routing/#configured-redirects
            Redirects = [.. config["redirects"].Entries.Select(static entry => entry.Key).Distinct(StringComparer.Ordinal)],
            Ignored = ["_*", ".*"],
            // Starlight shows the default language's page where a translation is missing.
            GeneratedSections = [.. integrations.Starlight is null ? Fallbacks(config["i18n"]) : integrations.Locales],
            Evidence = paths,
        };
        return config.IsUnknown ? profile.OfUnknownConfiguration() : profile;
    }

    /// <summary>Whether the version cuts it: up to 5, unless a setting says otherwise; null where the version is not known.</summary>
    private static bool? CutsTrailingHyphen(ISiteFileSystem files, string folder, ScriptValue compatibility)
    {
        if (!compatibility.IsAbsent)
            return compatibility.Flag == true ? false : null;
        var range = PackageDependencies.VersionOf(files.ReadText(SitePath.Join(folder, "package.json")), "astro");
        return range is null ? null : VersionRange.IsBelow(range, 6);
    }

    /// <summary>How headings are read: an image has no text, and two hyphens are a dash unless a setting says otherwise.</summary>
    private static HeadingReading Headings(ScriptValue smartypants) =>
        new() { OmitsImages = true, SetsDashes = smartypants.IsAbsent ? true : smartypants.Flag };

    private static IEnumerable<string> Doubts(string? source, ScriptValue format, AstroIntegrations integrations, ScriptValue redirects)
    {
        if (source is null)
            yield return "the folder of the sources is set by code";
        if (format.IsUnknown)
            yield return "the format of the output is set by code";
        if (integrations.MayAddPages)
            yield return "an integration may add pages";
        if (!redirects.IsComplete)
            yield return "some redirects are set by code";
    }

    /// <summary>The languages whose missing pages are made of those of others.</summary>
    private static IEnumerable<string> Fallbacks(ScriptValue languages)
    {
        if (languages["fallback"].IsAbsent)
            return [];
        return languages["fallback"].IsComplete
            ? languages["fallback"].Entries.Select(static entry => entry.Key)
            : languages["locales"].Items.Select(static locale => locale.Text ?? locale["path"].Text).OfType<string>();
    }
}
