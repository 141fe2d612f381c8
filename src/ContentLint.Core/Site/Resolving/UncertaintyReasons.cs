using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Resolving;

/// <summary>Decides whether a target that was not found is missing, or why that is not known.</summary>
/// <param name="profile">How the site is made.</param>
/// <param name="regions">The paths about which nothing is known.</param>
/// <param name="redirects">The redirects of the host.</param>
/// <param name="assets">The style sheets and scripts that a build may make.</param>
internal sealed class UncertaintyReasons(
    SiteProfile profile, UncertainRegions regions, Lazy<HostRedirects> redirects, Lazy<BuiltAssets> assets)
{
    /// <summary>The reason why a target may be there all the same; null if it is missing.</summary>
    /// <param name="reading">The likeliest reading of the URL.</param>
    /// <param name="candidate">The likeliest path.</param>
    /// <param name="looked">Where it was looked for among the files.</param>
    public Uncertainty? Of(UrlReading reading, CandidatePath candidate, List<(TargetPath Target, PathWalk Walk)> looked)
    {
        if (candidate.Target is null)
            return new("the page of the link has no known address");
        if (reading.IsRooted && profile.HasUnknownBasePath)
            return new("the base path of the site is set by code");
        if (!candidate.IsCertain)
            return new("the URL is outside of the base path of the site");
        if (candidate.Target.Escapes)
            return new("the URL leads out of the site");
        if (!candidate.IsSource && (redirects.Value.Hold(candidate.Path) || redirects.Value.Hold(profile.BasePath[1..] + candidate.Path)))
            return new("the host of the site redirects that URL");
        if (profile.IsBuilt)
            return null;
        if (reading.Names[reading.First] is ['@' or '~', ..] && reading.Names[reading.First] != profile.RootAlias)
            return new("the URL starts with an alias of a bundler");
        if (reading.IsRooted && $"/{candidate.Path}/" == profile.BasePath)
            return new("the home page is found without its slash");
        if (candidate.IsSource && InRegionOfSources(candidate.Path) is { } region)
            return new(region.Reason, region);
        var path = profile.PageNamedBy(candidate.Path);
        if (LinkKinds.IsStaticFile(path))
            return reading.IsRooted ? InRegion(path, EntryKinds.Files) : null;
        if (LinkKinds.IsAsset(path))
            return OfAsset(reading, path, looked);
        if (LinkKinds.IsSource(path))
            return IsSourceOfSite(reading, candidate.Target, looked) ? null : new("another tool may make that file");
        return LinkKinds.IsPage(path) ? OfPage(path, candidate) : new("files of that kind may be made by the build");
    }

    private static bool IsSourceOfSite(UrlReading reading, TargetPath target, List<(TargetPath Target, PathWalk Walk)> looked) =>
        !reading.IsRooted || (target.Parts.Length > 1 && looked.Exists(entry =>
            entry.Walk.Depth > entry.Target.Parts.TakeWhile(static part => part.Index < 0).Count()));

    private Uncertainty? OfAsset(UrlReading reading, string path, List<(TargetPath Target, PathWalk Walk)> looked)
    {
        if (assets.Value.MayMake(path))
            return new("a build or a theme may make that file");
        if (!looked.Exists(static entry => entry.Walk.Depth >= entry.Target.Parts.Length - 1))
            return new("its folder is not among the files, and another tool may publish it");
        return reading.IsRooted ? InRegion(path, EntryKinds.Files) : null;
    }

    private Uncertainty? OfPage(string path, CandidatePath candidate)
    {
        if (candidate.IsSource && profile.KnowsPages)
            return new("pages are not published where their sources are");
        var page = path.TrimEnd('/');
        if (page.EndsWith("/index.html", StringComparison.Ordinal))
            page = SitePath.FolderOf(page);
        return page is "" or "index.html" ? new("the home page is made by a template") : InRegion(page, EntryKinds.Pages);
    }

    /// <summary>The region of the configuration that the output of a source would be in.</summary>
    private Region? InRegionOfSources(string source)
    {
        if (profile.PublishedPathOf(source) is not { } published)
            return null;
        var (kinds, path) = LinkKinds.IsSource(source)
            ? (EntryKinds.Pages, published.EndsWith("/index.html", StringComparison.Ordinal) ? SitePath.FolderOf(published) : published)
            : (EntryKinds.Files, published);
        return profile.Regions.FirstOrDefault(region => (region.Kinds & kinds) != EntryKinds.None && region.Where.IsMatch(path));
    }

    private Uncertainty? InRegion(string path, EntryKinds kinds) =>
        regions.Find(path, kinds) is { } region ? new(region.Reason, region) : null;
}
