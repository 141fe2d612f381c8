using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Resolving;

/// <summary>
/// The paths that a URL of a document may mean: first those that the generator's link rewriting gives, then what browsers make of it.
/// </summary>
/// <param name="profile">How the site is made.</param>
/// <param name="addresses">Where sources are published.</param>
internal sealed class CandidatePaths(SiteProfile profile, DocumentAddresses addresses)
{
    /// <summary>Whether a plugin may make another URL of a link of a document.</summary>
    public bool MayRewrite(string document, UrlReading reading) => !reading.IsRooted
        && TargetPath.Combine(SitePath.FolderOf(document), reading, reading.First) is var target
        && addresses.MayRewriteLink(document, target.Escapes ? null : target.Text);

    /// <summary>The paths of one reading, the likeliest first.</summary>
    public IEnumerable<CandidatePath> Of(string document, UrlReading reading, LinkUse use) =>
        reading.IsRooted ? Rooted(reading, use) : Relative(document, reading, use);

    private IEnumerable<CandidatePath> Rooted(UrlReading reading, LinkUse use)
    {
        var target = TargetPath.Combine("", reading, reading.First);
        var isBased = profile.BasePath == "/" || profile.BasePathLinks switch
        {
            BasePathLinks.Added => reading.First == 1,
            BasePathLinks.AddedWhereMissing => true,
            BasePathLinks.AddedToMarkdownLinks => LinkKinds.IsStaticFile(target.Text) || (reading.First == 1) == (use == LinkUse.Markdown),
            BasePathLinks.AddedToMarkdownImages => LinkKinds.IsStaticFile(target.Text) || reading.First > 1,
            BasePathLinks.Unknown => reading.First > 1,
            _ => reading.First > 1,
        };
        yield return new CandidatePath(target, IsSource: false, isBased);
        var isRewritten = !profile.ResolvesFromSource || profile.LooksInSources(use == LinkUse.Html, isRooted: true, reading.Names[^1]);
        if (!IsSourceFile(target) || !isRewritten)
            yield break;
        foreach (var folder in profile.ContentFolders.Select(content => content.Folder).Append(profile.Folder))
            yield return new CandidatePath(
                TargetPath.Combine(folder, reading, reading.First),
                IsSource: true,
                profile.LooksInSources(use == LinkUse.Html, isRooted: true, reading.Names[^1]));
    }

    private IEnumerable<CandidatePath> Relative(string document, UrlReading reading, LinkUse use)
    {
        if (profile.RootAlias is { } alias && reading.Names[reading.First] == alias)
        {
            yield return new CandidatePath(
                TargetPath.Combine(profile.Folder, reading, reading.First + 1), IsSource: true, IsCertain: true);
            yield break;
        }

        var address = addresses.Of(document);
        var looksInSources = profile.ResolvesFromSource
            && profile.LooksInSources(use == LinkUse.Html, isRooted: false, reading.Names[^1]);
        if (address?.AssetFolder is { } assets && reading.LeadingUps == 0)
            yield return new CandidatePath(
                TargetPath.Combine(assets, reading, reading.First),
                IsSource: true,
                address.FindsAssets);
        var leadsToPage = address?.File is not null && profile.LeadsToPage(reading.Names[^1]);
        if (looksInSources && !leadsToPage)
            yield return new CandidatePath(
                TargetPath.Combine(SitePath.FolderOf(document), reading, reading.First), IsSource: true, IsCertain: true);
        if (looksInSources && addresses.OriginalOf(document) is { } original)
            yield return new CandidatePath(
                TargetPath.Combine(SitePath.FolderOf(original), reading, reading.First), IsSource: true, IsCertain: true);
        if (address?.File is { } file)
        {
            var folder = SitePath.FolderOf(file);
            // docs/a/index.html is served as /docs/a, so that b means /docs/b.
            if (profile.ServesFoldersWithoutSlash && SitePath.NameOf(file) == "index.html")
                yield return new CandidatePath(
                    TargetPath.Combine(SitePath.FolderOf(folder), reading, reading.First), IsSource: false, IsCertain: true);
            yield return new CandidatePath(TargetPath.Combine(folder, reading, reading.First), IsSource: false, IsCertain: true);
        }

        // Where its source would lie, for a suggestion.
        if (leadsToPage)
            yield return new CandidatePath(
                TargetPath.Combine(SitePath.FolderOf(document), reading, reading.First), IsSource: true, IsCertain: true);
        foreach (var other in address?.Others ?? [])
            yield return new CandidatePath(
                TargetPath.Combine(SitePath.FolderOf(other), reading, reading.First), IsSource: false, IsCertain: false);
        if (profile.FindsFilesFromRoot)
            yield return new CandidatePath(
                TargetPath.Combine("", reading, reading.AfterUps),
                IsSource: false,
                IsCertain: reading.NamesFile && Path.HasExtension(reading.Names[^1]));
    }

    private static bool IsSourceFile(TargetPath target) =>
        target.Parts.Length > 0 && LinkKinds.IsSource(target.Parts[^1].Name);
}
