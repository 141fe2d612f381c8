using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Questions;

/// <summary>What holds for a site as a whole and may be asked by any rule: every result depends on it.</summary>
public static class SiteFacts
{
    /// <summary>The hash of all of it.</summary>
    public static ContentHash HashOf(ISite site)
    {
        var profile = site.Profile;
        var parts = new HashedParts()
            .Add(site.Url?.OriginalString).Add(site.ReferrerPolicy)
            .Add((int)profile.Generator)
            .Add(profile.Folder)
            .Add(profile.Url?.OriginalString)
            .Add(profile.BasePath)
            .Add(profile.HasUnknownBasePath)
            .Add(profile.Permalink)
            .Add(profile.HasPrettyUrls)
            .Add(profile.HasFlatIndexes)
            .Add(profile.Redirects)
            .Add((int)profile.Slugs)
            .Add(profile.HasKnownSlugs)
            .Add(profile.CutsTrailingHyphen switch { null => -1, false => 0, true => 1 })
            .Add(profile.KeepsHtmlBlocksWhole)
            .Add(profile.HasUnknownAnchors)
            .Add(profile.HasPostAssetFolders switch { null => -1, false => 0, true => 1 })
            .Add(profile.ResolvesFromSource).Add(profile.KnowsPages).Add(profile.UsesForeignTheme)
            .Add(profile.EndsUrlsWithSlash)
            .Add(profile.Included)
            .Add(profile.Excluded)
            .Add(profile.CollectionsFolder)
            .Add(profile.PublishesUnpublished)
            .Add(profile.Ignored)
            .Add(profile.GeneratedFolders)
            .Add(profile.GeneratedSections)
            .Add(profile.GeneratedPages)
            .Add(profile.ExcludedSources)
            .Add(profile.Evidence);
        foreach (var folders in new[] { profile.PublicFolders, profile.ContentFolders })
        {
            parts.Add(folders.IsDefault ? -1L : folders.Length);
            foreach (var folder in folders.IsDefault ? [] : folders)
                parts.Add(folder.Folder).Add(folder.Prefix).Add(folder.IsUncertain).Add(folder.HoldsPages).Add(folder.Original)
                    .Add((int)folder.Role).Add(folder.KeepsNumbers switch { null => -1, false => 0, true => 1 }).Add(folder.HasOwnPatterns);
        }

        foreach (var (from, to) in profile.Rewrites)
            parts.Add(from).Add(to);
        AddTo(parts, profile.SectionPermalinks);
        AddTo(parts, profile.LanguagePrefixes);
        AddTo(parts, profile.Hugo);
        if (profile.Hexo is { } hexo)
            AddTo(parts, hexo);
        if (profile.Eleventy is { } eleventy)
            parts.Add(eleventy.Includes).Add(eleventy.Layouts).Add(eleventy.Data).Add(eleventy.PlacesAll);
        return parts.Hash;
    }

    private static void AddTo(HashedParts parts, HugoSettings settings) =>
        parts.Add(settings.KeepsCase).Add(settings.DropsAccents).Add(settings.UglySections).Add(settings.DateSources).Add(
            settings.ReadsNames).Add(settings.DefaultLanguage)
            .Add(settings.HasOwnAddresses)
            .Add(settings.RewritesLinks)
            .Add(settings.RebasesLinks)
            .Add(settings.Built)
            .Add(settings.CascadedKeys);

    private static void AddTo(HashedParts parts, HexoSettings settings)
    {
        parts.Add(settings.PostName.Pattern).Add(settings.DefaultCategory).Add(settings.RendersDrafts).Add(settings.FilenameCase).Add(
            settings.HasUnknownPatterns)
            .Add([.. settings.Copied.Select(static pattern => pattern.Text)]).Add([
                .. settings.Excluded.Select(static pattern => pattern.Text)
            ]);
        AddTo(parts, settings.PermalinkDefaults);
        AddTo(parts, settings.CategoryNames);
    }

    private static void AddTo(HashedParts parts, ImmutableDictionary<string, string> entries)
    {
        parts.Add(entries.Count);
        foreach (var (key, value) in entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
            parts.Add(key).Add(value);
    }
}
