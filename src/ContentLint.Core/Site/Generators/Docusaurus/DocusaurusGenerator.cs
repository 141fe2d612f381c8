using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Site.Scripts;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Site.Generators.Docusaurus;

/// <summary>Docusaurus: <c>docs/</c>, <c>blog/</c>, <c>src/pages/</c> and <c>static/</c>, or what its content plugins are told.</summary>
internal sealed class DocusaurusGenerator : Generator
{
    public override string Id => "docusaurus";

    public override InitialConfiguration Initial { get; } = new(
        "a Docusaurus site",
        "docusaurus",
        ["docs/**/*.{md,mdx}", "blog/**/*.{md,mdx}", "src/pages/**/*.{md,mdx}", "versioned_docs/**/*.{md,mdx}", "i18n/**/*.{md,mdx}"],
        ["build"]);

    internal override IReadOnlyList<string> OwnConfigurationNames =>
    [
        "docusaurus.config.ts", "docusaurus.config.js", "docusaurus.config.mjs", "docusaurus.config.cjs", "docusaurus.config.mts",
        "docusaurus.config.cts"
    ];

    internal override string Package => "@docusaurus/core";

    internal override PageAddresses Addresses(SiteProfile profile, ISiteFileSystem files) => new DocusaurusAddresses(profile);

    internal override TemplateUrls Templates(SiteProfile profile, ISiteFileSystem files) => new JsxUrls(profile);

    internal override SiteProfile Configure(ISiteFileSystem files, DetectedSite detected)
    {
        var folder = detected.Folder;
        var paths = GeneratorScript.Paths(files, folder, "docusaurus.config");
        var config = GeneratorScript.Read(files, paths, ScriptSettings.ForProduction(folder))?.Value ?? GeneratorScript.Nothing;
        var instances = new DocusaurusInstances(files, folder, config);
        var folders = new DocusaurusFolders(files, folder, instances);
        var content = folders.All();
        var languages = config["i18n"];
        var locales = languages["locales"].Items.Select(static locale => locale.Text).OfType<string>();
        var translated = folders.Locales().Union(locales, StringComparer.Ordinal).Where(locale =>
            locale != languages["defaultLocale"].Text);
        var trailingSlash = config["trailingSlash"];
        var hasPrettyUrls = trailingSlash.Flag != false;
        var profile = new SiteProfile
        {
            Detected = detected,
            Url = SiteAddress.UrlOf(config["url"].Text),
            BasePath = SiteAddress.BasePathOf(config["baseUrl"].Text),
            HasUnknownBasePath = !config["baseUrl"].IsAbsent && config["baseUrl"].Text is null,
            PublicFolders = StaticFolders(folder, config["staticDirectories"], [.. translated]),
            ContentFolders = content,
            HasPrettyUrls = hasPrettyUrls,
            ServesFoldersWithoutSlash = trailingSlash.Flag != true,
            AddressKeys = ["slug", "id"],
            Dates = DateReading.AsWritten,
            Ignored = ["__tests__"],
            SourceFolders = ["src", "i18n", "versioned_docs"],
            HasUnknownFolders = !instances.AreKnown,
            ReadsMarkdownAsMdx = config["markdown"]["format"].Text is not ("detect" or "md"),
            BasePathLinks = BasePathLinks.AddedWhereMissing,
            Yaml = YamlDialect.JsYaml3,
            Slugs = HeadingSlugs.GitHub,
            Headings = new HeadingReading { KeepsExpressions = true },
            LayoutFolders = ["src/theme", "src/components"],
            ResolvesFromSource = true,
            Regions =
            [
                new Region(new PathPattern("/assets/**"), EntryKinds.Files, "Docusaurus puts bundled files there"),
                .. Doubts(paths, instances, languages["locales"])
                    .Select(reason => new Region(new PathPattern("/**"), EntryKinds.Pages, reason, paths is [var path, ..] ? path : "")
                    {
                        Remedy = GeneratorScript.RemedyFor(reason),
                    }),
            ],
            GeneratedSections = ["search", .. folders.ListPaths(), .. translated, .. instances.Sections],
            GeneratedPages = [.. content.Where(part => part.Role == ContentRole.Posts).Select(part =>
                part.Prefix).Concat(instances.Redirects).Select(page => SitePath.PageAt(page.Trim('/'), hasPrettyUrls))],
            Evidence = paths,
        };
        return config.IsUnknown ? profile.OfUnknownConfiguration() : profile;
    }

    private static IEnumerable<string> Doubts(ImmutableArray<string> paths, DocusaurusInstances instances, ScriptValue locales)
    {
        if (paths.IsEmpty)
            yield return "there is no configuration";
        if (!instances.AreKnown)
            yield return "a plugin or preset may add pages, or is set by code";
        if (!locales.Possible.All(static value => value is ScriptNothing or ScriptList { HasUnknownItems: false }))
            yield return "the locales are set by code";
    }

    /// <summary>The folders of files that are copied, once for each language; not known if code names one.</summary>
    private static ImmutableArray<PublicFolder> StaticFolders(string folder, ScriptValue setting, ImmutableArray<string> translated)
    {
        string?[] names = setting.IsAbsent ? [SitePath.Normalize(folder, "static")]
            : [.. setting.Items.Select(item => GeneratorScript.Folder(item, folder, "static"))];
        if (!setting.IsComplete || names.Contains(null))
            return default;
        return [.. names.OfType<string>().SelectMany(name => translated.Prepend("").Select(locale => new PublicFolder(name, locale)))];
    }
}
