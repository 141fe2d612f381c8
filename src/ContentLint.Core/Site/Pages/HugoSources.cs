using System.Collections.Frozen;

namespace ContentLint.Site;

/// <summary>The sources of Hugo's pages by the paths that templates find them at, which are not those that they are published at.</summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
internal sealed class HugoSources(ISiteFileSystem files, SiteProfile profile)
{
    private readonly Lazy<FrozenSet<string>> names = new(() => ReadNames(files, profile));

    /// <summary>What may stand behind the path of a page in the name of its source.</summary>
    public static string[] Endings { get; } = ["", ".md", "/index.md", "/_index.md", ".markdown", ".html", "/index.html"];

    /// <summary>Whether a template may find a page by what a link says: from the root by its path, else by its name too.</summary>
    /// <param name="reading">The link.</param>
    public bool MayFind(UrlReading reading)
    {
        var parts = reading.Names.Skip(reading.First).Where(static name => name is not ("" or "." or "..")).ToArray();
        if (parts.Length == 0)
            return !reading.IsRooted;
        if (!reading.IsRooted)
            return SitePath.WithoutExtension(parts[^1]) == "index" || names.Value.Contains(SitePath.WithoutExtension(parts[^1])) || names.Value.Contains(parts[^1]);
        var path = string.Join('/', parts);
        return profile.ContentFolders.Any(content => Endings.Any(ending => files.HasFile(SitePath.Join(content.Folder, path + ending))));
    }

    private static FrozenSet<string> ReadNames(ISiteFileSystem files, SiteProfile profile) => new PageSources(files, profile, []).All()
        .Select(static source => SitePath.WithoutExtension(source.Relative))
        .Select(static stem => SitePath.NameOf(stem) is "index" or "_index" ? SitePath.FolderOf(stem) : stem)
        .Select(SitePath.NameOf).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
