using System.Collections.Immutable;
using System.Text.Json;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Docusaurus;

/// <summary>
/// Where Docusaurus takes its documents, posts and pages from: the current version, former ones, and translations of them.
/// </summary>
/// <param name="files">The site's files.</param>
/// <param name="folder">The folder that Docusaurus runs in.</param>
/// <param name="instances">The content plugins that it uses.</param>
internal sealed class DocusaurusFolders(ISiteFileSystem files, string folder, DocusaurusInstances instances)
{
    private const string CurrentVersion = "current";

    private static readonly string[] PluginOptions =
        ["remarkPlugins", "rehypePlugins", "recmaPlugins", "beforeDefaultRemarkPlugins", "beforeDefaultRehypePlugins"];

    /// <summary>The options that name the lists of a plugin, with their defaults.</summary>
    private static readonly (string Option, string Default, ContentRole? Role)[] Lists =
    [
        ("tagsBasePath", "tags", null), ("archiveBasePath", "archive", ContentRole.Posts), ("pageBasePath", "page", ContentRole.Posts),
        ("authorsBasePath", "authors", ContentRole.Posts), ("", "category", ContentRole.Documents),
    ];

    /// <summary>The folders of content, with the paths that they are published at.</summary>
    public ImmutableArray<PublicFolder> All()
    {
        (DocusaurusInstance Instance, string Name, PublicFolder Folder)[] originals = [.. instances.All.SelectMany(Versions)];
        var translations = Locales().SelectMany(locale => originals.Select(original => Translation(
            locale, original.Instance, original.Name, original.Folder)));
        return [.. originals.Select(original => original.Folder), .. translations];
    }

    /// <summary>The paths of the lists that the plugins make: of tags, of posts, of categories.</summary>
    public IEnumerable<string> ListPaths() => instances.All.SelectMany(Versions).SelectMany(version => Lists
        .Where(list => version.Instance.Role != ContentRole.Pages && (list.Role is null || list.Role == version.Instance.Role))
        .SelectMany(list => new[] { version.Instance.Options[list.Option].Text, list.Default }.OfType<string>())
        .Select(name => SitePath.Join(version.Folder.Prefix, name.Trim('/'))));

    /// <summary>The languages that there are translations of: what is not translated is shown in the original's.</summary>
    public IEnumerable<string> Locales() => (files.List(SitePath.Join(folder, "i18n"))?.Folders ?? []).Order(StringComparer.Ordinal);

    /// <summary>The folders of a plugin: one for each version of its documents.</summary>
    private IEnumerable<(DocusaurusInstance Instance, string Name, PublicFolder Folder)> Versions(DocusaurusInstance instance)
    {
        var current = new PublicFolder(instance.Folder, instance.Route)
        {
            Role = instance.Role,
            KeepsNumbers = DocusaurusInstances.ComputesNumbers(instance) ? null : instance.Options["numberPrefixParser"].Flag == false,
            MayRewriteOutgoingLinks = Array.Exists(
                PluginOptions, option => MarkdownPlugins.MayRewriteLinks(instance.Options[option])),
            Excluded =
            [
                .. instance.Options["exclude"].Items.Select(static item => item.Text).OfType<string>()
                    .Select(static text => GlobPattern.InFolder(text)).OfType<GlobPattern>()
            ],
            HasOwnPatterns = !instance.Options["exclude"].IsAbsent || !instance.Options["include"].IsAbsent,
        };
        if (instance.Role != ContentRole.Documents)
            return [(instance, "", current)];
        var former = instance.Options["disableVersioning"].Flag == true ? [] : FormerVersions(instance);
        var last = instance.Options["lastVersion"].Text ?? (former is [var newest, ..] ? newest : CurrentVersion);
        string[] only = [.. instance.Options["onlyIncludeVersions"].Items.Select(static item => item.Text).OfType<string>()];
        var hasCurrent = instance.Options["includeCurrentVersion"].Flag != false;
        return former.Where(version => version != CurrentVersion).Prepend(CurrentVersion)
            .Where(version => (version != CurrentVersion || hasCurrent)
                && (only.Length == 0 || only.Contains(version, StringComparer.Ordinal)))
            .Select(version => (instance, version == CurrentVersion ? version : $"version-{version}", current with
            {
                Folder = version == CurrentVersion
                    ? current.Folder
                    : SitePath.Join(folder, $"{PrefixOf(instance)}versioned_docs/version-{version}"),
                Prefix = SitePath.Join(current.Prefix, RouteOf(instance, version, last)),
            }));
    }

    private static string RouteOf(DocusaurusInstance instance, string version, string last) =>
        instance.Options.At("versions", version, "path").Text?.Trim('/')
            ?? (version == last ? "" : version == CurrentVersion ? "next" : version);

    private PublicFolder Translation(string locale, DocusaurusInstance instance, string version, PublicFolder original)
    {
        var plugin = instance.Role switch { ContentRole.Documents => "docs", ContentRole.Posts => "blog", _ => "pages" };
        var suffix = instance.IsDefault ? "" : $"-{instance.Id}";
        return original with
        {
            Folder = SitePath.Join(SitePath.Join(folder, $"i18n/{locale}/docusaurus-plugin-content-{plugin}{suffix}"), version),
            Prefix = SitePath.Join(locale, original.Prefix),
            Original = original.Folder,
        };
    }

    private static string PrefixOf(DocusaurusInstance instance) => instance.IsDefault ? "" : $"{instance.Id}_";

    private ImmutableArray<string> FormerVersions(DocusaurusInstance instance)
    {
        try
        {
            using var document = JsonDocument.Parse(files.ReadText(SitePath.Join(folder, $"{PrefixOf(instance)}versions.json")) ?? "[]");
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [
                    .. document.RootElement
                    .EnumerateArray()
                    .Where(item => item.ValueKind == JsonValueKind.String)
                    .Select(item => item.GetString()!)
                ]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
