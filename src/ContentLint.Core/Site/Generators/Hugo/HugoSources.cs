using ContentLint.Files;
using System.Collections.Frozen;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Resolving;

namespace ContentLint.Site.Generators.Hugo;

/// <summary>The sources of Hugo's pages by the paths that templates find them at, which are not those that they are published at.</summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
internal sealed class HugoSources(ISiteFileSystem files, HugoProfile profile) : LinkedSources
{
    private readonly Lazy<string[]> places = new(() => ReadPlaces(files, profile));
    private FrozenSet<string>? names;
    private FrozenSet<string>? anyCase;

    private FrozenSet<string> Names => names ??= places.Value.Select(SitePath.NameOf).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What may stand behind the path of a page in the name of its source.</summary>
    public static string[] Endings { get; } = ["", ".md", "/index.md", "/_index.md", ".markdown", ".html", "/index.html"];

    /// <summary>The embedded template looks for a page by its path: from the folder of the document, or from the content.</summary>
    public override string? Find(string document, UrlReading reading)
    {
        if (!profile.UsesEmbeddedLinkTemplate || reading.Names[^1].Length == 0)
            return null;
        var path = string.Join('/', reading.Names[reading.First..]);
        var folders = reading.IsRooted ? profile.ContentFolders.Select(static content => content.Folder) : [SitePath.FolderOf(document)];
        return folders
            .Select(folder => SitePath.Normalize(folder, path))
            .OfType<string>()
            .SelectMany(static source => Endings.Select(ending => source + ending))
            .FirstOrDefault(source => ContentKinds.Of(source) is not null && files.HasFile(source));
    }

    /// <summary>Whether a template may find a page by what a link says: from the root by its path, else by its name too.</summary>
    /// <param name="reading">The link.</param>
    public override bool MayFind(UrlReading reading)
    {
        if (!profile.MayRewriteLinks)
            return false;
        // A template of the site may give any relative URL a meaning of its own.
        if (profile.HasOwnLinkTemplate && !reading.IsRooted)
            return true;
        var parts = reading.Names.Skip(reading.First).Where(static name => name is not ("" or "." or "..")).ToArray();
        if (parts.Length == 0)
            return !reading.IsRooted;
        if (!reading.IsRooted)
            return SitePath.WithoutExtension(parts[^1]) == "index"
                || Names.Contains(SitePath.WithoutExtension(parts[^1]))
                || Names.Contains(parts[^1]);
        var path = string.Join('/', parts);
        // Hugo's own paths of pages have no case.
        return profile.ContentFolders.Any(content => Endings.Any(ending => files.HasFile(SitePath.Join(content.Folder, path + ending))))
            || (anyCase ??= places.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase)).Contains(path);
    }

    /// <summary>
    /// Whether a reference of Hugo's such as <c>ref "posts/first.md"</c> may mean a page: by the end of its path, whatever its ending,
    /// language and case.
    /// </summary>
    /// <param name="path">The path that it names.</param>
    public bool MayMean(string path)
    {
        var parts = path
            .Split('/')
            .Where(static name => name is not ("" or "." or ".." or "content" or "index" or "index.md" or "_index" or "_index.md"));
        var sought = string.Join('/', parts);
        var bare = SitePath.WithoutExtension(sought);
        return sought.Length == 0 || places.Value.Any(place => EndsIn(place, sought) || EndsIn(place, bare));
    }

    private static bool EndsIn(string place, string path) =>
        place.EndsWith(path, StringComparison.OrdinalIgnoreCase) && (place.Length == path.Length || place[^(path.Length + 1)] == '/');

    private static string[] ReadPlaces(ISiteFileSystem files, HugoProfile profile) =>
        [.. new PageSources(files, profile, []).All().Select(source => HugoPage.Of(source.Relative, source.Folder, profile).Place)];
}
