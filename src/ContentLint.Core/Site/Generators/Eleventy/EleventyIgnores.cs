using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Generators.Eleventy;

/// <summary>The templates that Eleventy does not process: https://www.11ty.dev/docs/ignores/</summary>
internal static class EleventyIgnores
{
    private const string FileName = ".eleventyignore";

    /// <summary>The patterns, as seen from the input folder.</summary>
    /// <param name="files">The site's files.</param>
    /// <param name="folder">The folder that Eleventy runs in.</param>
    /// <param name="input">The folder of its input.</param>
    /// <param name="added">The patterns of the configuration, relative to <paramref name="folder"/>.</param>
    public static ImmutableArray<GlobPattern> Read(ISiteFileSystem files, string folder, string input, IEnumerable<string> added)
    {
        var all = added.Select(pattern => (Folder: folder, Pattern: pattern))
            .Concat(new[] { folder, input }.Distinct(StringComparer.Ordinal).SelectMany(place => LinesOf(files, place)));
        return [.. all.Select(entry => FromInput(entry.Folder, entry.Pattern, input)).OfType<GlobPattern>()];
    }

    private static IEnumerable<(string Folder, string Pattern)> LinesOf(ISiteFileSystem files, string folder) =>
        (files.ReadText(SitePath.Join(folder, FileName)) ?? "").Split('\n')
            .Select(static line => line.Trim())
            .Where(static line => line.Length > 0 && line[0] is not ('#' or '!'))
            .Select(line => (folder, line));

    private static GlobPattern? FromInput(string folder, string pattern, string input)
    {
        if (pattern.StartsWith("**", StringComparison.Ordinal))
            return GlobPattern.InFolder(pattern);
        return SitePath.Normalize(folder, pattern) is { } path && SitePath.Beneath(path, input) is { Length: > 0 } relative
            ? GlobPattern.InFolder(relative)
            : null;
    }
}
