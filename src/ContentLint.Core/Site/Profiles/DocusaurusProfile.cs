using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Scripts;

namespace ContentLint.Site.Profiles;

/// <summary>Docusaurus: <c>docs/</c>, <c>blog/</c>, <c>src/pages/</c> and <c>static/</c>, or what its content plugins are told.</summary>
internal static class DocusaurusProfile
{
    public static SiteProfile Read(ISiteFileSystem files, DetectedGenerator detected)
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
            Url = SiteProfiles.AddressOf(config["url"].Text),
            BasePath = SiteProfiles.BasePathOf(config["baseUrl"].Text),
            HasUnknownBasePath = !config["baseUrl"].IsAbsent && config["baseUrl"].Text is null,
            PublicFolders = StaticFolders(folder, config["staticDirectories"], [.. translated]),
            ContentFolders = content,
            HasPrettyUrls = hasPrettyUrls,
            EndsUrlsWithSlash = trailingSlash.Flag == true,
            Slugs = HeadingSlugs.GitHub,
            ResolvesFromSource = true,
            ReadsMarkdownAsMdx = config["markdown"]["format"].Text is not ("detect" or "md"),
            KnowsPages = !paths.IsEmpty && instances.AreKnown && languages["locales"].Possible.All(static value =>
                value is ScriptNothing or ScriptList { HasUnknownItems: false }),
            GeneratedSections = ["search", .. folders.ListPaths(), .. translated, .. instances.Sections],
            GeneratedPages = [.. content.Where(part => part.Role == ContentRole.Posts).Select(part =>
                part.Prefix).Concat(instances.Redirects).Select(page => SitePath.PageAt(page.Trim('/'), hasPrettyUrls))],
            Evidence = paths,
        };
        return config.IsUnknown ? SiteProfiles.OfUnknownConfiguration(profile) : profile;
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
