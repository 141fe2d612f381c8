using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Site.Generators.Docfx;

/// <summary>DocFX: the files that <c>docfx.json</c> lists, Markdown as pages <c>.html</c> at their paths.</summary>
internal sealed class DocfxGenerator : Generator
{
    private const string ConfigName = "docfx.json";

    private static readonly string[] OfTemplates =
    [
        "public/**", "styles/**", "fonts/**", "logo.svg", "index.json", "manifest.json", "xrefmap.yml", "**/toc.json", "**/toc.pdf",
        "sitemap.xml", "search-stopwords.json",
    ];

    public override string Id => "docfx";

    public override InitialConfiguration Initial { get; } = new("a DocFX site", "docfx", ["**/*.md"], ["_site", "obj", "bin"]);

    internal override IReadOnlyList<string> OwnConfigurationNames => [ConfigName];

    internal override PageAddresses Addresses(SiteProfile profile, ISiteFileSystem files) =>
        new DocfxAddresses((DocfxProfile)profile, files);

    internal override PageFiles PageFiles(SiteProfile profile, ISiteFileSystem files, DocumentAddresses addresses) =>
        new DocfxFiles((DocfxProfile)profile);

    internal override SiteProfile Configure(ISiteFileSystem files, DetectedSite detected)
    {
        var folder = detected.Folder;
        var path = SitePath.Join(folder, ConfigName);
        var config = new DocfxConfig(files, path);
        var url = SiteAddress.UrlOf(config.Url);
        var profile = new DocfxProfile
        {
            Detected = detected,
            Url = url,
            BasePath = SiteAddress.BasePathOf(url?.AbsolutePath),
            HasUnknownBasePath = url is null,
            Content = config.Content,
            Resources = config.Resources,
            Output = config.Output,
            ContentFolders = Folders(config.Content),
            PublicFolders = [.. Folders(config.Resources).Select(static resources => resources with { HoldsPages = true })],
            HasPrettyUrls = false,
            MarkdownKind = ContentKind.DocfxMarkdown,
            Slugs = HeadingSlugs.Markdig,
            ResolvesFromSource = true,
            SkipsByteOrderMark = true,
            KnowsLinkTargets = true,
            RootAlias = "~",
            GeneratedFolders = [],
            AddressKeys = ["outputFileName"],
            Dates = DateReading.AsWritten,
            Regions = [.. RegionsOf(config, path)],
            Evidence = [path],
        };
        return config.IsReadable ? profile : profile.OfUnknownConfiguration();
    }

    /// <summary>The folders of groups, each once with the folder of the site that it is published at.</summary>
    private static ImmutableArray<PublicFolder> Folders(ImmutableArray<DocfxFileGroup> groups) =>
        [.. groups.Select(static group => new PublicFolder(group.Source, group.Destination)).Distinct()];

    private static IEnumerable<Region> RegionsOf(DocfxConfig config, string path)
    {
        foreach (var where in OfTemplates)
            yield return new Region(new PathPattern(where), EntryKinds.Files, "DocFX and its templates put files there");
        foreach (var folder in config.CodeFolders)
        {
            foreach (var group in config.Content.Where(group =>
                folder == group.Source || SitePath.Beneath(folder, group.Source) is not null))
                yield return new Region(
                    new PathPattern(SitePath.Join(folder == group.Source ? group.Destination : group.PlaceOf(folder), "**")),
                    EntryKinds.Pages,
                    "descriptions of code are made there",
                    path);
        }

        if (config.OwnTemplates.Any())
            yield return Region.Everywhere(EntryKinds.Files, "a template may bring files", path) with { SparesOwnFolders = true };
        if (config.HasGroups)
            yield return Region.Everywhere(EntryKinds.All, "versions of the site have folders of their own", path);
    }
}
