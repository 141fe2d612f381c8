using System.Collections.Immutable;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Profiles;

/// <summary>Astro: <c>src/pages/</c> and <c>public/</c>; what collections are published as is code, except Starlight's.</summary>
internal static class AstroProfile
{
    public static SiteProfile Read(ISiteFileSystem files, DetectedGenerator detected)
    {
        var folder = detected.Folder;
        var paths = GeneratorConfig.Paths(files, folder, name => name.StartsWith("astro.config.", StringComparison.Ordinal));
        var config = GeneratorConfig.Read(files, paths);
        var source = SitePath.Normalize(folder, config.One("srcDir") ?? "src") ?? "src";
        var text = ConfigScript.Read(files, paths.FirstOrDefault());
        var code = new AstroConfig(text, config);
        var isStarlight = text.Contains("starlight(", StringComparison.Ordinal);
        ImmutableArray<PublicFolder> content = [new PublicFolder($"{source}/pages")];
        return new SiteProfile
        {
            Detected = detected,
            Url = SiteProfiles.AddressOf(config.One("site")),
            BasePath = SiteProfiles.BasePathOf(code.Base),
            PublicFolders = [new PublicFolder(SitePath.Normalize(folder, config.One("publicDir") ?? "public") ?? "public")],
            ContentFolders = isStarlight ? content.Add(new PublicFolder($"{source}/content/docs")) : content,
            HasPrettyUrls = config.One("build.format") is not ("file" or "preserve"),
            HasFlatIndexes = config.One("build.format") is "file",
            Slugs = HeadingSlugs.GitHub,
            ResolvesFromSource = true,
            KnowsPages = !code.MayAddPages,
            HasUnknownBasePath = code.HasComputedBase,
            Redirects = code.Redirects,
            Ignored = ["_*", ".*"],
            // Starlight shows the default language's page where a translation is missing.
            GeneratedSections = isStarlight ? [.. LocalesOf(config)] : [.. code.Fallbacks],
            Evidence = paths,
        };
    }

    private static IEnumerable<string> LocalesOf(GeneratorConfig config) =>
        config.Keys.Select(key => key.Split('.')).Where(path => Array.IndexOf(path, "locales") is >= 0 and var at && at + 2 < path.Length)
            .Select(path => path[Array.IndexOf(path, "locales") + 1]).Distinct(StringComparer.Ordinal);
}
