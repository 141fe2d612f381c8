using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Profiles;

/// <summary>MDN Web Docs: <c>files/en-us/web/api/x/index.md</c> is <c>/en-US/docs/Web/API/X</c>; its images lie beside it.</summary>
internal static class MdnProfile
{
    public static SiteProfile Read(ISiteFileSystem files, DetectedGenerator detected)
    {
        var folder = SitePath.Join(detected.Folder, "files");
        return new SiteProfile
        {
            Detected = detected,
            Url = new Uri("https://developer.mozilla.org/"),
            PublicFolders = [],
            ContentFolders = [new PublicFolder(folder)],
            Slugs = HeadingSlugs.Mdn,
            ResolvesFromSource = true,
            // A page that was moved is known from the redirects only; a translation shows the English page for what is not translated.
            KnowsPages = files.HasFile($"{folder}/en-us/_redirects.txt"),
        };
    }
}
