using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Mdn;

/// <summary>MDN Web Docs: <c>files/en-us/web/api/x/index.md</c> is <c>/en-US/docs/Web/API/X</c>; its images lie beside it.</summary>
internal sealed partial class MdnGenerator : Generator
{
    private const string Schema = "front-matter-config.json";

    public override string Id => "mdn";

    public override InitialConfiguration Initial { get; } =
        new("MDN content", "mdn", ["files/**/*.md"], []) { RepositorySchema = Schema };

    internal override string? DetectBySigns(ISiteFileSystem files, string folder, FolderListing listing)
    {
        if (!listing.HasFolder("files"))
            return null;
        var locales = SitePath.Join(folder, "files");
        foreach (var locale in (files.List(locales)?.Folders ?? []).Where(name => LocaleName().IsMatch(name)).Order(StringComparer.Ordinal))
        {
            if (listing.HasFile(Schema))
                return $"there are {SitePath.Join(folder, Schema)} and {locales}/{locale}/";
            if (files.HasFile($"{locales}/{locale}/_redirects.txt"))
                return $"there is {locales}/{locale}/_redirects.txt";
        }

        return null;
    }

    internal override PageAddresses Addresses(SiteProfile profile, ISiteFileSystem files) => new MdnAddresses(profile);

    internal override SitePages Pages(SiteProfile profile, ISiteFileSystem files) => new MdnPages(files, profile.ContentFolders[0].Folder);

    internal override SiteProfile Configure(ISiteFileSystem files, DetectedSite detected)
    {
        var folder = SitePath.Join(detected.Folder, "files");
        return new SiteProfile
        {
            Detected = detected,
            Url = new Uri("https://developer.mozilla.org/"),
            PublicFolders = [],
            ContentFolders = [new PublicFolder(folder)],
            Slugs = HeadingSlugs.Mdn,
            AnchorsIgnoreCase = true,
            PathsIgnoreCase = true,
            ResolvesFromSource = true,
            // A page that was moved is known from the redirects only; a translation shows the English page for what is not translated.
            Regions = files.HasFile($"{folder}/en-us/_redirects.txt")
                ? []
                : [new Region(new PathPattern("/**"), EntryKinds.Pages, "the English pages and their redirects are not among the files")],
        };
    }

    [GeneratedRegex("^[a-z]{2}(-[a-z]{2})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex LocaleName();
}
