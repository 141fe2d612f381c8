namespace ContentLint.Site;

/// <summary>Docusaurus with its classic preset: <c>docs/</c>, <c>blog/</c>, <c>src/pages/</c> and <c>static/</c>.</summary>
internal static class DocusaurusProfile
{
    public static SiteProfile Read(ISiteFileSystem files, DetectedGenerator detected)
    {
        var folder = detected.Folder;
        var paths = GeneratorConfig.Paths(files, folder, name => name.StartsWith("docusaurus.config.", StringComparison.Ordinal));
        var config = GeneratorConfig.Read(files, paths);
        string[] statics = [.. config.All("staticDirectories").DefaultIfEmpty("static")];
        var listing = files.List(folder);
        // A second instance of a content plugin, versions and translations add pages elsewhere.
        var isClassic = !config.Keys.Any(key => key.StartsWith("plugins.", StringComparison.Ordinal) && key.EndsWith(".path", StringComparison.Ordinal))
            && listing is not null && !listing.HasFolder("versioned_docs");
        return new SiteProfile
        {
            Detected = detected,
            Url = SiteProfiles.AddressOf(config.One("url")),
            BasePath = SiteProfiles.BasePathOf(config.One("baseUrl")),
            PublicFolders = [.. statics.Select(name => SitePath.Normalize(folder, name)).OfType<string>().Select(name => new PublicFolder(name))],
            ContentFolders =
            [
                Content("docs", config, folder),
                Content("blog", config, folder),
                new PublicFolder(SitePath.Join(folder, "src/pages")),
            ],
            HasPrettyUrls = config.Flag("trailingSlash") != false,
            Slugs = HeadingSlugs.GitHub,
            ResolvesFromSource = true,
            KnowsPages = config.IsRead && isClassic,
            Ignored = ["_*", ".*", "*.test.*", "__tests__"],
            GeneratedSections = ["tags", "category", "search", "page", "archive", "authors"],
            Evidence = paths,
        };
    }

    private static PublicFolder Content(string name, GeneratorConfig config, string folder)
    {
        var path = config.One($"presets.{name}.path") ?? name;
        var route = config.One($"presets.{name}.routeBasePath") ?? name;
        return new PublicFolder(SitePath.Normalize(folder, path) ?? name, route.Trim('/'));
    }
}
