using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ContentLint.Site;

/// <summary>The pages whose permalinks stand in no front matter of theirs: https://www.11ty.dev/docs/data-cascade/</summary>
internal static partial class EleventyData
{
    private const int MaximumDepth = 64;

    /// <summary>The folders and pages, from the input folder and without endings, that a data file gives a permalink; <c>""</c> for all pages.</summary>
    /// <param name="files">The site's files.</param>
    /// <param name="input">The input folder.</param>
    /// <param name="ignored">The names of folders that hold no pages.</param>
    /// <param name="layouts">The folders of layouts.</param>
    /// <param name="data">The folder of data for all pages.</param>
    public static ImmutableDictionary<string, string> Placed(ISiteFileSystem files, string input, IReadOnlyCollection<string> ignored, IEnumerable<string> layouts, string data)
    {
        var placed = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if ((files.List(SitePath.Join(input, data))?.Files ?? []).Any(name => name.Split('.')[0] is "permalink" or "eleventyComputed")
            || layouts.Any(folder => (files.List(SitePath.Join(input, folder))?.Files ?? []).Any(name => GivesPermalink(files, $"{SitePath.Join(input, folder)}/{name}"))))
            placed[""] = "";
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
                placed[page == input ? "" : SitePath.Beneath(page, input) ?? page] = "";
            }

            foreach (var name in listing.Folders.Where(name => !name.StartsWith('.') && !ignored.Contains(name, StringComparer.Ordinal) && entry.Depth < MaximumDepth))
                pending.Push((SitePath.Join(entry.Folder, name), entry.Depth + 1));
        }

        return placed.ToImmutable();
    }

    private static bool GivesPermalink(ISiteFileSystem files, string path) => files.ReadText(path) is { } text && text.StartsWith("---", StringComparison.Ordinal) && PermalinkKey().IsMatch(text);

    [GeneratedRegex(@"\.(?:11tydata\.(?:json|js|cjs|mjs)|json)$", RegexOptions.CultureInvariant)]
    private static partial Regex DataName();

    [GeneratedRegex(@"^[ \t]*[""']?permalink[""']?[ \t]*:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PermalinkKey();
}
