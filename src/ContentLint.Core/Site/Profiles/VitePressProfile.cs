using ContentLint.Site.FileSystem;
using ContentLint.Site.Scripts;

namespace ContentLint.Site.Profiles;

/// <summary>VitePress: every Markdown file beneath the source folder is a page, <c>public/</c> beside them.</summary>
internal static class VitePressProfile
{
    private const int MaximumExtensions = 4;

    public static SiteProfile Read(ISiteFileSystem files, DetectedGenerator detected)
    {
        var folder = SitePath.Join(detected.Folder, ".vitepress");
        var paths = GeneratorScript.Paths(files, folder, "config");
        if (paths.IsEmpty)
            paths = GeneratorScript.Paths(files, $"{folder}/config", "index");
        // It is run from a folder that its command line tells.
        var config = GeneratorScript.Read(files, paths, ScriptSettings.ForProduction(null))?.Value ?? GeneratorScript.Nothing;
        var source = GeneratorScript.Folder(Setting(config, "srcDir"), detected.Folder, "");
        var start = Setting(config, "base");
        var rewrites = Setting(config, "rewrites");
        var isPublished = Setting(config, "vite")["publicDir"];
        var publicFolder = source is null ? null : isPublished.Flag == false ? "" : GeneratorScript.Folder(isPublished, source, "public");
        var profile = new SiteProfile
        {
            Detected = detected,
            BasePath = SiteProfiles.BasePathOf(start.Text),
            HasUnknownBasePath = !start.IsAbsent && start.Text is null,
            PublicFolders = string.IsNullOrEmpty(publicFolder) ? [] : [new PublicFolder(publicFolder)],
            ContentFolders = [new PublicFolder(source ?? detected.Folder)],
            HasPrettyUrls = false,
            Slugs = HeadingSlugs.MarkdownIt,
            HasUnknownAnchors = !Setting(config, "markdown")["anchor"]["slugify"].IsAbsent,
            ResolvesFromSource = true,
            KnowsPages = !paths.IsEmpty && source is not null && rewrites.IsComplete && rewrites.Settled is ScriptObject or ScriptNothing
                && rewrites.Entries.All(static rewrite => rewrite.Value.Text is { } to && VitePressRewrite.TryParse(rewrite.Key,
                    to) is not null),
            ExcludedSources = [.. Setting(config, "srcExclude").Items.Select(static pattern => pattern.Text).OfType<string>()],
            // In the order of the configuration: the first that fits counts.
            Rewrites = [.. rewrites.Entries.Select(static rewrite => (rewrite.Key, rewrite.Value.Text ?? ""))],
            Evidence = paths,
        };
        return config.IsUnknown ? SiteProfiles.OfUnknownConfiguration(profile) : profile;
    }

    /// <summary>
    /// A setting, of the configuration or of one that it extends. What a package has to extend is a theme's configuration: it does not know
    /// where the site is published and what its sources are.
    /// </summary>
    private static ScriptValue Setting(ScriptValue config, string key)
    {
        for (var i = 0; i < MaximumExtensions && config[key].IsAbsent; i++)
        {
            var extended = config["extends"];
            if (extended.IsAbsent || extended.Settled is ScriptPackage or ScriptCall)
                break;
            config = extended;
        }

        return config[key];
    }
}
