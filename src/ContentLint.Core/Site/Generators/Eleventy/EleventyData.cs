using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Generators.Eleventy;

/// <summary>The pages whose permalinks stand in no front matter of theirs: https://www.11ty.dev/docs/data-cascade/</summary>
internal static partial class EleventyData
{
    private const int MaximumDepth = 64;

    /// <summary>
    /// The folders and pages, from the input folder and without endings, that a data file gives a permalink; <c>""</c> for all pages.
    /// </summary>
    /// <param name="files">The site's files.</param>
    /// <param name="profile">How the site is made.</param>
    public static HashSet<string> Placed(ISiteFileSystem files, EleventyProfile profile)
    {
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var settings = profile.Settings;
        var input = profile.ContentFolders[0].Folder;
        if (settings.PlacesAll
            || FilesIn(settings.Data).Any(name => name.Split('.')[0] is "permalink" or "eleventyComputed")
            || new[]
            {
                settings.Includes, settings.Layouts
            }.Any(folder => FilesIn(folder).Any(name => GivesPermalink(files, $"{SitePath.Join(input, folder)}/{name}"))))
            placed.Add("");
        var pending = new Stack<(string Folder, int Depth)>([(input, 0)]);
        while (pending.TryPop(out var entry))
        {
            if (files.List(entry.Folder) is not { } listing)
                continue;
            foreach (var name in listing.Files.Where(name => DataName().IsMatch(name)))
            {
                if (files.ReadText(SitePath.Join(entry.Folder, name))?.Contains("permalink", StringComparison.Ordinal) != true)
                    continue;
                var stem = DataName().Replace(name, "");
                var page = stem == SitePath.NameOf(entry.Folder) ? entry.Folder : SitePath.Join(entry.Folder, stem);
                placed.Add(page == input ? "" : SitePath.Beneath(page, input) ?? page);
            }

            foreach (var name in listing.Folders.Where(name => !name.StartsWith('.')
                && !profile.Ignored.Contains(name, StringComparer.Ordinal)
                && entry.Depth < MaximumDepth))
                pending.Push((SitePath.Join(entry.Folder, name), entry.Depth + 1));
        }

        return placed;

        IEnumerable<string> FilesIn(string folder) => files.List(SitePath.Join(input, folder))?.Files ?? [];
    }

    private static bool GivesPermalink(ISiteFileSystem files, string path) =>
        files.ReadText(path) is { } text && text.StartsWith("---", StringComparison.Ordinal) && PermalinkKey().IsMatch(text);

    [GeneratedRegex(@"\.(?:11tydata\.(?:json|js|cjs|mjs)|json)$", RegexOptions.CultureInvariant)]
    private static partial Regex DataName();

    [GeneratedRegex(@"^[ \t]*[""']?permalink[""']?[ \t]*:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PermalinkKey();
}
