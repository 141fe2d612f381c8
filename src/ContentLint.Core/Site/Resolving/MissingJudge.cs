using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Resolving;

/// <summary>Decides whether a target that was not found is missing, or made by something that cannot be seen.</summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
/// <param name="pages">The pages.</param>
internal sealed class MissingJudge(ISiteFileSystem files, SiteProfile profile, Lazy<SitePages> pages)
{
    private readonly Lazy<HostRedirects> redirects = new(() => HostRedirects.Read(files, profile));
    private readonly Lazy<BuiltAssets> assets = new(() => new BuiltAssets(files, profile));
    private readonly Lazy<bool> lacksTheme = new(() => LacksTheme(files, profile));

    /// <summary>Whether nobody can make it.</summary>
    /// <param name="reading">The likeliest reading of the URL.</param>
    /// <param name="place">The likeliest place.</param>
    /// <param name="looked">Where it was looked for among the files.</param>
    /// <param name="reason">Why it cannot be told; one clause.</param>
    public bool IsCertain(UrlReading reading, Place place, List<(TargetPath Target, PathWalk Walk)> looked, out string reason)
    {
        reason = Doubt(reading, place, looked) ?? "";
        return reason.Length == 0;
    }

    private string? Doubt(UrlReading reading, Place place, List<(TargetPath Target, PathWalk Walk)> looked)
    {
        if (place.Target is null)
            return "the page that it stands on has no known address";
        if (reading.IsRooted && profile.HasUnknownBasePath)
            return "the base path of the site is computed";
        if (!place.IsCertain)
            return "it lies outside of the site's base path";
        if (place.Target.Escapes)
            return "it leads out of the site";
        if (!place.IsSource && (redirects.Value.Hold(place.Path) || redirects.Value.Hold(profile.BasePath[1..] + place.Path)))
            return "the host of the site leads on from there";
        if (reading.Names[reading.First] is ['@' or '~', ..])
            return "it is an alias of a build tool";
        if (reading.IsRooted && $"/{place.Path}/" == profile.BasePath)
            return "it is the start of the site, which servers find without its slash";
        var path = profile.PageNamedBy(place.Path);
        if (LinkKinds.IsStaticFile(path))
            return reading.IsRooted ? DoubtAboutFile(path, looked) : null;
        if (LinkKinds.IsAsset(path))
            return DoubtAboutAsset(reading, path, looked);
        if (LinkKinds.IsSource(path))
            return !reading.IsRooted || (place.Target.Parts.Length > 1 && looked.Exists(entry => entry.Walk.Depth > OwnParts(entry.Target)))
                ? null
                : "another tool may make it";
        return LinkKinds.IsPage(path) ? DoubtAboutPage(reading, place) : "its kind of file may be made when the site is built";
    }

    private string? DoubtAboutAsset(UrlReading reading, string path, List<(TargetPath Target, PathWalk Walk)> looked)
    {
        if (assets.Value.MayMake(path))
            return "a build or a theme may make it";
        if (!looked.Exists(static entry => entry.Walk.Depth >= entry.Target.Parts.Length - 1))
            return "its folder is not there, and another tool may publish it";
        return reading.IsRooted ? DoubtAboutFile(path, looked) : null;
    }

    private string? DoubtAboutFile(string path, List<(TargetPath Target, PathWalk Walk)> looked)
    {
        if (lacksTheme.Value)
            return "a theme that may have it was not fetched";
        if (profile.PublicFolders.IsDefaultOrEmpty
            || profile.MayCopyAnyFile)
            return "what is published is decided by code";
        if (pages.Value.MayMakeFile(path))
            return "a program of the site may make it";
        var segments = path.Split('/');
        if (segments.Length == 1 && profile.UsesForeignTheme)
            return "a theme from elsewhere may bring such a file";
        if (segments.Length == 1)
            return segments[0].StartsWith("favicon", StringComparison.OrdinalIgnoreCase)
                || segments[0].Contains("icon", StringComparison.OrdinalIgnoreCase) ? "themes bring such a file" : null;
        // These publish nothing but the folders that were looked at, if no theme from elsewhere adds to them.
        if (profile is { PublishesListedFoldersOnly: true, KnowsPages: true, UsesForeignTheme: false })
            return null;
        var isKnown = looked.Exists(entry => entry.Walk.Depth > OwnParts(entry.Target))
            || pages.Value.HasSection(segments[0])
            || IsCopied(path);
        return isKnown ? null : $"no folder '{segments[0]}' is known; another tool may publish it";
    }

    private bool IsGenerated(string path) => profile.GeneratedSections.Any(section =>
        path.StartsWith(section, StringComparison.OrdinalIgnoreCase) && path[section.Length..] is "" or ['/', ..] or ".html");

    /// <summary>Whether the configuration names the very folder that is published there.</summary>
    private bool IsCopied(string path) => profile.PublicFolders.Any(folder =>
        !folder.IsUncertain
            && folder.Prefix.Length > 0
            && SitePath.Beneath(path, folder.Prefix) is not null
            && files.List(folder.Folder) is not null);

    private string? DoubtAboutPage(UrlReading reading, Place place)
    {
        // A URL relative to a page leads to where that page lies; the folders of the sources say nothing about it.
        var path = profile.PageNamedBy(place.Path).TrimEnd('/');
        if (path.EndsWith("/index.html", StringComparison.Ordinal))
            path = SitePath.FolderOf(path);
        if (!profile.KnowsPages)
            return "not all pages of the site are known";
        if (place.IsSource)
            return "a page is not published where its source lies";
        if (pages.Value.MayHoldUnknown(path))
            return "the address of some pages cannot be told";
        var segments = path.Split('/');
        if (IsGenerated(path) || segments.Any(segment => profile.GeneratedFolders.Contains(segment, StringComparer.OrdinalIgnoreCase)))
            return $"the generator makes what lies in '{segments[0]}'";
        if (segments is [var only])
            return only.Length == 0 || IsCommon(SitePath.WithoutExtension(only)) ? "themes and plugins make such a page" : null;
        return pages.Value.KnowsAllSections || pages.Value.HasSection(segments[0])
            ? null
            : $"no page in '{segments[0]}' is known; another tool may make it";
    }

    private static bool IsCommon(string name) => name.ToLowerInvariant() is
        "index" or "archive" or "archives" or "search" or "tags" or "tag" or "categories" or "category" or "feed" or "rss"
            or "atom" or "sitemap" or "404"
        or "authors" or "series" or "topics" or "blog" or "posts" or "admin" or "login" or "api" or "home" or "friends"
            or "links" or "guestbook" or "comments" or "markdown-page";

    private static int OwnParts(TargetPath target) => target.Parts.TakeWhile(part => part.Index < 0).Count();

    /// <summary>Git keeps no empty folder: an empty theme is a submodule that was not fetched.</summary>
    public static bool LacksTheme(ISiteFileSystem files, SiteProfile profile)
    {
        if (profile.ThemesFolder is null)
            return false;
        var themes = SitePath.Join(profile.Folder, profile.ThemesFolder);
        return (files.List(themes)?.Folders ?? []).Any(theme => files.List($"{themes}/{theme}") is { Files.Count: 0, Folders.Count: 0 });
    }
}
