using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Usage;

/// <summary>
/// Tells which image files a site publishes as they are and which its pages alone would show: not those of themes, and not the icons that
/// browsers ask for by themselves.
/// </summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How it is published.</param>
internal sealed class PublishedImages(ISiteFileSystem files, SiteProfile profile)
{
    private static readonly string[] AskedForByName =
    [
        "favicon", "apple-touch-icon", "android-chrome", "mstile-", "safari-pinned-tab", "site-icon", "maskable"
    ];

    private readonly PageSources sources = new(files, profile, []);

    /// <summary>Whether a file is such an image.</summary>
    public bool Contain(string path) =>
        LinkKinds.IsImage(path)
            && !IsAskedFor(SitePath.NameOf(path))
            && SitePath.Beneath(path, SitePath.Join(profile.Folder, "themes")) is null
            && IsPublished(path);

    private static bool IsAskedFor(string name) =>
        Array.Exists(AskedForByName, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private bool IsPublished(string path)
    {
        if (profile.PublicFolders.IsDefault)
            return !HasHidden(path);
        foreach (var folder in profile.PublicFolders.Concat(profile.ContentFolders))
        {
            if (!folder.IsUncertain && SitePath.Beneath(path, folder.Folder) is { } inner && !HasHidden(inner) && !IsIgnored(inner, folder))
                return true;
        }

        return false;
    }

    private static bool HasHidden(string path) => path.Split('/').Any(name => name.StartsWith('.'));

    /// <summary>The folder of a post's own files lies beneath one that is no page.</summary>
    private bool IsIgnored(string inner, PublicFolder folder) =>
        sources.IsAnyIgnored(inner
            .Split('/')
            .Where(name => !(profile.PageFileFolders.Contains(name, StringComparer.Ordinal) && profile.ContentFolders.Contains(folder))));
}
