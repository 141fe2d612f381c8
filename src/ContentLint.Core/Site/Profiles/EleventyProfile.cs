using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ContentLint.Site;

/// <summary>Eleventy: every template is a page by its path; other files are published only if the configuration copies them.</summary>
internal static partial class EleventyProfile
{
    /// <summary>The names of its configuration, the newer first.</summary>
    public static readonly string[] ConfigNames = ["eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts", ".eleventy.js"];

    public static SiteProfile Read(ISiteFileSystem files, DetectedGenerator detected)
    {
        var folder = detected.Folder;
        var paths = GeneratorConfig.Paths(files, folder, name => ConfigNames.Contains(name, StringComparer.Ordinal));
        var text = paths.IsEmpty ? "" : files.ReadText(paths[0]) ?? "";
        var config = GeneratorConfig.Read(files, paths);
        var input = SitePath.Normalize(folder, config.One("dir.input") ?? SetInput().Match(text).Groups["folder"].Value) ?? folder;
        var output = config.One("dir.output") ?? "_site";
        // One copy that is not a plain string, and anything may be published.
        var copies = Copies(text, folder, input);
        var isPlain = PassthroughCall().Count(text) == copies.Length;
        return new SiteProfile
        {
            Detected = detected,
            BasePath = SiteProfiles.BasePathOf(config.One("pathPrefix")),
            PublicFolders = isPlain ? copies : copies.Add(new PublicFolder(input) { IsUncertain = true }),
            ContentFolders = [new PublicFolder(input)],
            Slugs = HeadingSlugs.Any,
            KnowsPages = !paths.IsEmpty && isPlain && !text.Contains("addGlobalData", StringComparison.Ordinal) && !text.Contains("addTemplate", StringComparison.Ordinal),
            Ignored = ["node_modules", ".*", config.One("dir.includes") ?? "_includes", config.One("dir.layouts") ?? "_layouts", config.One("dir.data") ?? "_data", output],
            GeneratedSections = ["tags", "tag", "page", "category", "categories"],
            Evidence = paths,
        };
    }

    private static ImmutableArray<PublicFolder> Copies(string text, string folder, string input)
    {
        var copies = ImmutableArray.CreateBuilder<PublicFolder>();
        foreach (Match match in PassthroughCopy().Matches(text))
        {
            if (SitePath.Normalize(folder, match.Groups["from"].Value) is not { } from || from.AsSpan().IndexOfAny("*{") >= 0)
                continue;
            var to = match.Groups["to"].Success ? match.Groups["to"].Value.Trim('/', '.') : SitePath.Beneath(from, input) ?? from;
            copies.Add(new PublicFolder(from, to));
        }

        return copies.ToImmutable();
    }

    [GeneratedRegex("""addPassthroughCopy\s*\(""", RegexOptions.CultureInvariant)]
    private static partial Regex PassthroughCall();

    [GeneratedRegex("""addPassthroughCopy\s*\(\s*(?:\{\s*)?["'`](?<from>[^"'`$]+)["'`](?:\s*:\s*["'`](?<to>[^"'`$]*)["'`]\s*,?\s*\})?\s*\)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PassthroughCopy();

    [GeneratedRegex("""setInputDirectory\s*\(\s*["'`](?<folder>[^"'`$]+)["'`]""", RegexOptions.CultureInvariant)]
    private static partial Regex SetInput();
}
