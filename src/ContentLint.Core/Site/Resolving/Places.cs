using System.Collections.Concurrent;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Resolving;

/// <summary>The places that a URL of a document leads to, as a generator and a browser take it.</summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
/// <param name="addresses">Where sources are published.</param>
internal sealed class Places(ISiteFileSystem files, SiteProfile profile, PageAddresses? addresses)
{
    private readonly ConcurrentDictionary<string, PageAddress?> addressOf = new(StringComparer.Ordinal);

    /// <summary>Where a document is published; null if it is no page.</summary>
    public PageAddress? AddressOf(string document) => addressOf.GetOrAdd(document, static (path, places) => places.ReadAddress(path), this);

    /// <summary>The places of one reading, the likeliest first.</summary>
    public IEnumerable<Place> Of(string document, UrlReading reading) => reading.IsRooted ? Rooted(reading) : Relative(document, reading);

    private IEnumerable<Place> Rooted(UrlReading reading)
    {
        // These generators put the base path in front of a link that lacks it.
        var isBased = profile.BasePath == "/"
            || (reading.First > 1) != profile.Hugo.RebasesLinks
            || profile.Generator is SiteGenerator.Hexo or SiteGenerator.Docusaurus or SiteGenerator.VitePress;
        var target = TargetPath.Combine("", reading, reading.First);
        yield return new Place(target, IsSource: false, isBased);
        if (!IsSourceFile(target))
            yield break;
        foreach (var folder in profile.ContentFolders.Select(content => content.Folder).Append(profile.Folder))
            yield return new Place(TargetPath.Combine(folder, reading, reading.First), IsSource: true, profile.ResolvesFromSource);
    }

    private IEnumerable<Place> Relative(string document, UrlReading reading)
    {
        var address = AddressOf(document);
        if (address?.AssetFolder is { } assets && reading.LeadingUps == 0)
            yield return new Place(
                TargetPath.Combine(assets, reading, reading.First),
                IsSource: true,
                profile.Generator == SiteGenerator.Hexo ? profile.HasPostAssetFolders != null : address.AssetsAt is null);
        var leadsToPage = address?.File is not null && profile.LeadsToPage(reading.Names[^1]);
        if (profile.ResolvesFromSource && !leadsToPage)
            yield return new Place(
                TargetPath.Combine(SitePath.FolderOf(document), reading, reading.First), IsSource: true, IsCertain: true);
        if (profile.ResolvesFromSource && OriginalOf(document) is { } original)
            yield return new Place(
                TargetPath.Combine(SitePath.FolderOf(original), reading, reading.First), IsSource: true, IsCertain: true);
        if (address?.File is { } file)
        {
            var folder = SitePath.FolderOf(file);
            // Docusaurus serves docs/a/index.html as /docs/a, so that b means /docs/b, unless it is told to end URLs with a slash.
            if (profile is { Generator: SiteGenerator.Docusaurus, EndsUrlsWithSlash: false } && SitePath.NameOf(file) == "index.html")
                yield return new Place(
                    TargetPath.Combine(SitePath.FolderOf(folder), reading, reading.First), IsSource: false, IsCertain: true);
            yield return new Place(TargetPath.Combine(folder, reading, reading.First), IsSource: false, IsCertain: true);
        }

        // Where its source would lie, for a suggestion.
        if (leadsToPage)
            yield return new Place(
                TargetPath.Combine(SitePath.FolderOf(document), reading, reading.First), IsSource: true, IsCertain: true);
        foreach (var other in address?.Others ?? [])
            yield return new Place(TargetPath.Combine(SitePath.FolderOf(other), reading, reading.First), IsSource: false, IsCertain: false);
        // Hexo's renderer takes an image without a slash from the root of the site.
        if (profile.Generator == SiteGenerator.Hexo)
            yield return new Place(
                TargetPath.Combine("", reading, reading.AfterUps),
                IsSource: false,
                IsCertain: reading.NamesFile && Path.HasExtension(reading.Names[^1]));
    }

    private PageAddress? ReadAddress(string document)
    {
        if (addresses is null || FolderOf(document) is not { } folder)
            return null;
        return PageFacts.Read(files, document) is { } facts
            ? addresses.Of(document, SitePath.Beneath(document, folder.Folder)!, folder, facts)
            : PageAddress.Unknown;
    }

    /// <summary>The innermost content folder that a document lies in.</summary>
    private PublicFolder? FolderOf(string document)
    {
        PublicFolder? folder = null;
        foreach (var candidate in profile.ContentFolders)
        {
            if (SitePath.Beneath(document, candidate.Folder) is not null
                && (folder is null || candidate.Folder.Length > folder.Folder.Length))
                folder = candidate;
        }

        return folder;
    }

    /// <summary>The path of the page that a document translates; null if it is no translation.</summary>
    private string? OriginalOf(string document) =>
        FolderOf(document) is { Original: { } original } folder
            ? SitePath.Join(original, SitePath.Beneath(document, folder.Folder)!)
            : null;

    private static bool IsSourceFile(TargetPath target) =>
        target.Parts.Length > 0 && LinkKinds.IsSource(target.Parts[^1].Name);
}
