using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Scripts;

namespace ContentLint.Site.Generators.Docusaurus;

/// <summary>One use of a content plugin of Docusaurus.</summary>
/// <param name="Id">The name of the use; <c>default</c> for that of the preset.</param>
/// <param name="Role">What it makes.</param>
/// <param name="Folder">The folder of its sources, relative to the root.</param>
/// <param name="Route">The path that it publishes at.</param>
/// <param name="Options">Its options.</param>
internal sealed record DocusaurusInstance(string Id, ContentRole Role, string Folder, string Route, ScriptValue Options)
{
    /// <summary>The name of the only use of a plugin.</summary>
    public const string DefaultId = "default";

    /// <summary>Whether it is the only use, or that of the preset.</summary>
    public bool IsDefault => Id == DefaultId;
}

/// <summary>The presets and plugins that a configuration of Docusaurus names, and the pages that they make.</summary>
internal sealed class DocusaurusInstances
{
    private static readonly (ContentRole Role, string Name)[] Kinds = [(ContentRole.Documents, "docs"), (ContentRole.Posts, "blog"),
        (ContentRole.Pages, "pages")];

    /// <summary>Options that decide about addresses, so that nothing is known if one of them is computed.</summary>
    private static readonly string[] DecidingOptions = ["id", "path", "routeBasePath", "lastVersion", "onlyIncludeVersions",
        "includeCurrentVersion", "disableVersioning"];

    private readonly ISiteFileSystem files;
    private readonly string folder;
    private readonly List<DocusaurusInstance> all = [];
    private readonly List<string> redirects = [];
    private readonly List<string> sections = [];

    /// <summary>Reads them.</summary>
    /// <param name="files">The site's files.</param>
    /// <param name="folder">The folder that Docusaurus runs in.</param>
    /// <param name="config">Its configuration.</param>
    public DocusaurusInstances(ISiteFileSystem files, string folder, ScriptValue config)
    {
        this.files = files;
        this.folder = folder;
        AreKnown = true;
        if (config["presets"].IsAbsent)
            AddClassic(GeneratorScript.Nothing);
        foreach (var (name, options) in Named(config["presets"]))
            AddPreset(name, options);
        foreach (var (name, options) in Named(config["plugins"]))
            AddPlugin(name, options);
        if (all.GroupBy(static instance => (instance.Role, instance.Id)).Any(static group => group.Skip(1).Any()))
            AreKnown = false;
    }

    /// <summary>Whether it is known where all pages are published.</summary>
    public bool AreKnown { get; private set; }

    /// <summary>All uses of content plugins.</summary>
    public IReadOnlyList<DocusaurusInstance> All => all;

    /// <summary>The paths that lead on to other pages, each a page of its own.</summary>
    public IReadOnlyList<string> Redirects => redirects;

    /// <summary>The paths beneath which plugins make pages.</summary>
    public IReadOnlyList<string> Sections => sections;

    /// <summary>Whether code decides which numbers in front of names are taken away.</summary>
    public static bool ComputesNumbers(DocusaurusInstance instance) =>
        instance.Options["numberPrefixParser"].Settled is not (ScriptNothing or ScriptBoolean);

    /// <summary>The entries of a list of presets or plugins; those that are functions have no name.</summary>
    private IEnumerable<(ScriptValue Name, ScriptValue Options)> Named(ScriptValue list)
    {
        if (list.Possible.Any(static value => value is not (ScriptList { HasUnknownItems: false } or ScriptNothing)))
            AreKnown = false;
        foreach (var item in list.Items.SelectMany(static item => item.Possible))
        {
            if (item is ScriptNothing or ScriptBoolean)
                continue;
            if (item is ScriptList pair)
                yield return (pair["0"], pair["1"]);
            else
                yield return (item, GeneratorScript.Nothing);
        }
    }

    private void AddPreset(ScriptValue preset, ScriptValue options)
    {
        switch (GeneratorScript.NameOf(preset))
        {
            case "classic" or "@docusaurus/preset-classic":
                AddClassic(options);
                break;
            case "openapi" or "docusaurus-preset-openapi":
                AddClassic(options);
                AddSections(options["api"]["routeBasePath"], "api");
                break;
            case "redocusaurus":
                foreach (var specification in options["specs"].Items)
                    AddSections(specification["route"], "");
                AreKnown &= options["specs"].IsComplete;
                break;
            case { } name when DocusaurusPlugins.AddsNoPages(name):
                break;
            default:
                AreKnown = false;
                break;
        }
    }

    private void AddClassic(ScriptValue options)
    {
        foreach (var (role, name) in Kinds)
        {
            if (options[name].Flag != false)
                Add(role, name, options[name]);
        }
    }

    private void AddPlugin(ScriptValue plugin, ScriptValue options)
    {
        var name = GeneratorScript.NameOf(plugin);
        var kind = Array.Find(Kinds, kind => name is not null && DocusaurusPlugins.IsOfficial(name, $"content-{kind.Name}"));
        if (kind.Name is not null)
            Add(kind.Role, kind.Name, options);
        else if (name is not null && DocusaurusPlugins.IsOfficial(name, "client-redirects"))
            AddRedirects(options);
        else if (DocusaurusPlugins.MayAddPages(files, folder, plugin))
            AreKnown = false;
    }

    private void Add(ContentRole role, string name, ScriptValue options)
    {
        // 'docs: {}' and 'docs: true' say as much as nothing.
        if (options.Settled is not (ScriptObject { HasUnknownKeys: false } or ScriptNothing or ScriptBoolean)
            || Array.Exists(DecidingOptions, option => !IsKnown(options[option])))
            AreKnown = false;
        var versions = options["versions"];
        if (!versions.IsComplete || versions.Settled is not (ScriptObject or ScriptNothing)
            || versions.Entries.Any(static version => !IsKnown(version.Value["path"])))
            AreKnown = false;
        var path = GeneratorScript.Folder(options["path"], folder, role == ContentRole.Pages ? "src/pages" : name);
        AreKnown &= path is not null;
        var route = options["routeBasePath"].Text ?? (role == ContentRole.Pages ? "" : name);
        all.Add(new DocusaurusInstance(options["id"].Text ?? DocusaurusInstance.DefaultId, role, path ?? name, route.Trim('/'), options));
    }

    /// <summary>Whether an option is a literal, or a list of literals.</summary>
    private static bool IsKnown(ScriptValue option) => option.Settled switch
    {
        ScriptNothing or ScriptText or ScriptBoolean or ScriptNumber or ScriptFile => true,
        ScriptList { HasUnknownItems: false } list => list.Values.All(static item => item.Settled is ScriptText),
        _ => false,
    };

    private void AddRedirects(ScriptValue options)
    {
        AreKnown &= options.Settled is ScriptObject && options.IsComplete && options["createRedirects"].IsAbsent
            && options["redirects"].IsComplete;
        foreach (var from in options["redirects"].Items.Select(static redirect => redirect["from"]))
        {
            ImmutableArray<string> paths = from.Text is { } one ? [one] : [.. from.Items.Select(static item => item.Text).OfType<string>()];
            redirects.AddRange(paths);
            AreKnown &= from.IsComplete && paths.Length == (from.Text is null ? from.Items.Count() : 1);
        }
    }

    private void AddSections(ScriptValue route, string fallback)
    {
        if (route.IsAbsent || route.Text is not null)
            sections.Add((route.Text ?? fallback).Trim('/'));
        else
            AreKnown = false;
    }
}
