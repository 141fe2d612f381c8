using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Generators;
using ContentLint.Site.Generators.Astro;
using ContentLint.Site.Generators.Docfx;
using ContentLint.Site.Generators.Docusaurus;
using ContentLint.Site.Generators.Eleventy;
using ContentLint.Site.Generators.Hexo;
using ContentLint.Site.Generators.Hugo;
using ContentLint.Site.Generators.Jekyll;
using ContentLint.Site.Generators.Mdn;
using ContentLint.Site.Generators.MkDocs;
using ContentLint.Site.Generators.Plain;
using ContentLint.Site.Generators.VitePress;
using ContentLint.Site.Profiles;

namespace ContentLint.Site;

/// <summary>The generators, in the order in which a folder is compared with them. A new generator is a folder and a line here.</summary>
public static class GeneratorCatalog
{
    /// <summary>The folders that a repository keeps its site in, when it is not the repository itself.</summary>
    private static readonly string[] SiteFolders = ["", "docs", "website", "site"];

    /// <summary>All of them; the one for sites without a known generator is the last.</summary>
    public static ImmutableArray<Generator> All { get; } =
    [
        new DocusaurusGenerator(),
        new VitePressGenerator(),
        new AstroGenerator(),
        new EleventyGenerator(),
        new MdnGenerator(),
        new HugoGenerator(),
        new HexoGenerator(),
        new JekyllGenerator(),
        new MkDocsGenerator(),
        new DocfxGenerator(),
        new PlainGenerator(),
    ];

    /// <summary>The generator with an id; null if there is none.</summary>
    public static Generator? Find(string id) => All.FirstOrDefault(generator => generator.Id == id);

    /// <summary>Detects the generator of a site.</summary>
    /// <param name="files">The site's files, seen from the root of the repository or of the site.</param>
    public static DetectedSite Detect(ISiteFileSystem files)
    {
        foreach (var folder in SiteFolders)
        {
            if (files.List(folder) is { } listing && DetectByFiles(files, folder, listing) is { } found)
                return found;
        }

        foreach (var folder in SiteFolders)
        {
            if (DetectByPackage(files, folder) is { } found)
                return found;
        }

        return SiteProfile.OfUnknownGenerator.Detected;
    }

    /// <summary>Reads how a site is published: a few small files, no content.</summary>
    /// <param name="files">The site's files.</param>
    /// <param name="settings">What <c>contentlint.yml</c> says, which counts most.</param>
    public static SiteProfile Configure(ISiteFileSystem files, SiteSettings settings)
    {
        var detected = Detect(files);
        if (settings.Generator is { } chosen)
        {
            var folder = detected.Generator == chosen ? detected.Folder : "";
            detected = new DetectedSite(chosen, "'site.generator' of the configuration says so") { Folder = folder, IsConfigured = true };
        }

        return settings.Override(Configure(files, detected));
    }

    /// <summary>Reads how a detected site is published.</summary>
    internal static SiteProfile Configure(ISiteFileSystem files, DetectedSite detected) => Of(detected).Configure(files, detected);

    /// <summary>Detects a site in a folder by its files; null if it is none.</summary>
    internal static DetectedSite? DetectIn(ISiteFileSystem files, string folder) =>
        files.List(folder) is { } listing ? DetectByFiles(files, folder, listing) : null;

    /// <summary>The generator of a site.</summary>
    internal static Generator Of(DetectedSite detected) =>
        Find(detected.Generator) ?? throw new ArgumentException($"there is no generator '{detected.Generator}'", nameof(detected));

    private static DetectedSite? DetectByFiles(ISiteFileSystem files, string folder, FolderListing listing)
    {
        foreach (var generator in All)
        {
            if (generator.OwnConfigurationNames.FirstOrDefault(listing.HasFile) is { } name)
                return new DetectedSite(generator.Id, $"there is {SitePath.Join(folder, name)}") { Folder = folder };
        }

        foreach (var generator in All)
        {
            if (generator.DetectBySigns(files, folder, listing) is { } reason)
                return new DetectedSite(generator.Id, reason) { Folder = folder };
        }

        return null;
    }

    private static DetectedSite? DetectByPackage(ISiteFileSystem files, string folder)
    {
        var path = SitePath.Join(folder, "package.json");
        var dependencies = PackageDependencies.Read(files.ReadText(path));
        foreach (var generator in All)
        {
            if (generator.Package is { } package && dependencies.Contains(package))
                return new DetectedSite(generator.Id, $"{path} depends on {package}") { Folder = folder };
        }

        return null;
    }
}
