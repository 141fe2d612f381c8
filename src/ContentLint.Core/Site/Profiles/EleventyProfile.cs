using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Profiles;

/// <summary>Eleventy: every template is a page by its path; other files are published only if the configuration copies them.</summary>
internal static partial class EleventyProfile
{
    /// <summary>The names of its configuration, the newer first.</summary>
    public static readonly string[] ConfigNames = ["eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts", ".eleventy.js"];

    public static SiteProfile Read(ISiteFileSystem files, DetectedGenerator detected)
    {
        var folder = detected.Folder;
        var paths = GeneratorConfig.Paths(files, folder, name => ConfigNames.Contains(name, StringComparer.Ordinal));
        var text = ConfigScript.Read(files, paths.FirstOrDefault());
        var config = GeneratorConfig.Read(files, paths);
        var written = Folder(config, text, "input");
        var variable = written is null ? InputVariable().Match(text) : Match.Empty;
        if (variable.Success)
            written = Regex.Match(text, $"\\b(?:const|let|var)\\s+{variable.Groups["name"].Value}\\s*=\\s*[\"'`](?<value>[^\"'`$]+)[\"'`]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking) is { Success: true } value ? value.Groups["value"].Value : null;
        var isKnownInput = written is not null || !variable.Success;
        var input = SitePath.Normalize(folder, written ?? "") ?? folder;
        var output = SitePath.Normalize(folder, Folder(config, text, "output") ?? "_site") ?? "_site";
        var (includes, layouts, data) = (Folder(config, text, "includes") ?? "_includes", Folder(config, text, "layouts") ?? "_layouts", Folder(config, text, "data") ?? "_data");
        // The folder of the output may bear the name of one of the input.
        string[] ignored = ["node_modules", includes, layouts, data, .. SitePath.Beneath(output, input) is { } beneath ? [beneath] : Array.Empty<string>()];
        // One copy that is not a plain string, and anything may be published.
        var copies = Copies(text, folder, input);
        var isPlain = isKnownInput && PassthroughCall().Count(text) == copies.Length && !(text.Contains("emplateFormats", StringComparison.Ordinal) && CopiedFormat().IsMatch(text));
        return new SiteProfile
        {
            Detected = detected,
            BasePath = SiteProfiles.BasePathOf(config.One("pathPrefix")),
            PublicFolders = isPlain ? copies : copies.Add(new PublicFolder(input) { IsUncertain = true }),
            ContentFolders = [new PublicFolder(input)],
            Slugs = HeadingSlugs.Any,
            KnowsPages = !paths.IsEmpty && isPlain && !text.Contains("addGlobalData", StringComparison.Ordinal) && !text.Contains("addTemplate", StringComparison.Ordinal),
            Eleventy = new EleventySettings(includes, layouts, data, !isKnownInput || (text.Contains("addGlobalData", StringComparison.Ordinal) && text.Contains("permalink", StringComparison.Ordinal))),
            Ignored = [.. ignored],
            GeneratedSections = ["tags", "tag", "page", "category", "categories"],
            Evidence = paths,
        };
    }

    private static string? Folder(GeneratorConfig config, string text, string kind) =>
        config.One($"dir.{kind}") ?? SetDirectory().Matches(text).FirstOrDefault(match => match.Groups["kind"].Value.Equals(kind, StringComparison.OrdinalIgnoreCase))?.Groups["folder"].Value;

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

    [GeneratedRegex("""set(?<kind>Input|Output|Includes|Layouts|Data)Directory\s*\(\s*["'`](?<folder>[^"'`$]+)["'`]""", RegexOptions.CultureInvariant)]
    private static partial Regex SetDirectory();

    /// <summary>An input folder that is no literal.</summary>
    [GeneratedRegex("""(?:\binput\s*:\s*|setInputDirectory\s*\(\s*)(?<name>[A-Za-z_][A-Za-z0-9_]{0,99})\b""", RegexOptions.CultureInvariant)]
    private static partial Regex InputVariable();

    /// <summary>A kind of file that is copied if it is named among the formats of templates.</summary>
    [GeneratedRegex("""["',\s](?:png|jpe?g|gif|svg|webp|avif|ico|pdf|txt|css|js|woff2?|mp4|zip)["',]""", RegexOptions.CultureInvariant)]
    private static partial Regex CopiedFormat();
}
