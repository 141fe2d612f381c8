using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Profiles;

/// <summary>One use of a content plugin of Docusaurus.</summary>
/// <param name="Id">The name of the use; <c>default</c> for that of the preset.</param>
/// <param name="Role">What it makes.</param>
/// <param name="Folder">The folder of its sources, relative to the root.</param>
/// <param name="Route">The path that it publishes at.</param>
/// <param name="Options">The key of its options in the configuration.</param>
internal sealed record DocusaurusInstance(string Id, ContentRole Role, string Folder, string Route, string Options)
{
    /// <summary>The name of the only use of a plugin.</summary>
    public const string DefaultId = "default";

    /// <summary>Whether it is the only use, or that of the preset.</summary>
    public bool IsDefault => Id == DefaultId;
}

/// <summary>The content plugins that a configuration of Docusaurus names, as far as it names them in plain literals.</summary>
/// <param name="folder">The folder that Docusaurus runs in.</param>
/// <param name="config">Its configuration.</param>
/// <param name="text">The text of the configuration.</param>
internal sealed partial class DocusaurusInstances(string folder, GeneratorConfig config, string text)
{
    private static readonly (ContentRole Role, string Name)[] Kinds = [(ContentRole.Documents, "docs"), (ContentRole.Posts, "blog"), (ContentRole.Pages, "pages")];

    private readonly ContentRole[] plugins =
        [.. config.All("plugins").Select(static name => Array.Find(Kinds, kind => name.EndsWith($"content-{kind.Name}", StringComparison.Ordinal))).Where(static kind => kind.Name is not null).Select(static kind => kind.Role)];

    /// <summary>Whether the configuration says in literals where all content is published.</summary>
    public bool AreKnown => plugins.Length == config.All("plugins.path").Length && plugins.Length == config.All("plugins.routeBasePath").Length
        && plugins.Length == config.All("plugins.id").Length && !ComputedOption().IsMatch(text) && !config.Keys.Any(IsRouteElsewhere);

    /// <summary>Whether code decides which numbers in front of names are taken away.</summary>
    public bool ComputesNumbers => NumberCode().IsMatch(text);

    /// <summary>All uses of content plugins.</summary>
    public IEnumerable<DocusaurusInstance> All() => [.. Kinds.Where(kind => config.Flag($"presets.{kind.Name}") != false).Select(OfPreset), .. OfPlugins()];

    private DocusaurusInstance OfPreset((ContentRole Role, string Name) kind)
    {
        var isPages = kind.Role == ContentRole.Pages;
        var path = config.One($"presets.{kind.Name}.path") ?? (isPages ? "src/pages" : kind.Name);
        var route = config.One($"presets.{kind.Name}.routeBasePath") ?? (isPages ? "" : kind.Name);
        return new DocusaurusInstance(DocusaurusInstance.DefaultId, kind.Role, SitePath.Normalize(folder, path) ?? path, route.Trim('/'), $"presets.{kind.Name}");
    }

    private IEnumerable<DocusaurusInstance> OfPlugins()
    {
        if (!AreKnown)
            return [];
        var (ids, paths, routes) = (config.All("plugins.id"), config.All("plugins.path"), config.All("plugins.routeBasePath"));
        return plugins.Select((role, i) => new DocusaurusInstance(ids[i], role, SitePath.Normalize(folder, paths[i]) ?? paths[i], routes[i].Trim('/'), "plugins"));
    }

    /// <summary>Options that are put together outside of the place where they count.</summary>
    private bool IsRouteElsewhere(string key) =>
        key.EndsWith("routeBasePath", StringComparison.OrdinalIgnoreCase) && key != "plugins.routeBasePath" && !Array.Exists(Kinds, kind => key == $"presets.{kind.Name}.routeBasePath");

    [GeneratedRegex("""(?<![\w.'"]|(?<!:)//[^\n]*)(routeBasePath|lastVersion|onlyIncludeVersions|createRedirects)\s*(:(?!\s*['"\[])|[,}(])|(?<![\w.'"]|(?<!:)//[^\n]*)versions\s*:(?!\s*\{)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ComputedOption();

    [GeneratedRegex("""(?<![\w.'"]|(?<!:)//[^\n]*)numberPrefixParser\s*(:(?!\s*(true|false)\b)|[,}(])""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberCode();
}
