using System.Collections.Immutable;
using System.Text.Json;

namespace ContentLint.Site;

/// <summary>Where Docusaurus takes its documents, posts and pages from: the current version, former ones, and translations of them.</summary>
/// <param name="files">The site's files.</param>
/// <param name="folder">The folder that Docusaurus runs in.</param>
/// <param name="config">Its configuration.</param>
internal sealed class DocusaurusFolders(ISiteFileSystem files, string folder, GeneratorConfig config)
{
    private const string CurrentVersion = "current";

    /// <summary>The folders of content, with the paths that they are published at.</summary>
    public ImmutableArray<PublicFolder> All()
    {
        PublicFolder[] original = [.. Documents(), Content("blog"), new PublicFolder(SitePath.Join(folder, "src/pages"))];
        return [.. original, .. Locales().SelectMany(locale => original.Select(content => Translation(locale, content)))];
    }

    /// <summary>The languages that there are translations of: what is not translated is shown in the original's.</summary>
    public IEnumerable<string> Locales() => (files.List(SitePath.Join(folder, "i18n"))?.Folders ?? []).Order(StringComparer.Ordinal);

    private IEnumerable<PublicFolder> Documents()
    {
        var current = Content("docs");
        var versions = Versions();
        // A version may be given another path by code.
        if (config.HasSection("presets.docs.versions"))
            return [current];
        var last = config.One("presets.docs.lastVersion") ?? (versions is [var newest, ..] ? newest : CurrentVersion);
        var former = versions.Select(version => new PublicFolder(SitePath.Join(folder, $"versioned_docs/version-{version}"), version == last ? current.Prefix : SitePath.Join(current.Prefix, version)));
        return [last == CurrentVersion ? current : current with { Prefix = SitePath.Join(current.Prefix, "next") }, .. former];
    }

    private PublicFolder Content(string name)
    {
        var path = config.One($"presets.{name}.path") ?? name;
        var route = config.One($"presets.{name}.routeBasePath") ?? name;
        return new PublicFolder(SitePath.Normalize(folder, path) ?? name, route.Trim('/'));
    }

    private PublicFolder Translation(string locale, PublicFolder original)
    {
        var name = SitePath.NameOf(original.Folder);
        var plugin = name == "pages" ? "docusaurus-plugin-content-pages"
            : DocusaurusAddresses.HoldsPosts(original) ? "docusaurus-plugin-content-blog"
            : $"docusaurus-plugin-content-docs/{(name.StartsWith("version-", StringComparison.Ordinal) ? name : CurrentVersion)}";
        return new PublicFolder(SitePath.Join(folder, $"i18n/{locale}/{plugin}"), SitePath.Join(locale, original.Prefix)) { Original = original.Folder };
    }

    private ImmutableArray<string> Versions()
    {
        try
        {
            using var document = JsonDocument.Parse(files.ReadText(SitePath.Join(folder, "versions.json")) ?? "[]");
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
