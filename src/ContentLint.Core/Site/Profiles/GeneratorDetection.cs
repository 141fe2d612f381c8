using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Profiles;

/// <summary>
/// Tells by which generator a site is made, from the files that only this generator has. A name that several share, such as
/// <c>_config.yml</c> and <c>config.toml</c>, needs a second sign.
/// </summary>
public static partial class GeneratorDetection
{
    /// <summary>Where a repository keeps its site, when it is not the repository itself.</summary>
    private static readonly string[] SiteFolders = ["", "docs", "website", "site"];

    private static readonly (SiteGenerator Generator, string[] Names)[] ConfigurationNames =
    [
        (SiteGenerator.Docusaurus, [
            "docusaurus.config.ts", "docusaurus.config.js", "docusaurus.config.mjs", "docusaurus.config.cjs", "docusaurus.config.mts",
            "docusaurus.config.cts"
        ]),
        (SiteGenerator.Astro, ["astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.mts", "astro.config.cjs"]),
        (SiteGenerator.Eleventy, EleventyProfile.ConfigNames),
        (SiteGenerator.Hugo, HugoProfile.OwnConfigNames),
    ];

    private static readonly string[] JekyllFolders = ["_posts", "_layouts", "_includes", "_sass"];

    private static readonly (SiteGenerator Generator, string Package)[] Packages =
    [
        (SiteGenerator.Docusaurus, "@docusaurus/core"),
        (SiteGenerator.VitePress, "vitepress"),
        (SiteGenerator.Astro, "astro"),
        (SiteGenerator.Eleventy, "@11ty/eleventy"),
        (SiteGenerator.Hexo, "hexo"),
    ];

    /// <summary>Finds the generator of a site; <see cref="SiteGenerator.Plain"/> if nothing names one.</summary>
    /// <param name="files">The site's files, seen from the root of the repository or of the site.</param>
    public static DetectedGenerator Detect(ISiteFileSystem files)
    {
        foreach (var folder in SiteFolders)
        {
            if (files.List(folder) is { } listing && ByFiles(files, folder, listing) is { } found)
                return found with { Folder = folder };
        }

        foreach (var folder in SiteFolders)
        {
            if (ByPackage(files, folder) is { } found)
                return found with { Folder = folder };
        }

        return new DetectedGenerator(SiteGenerator.Plain, "no file of a known site generator is there");
    }

    private static DetectedGenerator? ByFiles(ISiteFileSystem files, string folder, FolderListing listing)
    {
        foreach (var (generator, names) in ConfigurationNames)
        {
            if (Array.Find(names, listing.HasFile) is { } name)
                return new DetectedGenerator(generator, $"there is {SitePath.Join(folder, name)}");
        }

        return VitePress(files, folder, listing) ?? Mdn(files, folder, listing) ?? Hugo(files, folder, listing)
            ?? Hexo(files, folder, listing) ?? Jekyll(files, folder, listing);
    }

    private static DetectedGenerator? ByPackage(ISiteFileSystem files, string folder)
    {
        var path = SitePath.Join(folder, "package.json");
        var dependencies = PackageDependencies.Read(files.ReadText(path));
        foreach (var (generator, package) in Packages)
        {
            if (dependencies.Contains(package))
                return new DetectedGenerator(generator, $"{path} depends on {package}");
        }

        return null;
    }

    private static DetectedGenerator? VitePress(ISiteFileSystem files, string folder, FolderListing listing)
    {
        if (!listing.HasFolder(".vitepress") || files.List(SitePath.Join(folder, ".vitepress")) is not { } inner)
            return null;
        // A cache may be left over; what a person wrote is a configuration or a theme.
        var isWritten = inner.HasFolder("theme")
            || inner.HasFolder("config")
            || inner.Files.Any(name => name.StartsWith("config.", StringComparison.Ordinal));
        return isWritten ? new DetectedGenerator(SiteGenerator.VitePress, $"there is {SitePath.Join(folder, ".vitepress/")}") : null;
    }

    private static DetectedGenerator? Mdn(ISiteFileSystem files, string folder, FolderListing listing)
    {
        if (!listing.HasFolder("files"))
            return null;
        var locales = SitePath.Join(folder, "files");
        foreach (var locale in (files.List(locales)?.Folders ?? []).Where(name => LocaleName().IsMatch(name)).Order(StringComparer.Ordinal))
        {
            if (listing.HasFile("front-matter-config.json"))
                return new DetectedGenerator(
                    SiteGenerator.Mdn, $"there are {SitePath.Join(folder, "front-matter-config.json")} and {locales}/{locale}/");
            if (files.HasFile($"{locales}/{locale}/_redirects.txt"))
                return new DetectedGenerator(SiteGenerator.Mdn, $"there is {locales}/{locale}/_redirects.txt");
        }

        return null;
    }

    private static DetectedGenerator? Hugo(ISiteFileSystem files, string folder, FolderListing listing)
    {
        var defaults = SitePath.Join(folder, "config/_default");
        if (listing.HasFolder("config")
            && files.List(defaults)?.Files.FirstOrDefault(name => HugoDefaultName().IsMatch(name)) is { } inFolder)
            return new DetectedGenerator(SiteGenerator.Hugo, $"there is {defaults}/{inFolder}");
        if (Array.Find(HugoProfile.SharedConfigNames, listing.HasFile) is not { } name
            || FirstFolder(listing, "archetypes", "content", "layouts", "themes") is not { } sign)
            return null;
        return files.ReadText(SitePath.Join(folder, name)) is { } text && BaseUrlKey().IsMatch(text)
            ? new DetectedGenerator(
                SiteGenerator.Hugo, $"there are {SitePath.Join(folder, name)} with a baseURL and {SitePath.Join(folder, sign)}/")
            : null;
    }

    private static DetectedGenerator? Hexo(ISiteFileSystem files, string folder, FolderListing listing)
    {
        if (!listing.HasFile("_config.yml"))
            return null;
        var config = SitePath.Join(folder, "_config.yml");
        var package = SitePath.Join(folder, "package.json");
        if (PackageDependencies.Read(files.ReadText(package)).Contains("hexo"))
            return new DetectedGenerator(SiteGenerator.Hexo, $"there is {config}, and {package} depends on hexo");
        if (listing.HasFolder("scaffolds"))
            return new DetectedGenerator(SiteGenerator.Hexo, $"there are {config} and {SitePath.Join(folder, "scaffolds/")}");
        if (listing.HasFolder("source") && files.List(SitePath.Join(folder, "source"))?.HasFolder("_posts") == true)
            return new DetectedGenerator(SiteGenerator.Hexo, $"there are {config} and {SitePath.Join(folder, "source/_posts/")}");
        if (listing.HasFolder("layout") && listing.HasFolder("source"))
            return new DetectedGenerator(
                SiteGenerator.Hexo,
                $"there are {config}, {SitePath.Join(folder, "layout/")} and {SitePath.Join(folder, "source/")}, as in a theme of Hexo");
        return files.ReadText(config) is { } text && HexoKey().Match(text) is { Success: true } key
            ? new DetectedGenerator(SiteGenerator.Hexo, $"{config} sets {key.Groups["key"].Value}, as Hexo's does")
            : null;
    }

    private static DetectedGenerator? Jekyll(ISiteFileSystem files, string folder, FolderListing listing)
    {
        if (listing.HasFile("Gemfile") && files.ReadText(SitePath.Join(folder, "Gemfile")) is { } gems && JekyllGem().IsMatch(gems))
            return new DetectedGenerator(SiteGenerator.Jekyll, $"{SitePath.Join(folder, "Gemfile")} names jekyll");
        if (Array.Find(JekyllProfile.ConfigNames, listing.HasFile) is not { } name)
            return null;
        var config = SitePath.Join(folder, name);
        if (FirstFolder(listing, JekyllFolders) is { } sign)
            return new DetectedGenerator(SiteGenerator.Jekyll, $"there are {config} and {SitePath.Join(folder, sign)}/");
        var source = JekyllProfile.SourceOf(GeneratorConfig.Read(files, config), folder);
        if (source != folder && files.List(source) is { } sources && FirstFolder(sources, JekyllFolders) is { } inner)
            return new DetectedGenerator(SiteGenerator.Jekyll, $"there are {config} and {SitePath.Join(source, inner)}/");
        return files.ReadText(config) is { } text && JekyllKey().Match(text) is { Success: true } key
            ? new DetectedGenerator(SiteGenerator.Jekyll, $"{config} sets {key.Groups["key"].Value}, as Jekyll's does")
            : null;
    }

    private static string? FirstFolder(FolderListing listing, params string[] names) => Array.Find(names, listing.HasFolder);

    [GeneratedRegex("^[a-z]{2}(-[a-z]{2})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex LocaleName();

    [GeneratedRegex(@"^(hugo|config)\.(toml|yaml|yml|json)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex HugoDefaultName();

    [GeneratedRegex(
        """^[ \t]*["']?baseurl["']?[ \t]*[:=]""",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex BaseUrlKey();

    [GeneratedRegex(
        "^(?<key>skip_render|new_post_name|post_asset_folder|source_dir|tag_generator|category_generator|index_generator):",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex HexoKey();

    [GeneratedRegex(
        """^[ \t]*gem[ \t(]+["'](jekyll|github-pages)["']""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex JekyllGem();

    [GeneratedRegex(
        """^["']?(?<key>kramdown|remote_theme|baseurl|collections_dir|sass|plugins|gems|theme(?=[^\n]*jekyll))["']?[ \t]*[:=]""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex JekyllKey();
}
