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
        var content = new DocusaurusFolders(files, folder, config);
        // A second instance of a content plugin, and versions, may add pages elsewhere.
        var isClassic = !config.Keys.Any(key => key.StartsWith("plugins.", StringComparison.Ordinal) && key.EndsWith(".path", StringComparison.Ordinal))
            && listing is not null && !listing.HasFolder("versioned_docs");
        return new SiteProfile
        {
            Detected = detected,
            Url = SiteProfiles.AddressOf(config.One("url")),
            BasePath = SiteProfiles.BasePathOf(config.One("baseUrl")),
            PublicFolders = [.. statics.Select(name => SitePath.Normalize(folder, name)).OfType<string>().Select(name => new PublicFolder(name))],
            ContentFolders = content.All(),
            HasPrettyUrls = config.Flag("trailingSlash") != false,
            Slugs = HeadingSlugs.GitHub,
            ResolvesFromSource = true,
            KnowsPages = config.IsRead && isClassic,
            Ignored = ["_*", ".*", "*.test.*", "__tests__"],
            GeneratedSections = ["tags", "category", "search", "page", "archive", "authors", .. content.Locales()],
            Evidence = paths,
        };
    }
}
