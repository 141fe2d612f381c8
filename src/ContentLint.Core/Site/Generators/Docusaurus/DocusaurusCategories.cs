using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Docusaurus;

/// <summary>Where the lists of a category's documents are, if a sidebar or a category's own file says so by a slug.</summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
internal sealed partial class DocusaurusCategories(ISiteFileSystem files, SiteProfile profile)
{
    private const int MaximumDepth = 64;

    /// <summary>The paths, behind the base path.</summary>
    public IEnumerable<string> Paths()
    {
        var documents = profile.ContentFolders.Where(static folder => folder.Role == ContentRole.Documents).ToList();
        var ofFolders = documents.SelectMany(folder => CategoryFiles(folder.Folder, 0)
            .SelectMany(Slugs)
            .Select(slug => SitePath.Join(folder.Prefix, slug)));
        return ofFolders.Concat(Sidebars()
            .SelectMany(Slugs)
            .SelectMany(slug => documents.Select(folder => SitePath.Join(folder.Prefix, slug))));
    }

    private IEnumerable<string> CategoryFiles(string folder, int depth)
    {
        if (depth > MaximumDepth || files.List(folder) is not { } listing)
            return [];
        var own = listing.Files
            .Where(static name => name.StartsWith("_category_.", StringComparison.Ordinal))
            .Select(name => SitePath.Join(folder, name));
        return own.Concat(listing.Folders.SelectMany(name => CategoryFiles(SitePath.Join(folder, name), depth + 1)));
    }

    private IEnumerable<string> Sidebars()
    {
        var former = (files.List(profile.Folder)?.Folders ?? [])
            .Where(static name => name.EndsWith("versioned_sidebars", StringComparison.Ordinal))
            .Select(name => SitePath.Join(profile.Folder, name));
        return former.Prepend(profile.Folder).SelectMany(folder =>
            (files.List(folder)?.Files ?? [])
                .Where(static name => name.Contains("sidebar", StringComparison.OrdinalIgnoreCase))
                .Select(name => SitePath.Join(folder, name)));
    }

    private IEnumerable<string> Slugs(string path) =>
        Slug().Matches(files.ReadText(path) ?? "").Select(static match => match.Groups["slug"].Value.Trim('/'));

    [GeneratedRegex("""\bslug["']?\s*:\s*["']?(?<slug>[^"'\r\n,}]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Slug();
}
