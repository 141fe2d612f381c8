using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Anchors;

/// <summary>The ids that are written in the templates and components of a site, which may put them on any page.</summary>
internal static partial class TemplateAnchors
{
    private const int MaximumFiles = 2000;

    private static readonly FrozenSet<string> Extensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".html", ".htm", ".njk", ".liquid", ".ejs", ".hbs", ".pug", ".swig", ".j2", ".astro", ".vue", ".svelte", ".jsx", ".tsx");

    /// <summary>Folders of components that no profile names.</summary>
    private static readonly string[] OtherFolders = [".vitepress/theme", "components"];

    /// <summary>Reads them.</summary>
    /// <param name="files">The site's files.</param>
    /// <param name="profile">How the site is made.</param>
    public static FrozenSet<string> Read(ISiteFileSystem files, SiteProfile profile)
    {
        var folders = profile.TemplateFolders.Concat(profile.SourceFolders).Concat(OtherFolders)
            .Select(name => SitePath.Join(profile.Folder, name)).Distinct(StringComparer.Ordinal);
        return folders.SelectMany(folder => FilesIn(files, folder)).Take(MaximumFiles)
            .SelectMany(path => Id().Matches(files.ReadText(path) ?? ""))
            .Select(static match => match.Groups["id"].Value)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> FilesIn(ISiteFileSystem files, string start)
    {
        var pending = new Stack<string>([start]);
        while (pending.TryPop(out var folder))
        {
            if (files.List(folder) is not { } listing)
                continue;
            foreach (var name in listing.Files.Where(static name => Extensions.Contains(Path.GetExtension(name))))
                yield return SitePath.Join(folder, name);
            foreach (var name in listing.Folders.Where(static name => name != "node_modules"))
                pending.Push(SitePath.Join(folder, name));
        }
    }

    [GeneratedRegex(
        """\b(id|name)\s*=\s*["'](?<id>[^"'{}<>\s]{1,100})["']""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
