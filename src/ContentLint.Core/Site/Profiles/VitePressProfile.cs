namespace ContentLint.Site;

/// <summary>VitePress: every Markdown file beneath the source folder is a page, <c>public/</c> beside them.</summary>
internal static class VitePressProfile
{
    public static SiteProfile Read(ISiteFileSystem files, DetectedGenerator detected)
    {
        var folder = SitePath.Join(detected.Folder, ".vitepress");
        var paths = GeneratorConfig.Paths(files, folder, name => name.StartsWith("config.", StringComparison.Ordinal));
        if (paths.IsEmpty)
            paths = GeneratorConfig.Paths(files, $"{folder}/config", name => name.StartsWith("index.", StringComparison.Ordinal));
        var config = GeneratorConfig.Read(files, paths);
        var source = SitePath.Normalize(detected.Folder, config.One("srcDir") ?? "") ?? detected.Folder;
        var isMoved = paths.Any(path => files.ReadText(path)?.Contains("rewrites", StringComparison.Ordinal) == true);
        return new SiteProfile
        {
            Detected = detected,
            BasePath = SiteProfiles.BasePathOf(config.One("base")),
            PublicFolders = [new PublicFolder(SitePath.Join(source, "public"))],
            ContentFolders = [new PublicFolder(source)],
            HasPrettyUrls = false,
            Slugs = HeadingSlugs.MarkdownIt,
            ResolvesFromSource = true,
            KnowsPages = !paths.IsEmpty && !isMoved,
            Ignored = [".*", "node_modules", "public", .. config.All("srcExclude")],
            Evidence = paths,
        };
    }
}
