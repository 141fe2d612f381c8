using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;

namespace ContentLint.Site.Generators.Hugo;

/// <summary>The patterns that Hugo's configuration has for the addresses of sections: https://gohugo.io/configuration/permalinks/</summary>
/// <param name="profile">How the site is made.</param>
/// <param name="files">The site's files.</param>
internal sealed class HugoPermalinks(HugoProfile profile, ISiteFileSystem files)
{
    private readonly HugoSurroundings surroundings = new(files);
    private readonly HugoPath paths = new(profile.Settings);

    /// <summary>Whether a pattern makes the address of a page, and the path that it makes; null if that cannot be told.</summary>
    public bool Of(HugoPage page, PageFacts facts, out string? path)
    {
        path = null;
        if (page.Name == "_index")
            return profile.SectionPermalinks.ContainsKey("section." + page.Section);
        var section = page.Section.Length == 0 ? "/" : page.Section;
        if (!profile.SectionPermalinks.TryGetValue(section, out var pattern))
            return profile.SectionPermalinks.Keys.Any(key => key.Equals(section, StringComparison.OrdinalIgnoreCase));
        // Hugo reads the path as a query, in which a plus is a space.
        path = section == "/" || PermalinkPattern.Expand(pattern, name => ValueOf(name, page, facts))?.Replace('+', ' ') is not { } expanded
            ? null
            : paths.Of(expanded);
        if (path?.Contains(':', StringComparison.Ordinal) == true)
            path = null;
        return true;
    }

    /// <summary>The path that the section's pattern makes, with wildcards for what is not known; null if there is no pattern.</summary>
    public string? WhereOf(HugoPage page, PageFacts facts)
    {
        var section = page.Section.Length == 0 ? "/" : page.Section;
        var pattern = profile.SectionPermalinks
            .FirstOrDefault(entry => entry.Key.Equals(section, StringComparison.OrdinalIgnoreCase)).Value;
        return pattern is null || page.Name == "_index"
            ? null
            : SitePath.Join(page.Prefix, PermalinkPattern.Generalize(pattern, name => ValueOf(name, page, facts) ?? "**").Trim('/'));
    }

    /// <summary>
    /// What stands behind the date in a file's name, if Hugo takes the date from there; null if it does not or nothing stands there.
    /// </summary>
    public string? SlugInName(string place) =>
        profile.Settings.ReadsNames
            && PostNamePattern.DateAtStart(SitePath.NameOf(place)) is not null
            && SitePath.NameOf(place)[10..].Trim(' ', '-', '_') is { Length: > 0 } slug ? slug : null;

    private string? ValueOf(string name, HugoPage page, PageFacts facts) => name.ToLowerInvariant() switch
    {
        "section" => paths.Of(page.Section),
        "sections" => paths.Of(SectionsOf(page.Place)),
        "filename" or "contentbasename" => paths.Of(SitePath.NameOf(page.Place)),
        "title" => TitleOf(facts),
        "slug" => SlugOf(page, facts) ?? TitleOf(facts),
        "slugorfilename" or "slugorcontentbasename" => SlugOf(page, facts) ?? paths.Of(SitePath.NameOf(page.Place)),
        _ => DateOf(page, facts) is { } date ? PermalinkPattern.OfDate(name, date)?.ToLowerInvariant() : null,
    };

    private string? TitleOf(PageFacts facts) => facts.Text("title") is { } title ? paths.Of(title) : null;

    private string? SlugOf(HugoPage page, PageFacts facts) =>
        (facts.Text("slug") ?? SlugInName(page.Place)) is { } slug ? paths.Of(slug) : null;

    /// <summary>
    /// The path of the innermost section around a page: a folder is one if it has a page of its own, or lies directly beneath the content.
    /// </summary>
    private string SectionsOf(string place)
    {
        for (var folder = SitePath.FolderOf(place); folder.Length > 0; folder = SitePath.FolderOf(folder))
        {
            if (!folder.Contains('/', StringComparison.Ordinal)
                || profile.ContentFolders.Any(content => surroundings.IsSection(SitePath.Join(content.Folder, folder))))
                return folder;
        }

        return "";
    }

    private DateTime? DateOf(HugoPage page, PageFacts facts)
    {
        foreach (var source in profile.Settings.DateSources)
        {
            if (source == ":filename")
            {
                if (PostNamePattern.DateAtStart(SitePath.NameOf(page.Place)) is { } named)
                    return named;
            }
            else if (source.StartsWith(':'))
            {
                return null;
            }
            else if (facts.Has(source))
            {
                return facts.Date(source) is (var date, false) ? date : null;
            }
        }

        return null;
    }
}
