using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Site.Scripts;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Site.Generators.VitePress;

/// <summary>VitePress: every Markdown file beneath the source folder is a page, <c>public/</c> beside them.</summary>
internal sealed class VitePressGenerator : Generator
{
    private const int MaximumExtensions = 4;

    public override string Id => "vitepress";

    public override InitialConfiguration Initial { get; } = new("a VitePress site", "vitepress", ["**/*.md"], []);

    internal override string Package => "vitepress";

    internal override string? DetectBySigns(ISiteFileSystem files, string folder, FolderListing listing)
    {
        if (!listing.HasFolder(".vitepress") || files.List(SitePath.Join(folder, ".vitepress")) is not { } inner)
            return null;
        // A cache may be left over; what a person wrote is a configuration or a theme.
        var isWritten = inner.HasFolder("theme")
            || inner.HasFolder("config")
            || inner.Files.Any(name => name.StartsWith("config.", StringComparison.Ordinal));
        return isWritten ? $"there is {SitePath.Join(folder, ".vitepress/")}" : null;
    }

    internal override PageAddresses Addresses(SiteProfile profile, ISiteFileSystem files) =>
        new VitePressAddresses((VitePressProfile)profile);

    internal override SiteProfile Configure(ISiteFileSystem files, DetectedSite detected)
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
        var profile = new VitePressProfile
        {
            Detected = detected,
            BasePath = SiteAddress.BasePathOf(start.Text),
            HasUnknownBasePath = !start.IsAbsent && start.Text is null,
            PublicFolders = string.IsNullOrEmpty(publicFolder) ? [] : [new PublicFolder(publicFolder)],
            ContentFolders =
            [
                new PublicFolder(source ?? detected.Folder) { MayRewriteOutgoingLinks = !Setting(config, "markdown")["config"].IsAbsent }
            ],
            HasPrettyUrls = false,
            Yaml = YamlDialect.JsYaml3,
            Slugs = HeadingSlugs.MarkdownIt,
            Headings = new HeadingReading { OmitsImages = true, KeepsReferences = null, OmitsEmoji = true },
            HasUnknownAnchors = !Setting(config, "markdown")["anchor"]["slugify"].IsAbsent,
            Dates = DateReading.AsWritten,
            MakesComponents = true,
            LayoutFolders = [".vitepress/theme"],
            BasePathLinks = BasePathLinks.AddedToMarkdownLinks,
            RewritesSourceLinks = true,
            HasUnknownFolders = source is null,
            ResolvesFromSource = true,
            Regions =
            [
                new Region(new PathPattern("/assets/**"), EntryKinds.Files, "VitePress puts bundled files there"),
                .. Doubts(paths, source, rewrites)
                    .Select(reason => new Region(new PathPattern("/**"), EntryKinds.Pages, reason, paths is [var path, ..] ? path : "")
                    {
                        Remedy = GeneratorScript.RemedyFor(reason),
                    }),
            ],
            ExcludedSources =
            [
                .. Setting(config, "srcExclude").Items.Select(static pattern => pattern.Text).OfType<string>()
                    .Select(static text => GlobPattern.InFolder(text)).OfType<GlobPattern>()
            ],
            // In the order of the configuration: the first that fits counts.
            Rewrites = [.. rewrites.Entries.Select(static rewrite => (rewrite.Key, rewrite.Value.Text ?? ""))],
            Evidence = paths,
        };
        return config.IsUnknown ? profile.OfUnknownConfiguration() : profile;
    }

    private static IEnumerable<string> Doubts(ImmutableArray<string> paths, string? source, ScriptValue rewrites)
    {
        if (paths.IsEmpty)
            yield return "there is no configuration";
        if (source is null)
            yield return "the folder of the sources is set by code";
        var areKnown = rewrites.IsComplete && rewrites.Settled is ScriptObject or ScriptNothing
            && rewrites.Entries.All(static rewrite =>
                rewrite.Value.Text is { } to && VitePressRewrite.TryParse(rewrite.Key, to) is not null);
        if (!areKnown)
            yield return "the rewrites are set by code, or use regular expressions";
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
