using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Files;
using ContentLint.Site.Profiles;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>The configuration in force: the settings of a run and of each file. Safe to use from several threads.</summary>
public sealed class LintConfig
{
    private readonly ConfigurationLayers layers;
    private readonly ConfigurationData data;
    private readonly KnownRules rules;
    private readonly RuleSelection selection;
    private readonly SchemaLoader schemas;
    private readonly DeclaredSchemas declared;
    private GeneratorSchema? generatorSchema;
    private readonly ConcurrentDictionary<(string Overrides, int Schema), IFileSettings> settings = new();

    private LintConfig(
        string root,
        ConfigurationLayers layers,
        ConfigurationData data,
        KnownRules rules,
        RuleSelection selection,
        SchemaLoader schemas,
        ConfigurationInputs inputs)
    {
        Root = root;
        this.layers = layers;
        this.data = data;
        this.rules = rules;
        this.selection = selection;
        this.schemas = schemas;
        Inputs = inputs;
        declared = new DeclaredSchemas(schemas, () => layers.Schemas.Select(association => association.Schema).OfType<ContentSchema>());
    }

    /// <summary>
    /// The folder that paths and patterns are relative to: absolute. It is that of the nearest configuration that describes a site, else of
    /// the outermost one, else of the git repository, else where the search began.
    /// </summary>
    public string Root { get; }

    /// <summary>
    /// The schemas that pages named themselves up to now: paths relative to <see cref="Root"/>, with hashes of what was there.
    /// </summary>
    public ImmutableArray<(string Path, ContentHash Hash)> SchemasOfPages => Inputs.Declared;

    /// <summary>Whether the schemas that pages named themselves are as they were.</summary>
    /// <param name="earlier">What <see cref="SchemasOfPages"/> said then.</param>
    public bool HasSameSchemas(ImmutableArray<(string Path, ContentHash Hash)> earlier) =>
        earlier.All(schema => Inputs.HashOf(schema.Path) == schema.Hash);

    /// <summary>The files that this was made of.</summary>
    public ConfigurationInputs Inputs { get; }

    /// <summary>The rules picked on the command line.</summary>
    public RuleSelection Selection => selection;

    /// <summary>What is said about the published site.</summary>
    public SiteSettings Site => data.Site;

    /// <summary>
    /// Loads the configurations that count for a folder: the nearest one, from the folder upwards, above those that lie over it. The search
    /// ends at a configuration with <c>root: true</c> and at the root of a git repository.
    /// </summary>
    /// <param name="startFolder">Where to begin.</param>
    /// <param name="explicitFile">A file to load instead of all of them, absolute or relative to <paramref name="startFolder"/>.</param>
    /// <param name="descriptors">The known rules.</param>
    /// <param name="fallbackRoot">The root where there is no configuration; null for the git repository's, else
    /// <paramref name="startFolder"/>.</param>
    public static ConfigurationResult Load(
        string startFolder, string? explicitFile, ImmutableArray<DiagnosticDescriptor> descriptors, string? fallbackRoot = null) =>
        ConfigurationFile.Load(startFolder, explicitFile, descriptors, fallbackRoot);

    /// <summary>Reads a configuration without the disk.</summary>
    /// <param name="source">The file; its path is relative to <paramref name="rootFolder"/>.</param>
    /// <param name="rootFolder">The folder that it stands in.</param>
    /// <param name="descriptors">The known rules.</param>
    /// <param name="readFile">
    /// Reads a schema or an extended file by its path relative to <paramref name="rootFolder"/>; null if it is not there. It is kept, and
    /// asked by several threads for the schemas that pages name themselves. May throw
    /// <see cref="UnreadableTextException"/>, <see cref="IOException"/> and <see cref="UnauthorizedAccessException"/>.
    /// </param>
    public static ConfigurationResult Parse(
        SourceText source, string rootFolder, ImmutableArray<DiagnosticDescriptor> descriptors, Func<string, SourceText?> readFile)
    {
        var space = new ConfigurationSpace("", (path, _) => readFile(path), static _ => []);
        var place = new LocatedConfiguration(source.Path, source, ConfigurationDocument.Parse(source));
        return Compose(rootFolder, space, [place], new ConfigurationMistakes(source), descriptors, readFile);
    }

    /// <summary>Makes one configuration of those that lie over each other, the outermost first.</summary>
    internal static ConfigurationResult Compose(
        string rootFolder, ConfigurationSpace space, ImmutableArray<LocatedConfiguration> places, ConfigurationMistakes mistakes,
        ImmutableArray<DiagnosticDescriptor> descriptors, Func<string, SourceText?> readSchema)
    {
        var index = new KnownRules(descriptors);
        var inputs = new ConfigurationInputs(readSchema);
        var loader = new SchemaLoader(inputs.Read, []);
        var others = new ConfigurationInputs(space.Read);
        var (layers, content) = new ConfigurationComposer(
            space, index, mistakes, loader, new SchemaLoader(others.Read, [])).Compose(places);
        inputs.Complete(layers.Select(layer => layer.Source), others);
        return mistakes.ToResult(new LintConfig(
            rootFolder, new ConfigurationLayers(layers), content, index, new RuleSelection([], []), loader, inputs));
    }

    /// <summary>The settings of files that no override and no schema of the configuration applies to.</summary>
    public IFileSettings RunSettings =>
        settings.GetOrAdd(("", ConfigurationLayers.DefaultSchema), static (key, config) => config.Build(key.Overrides, key.Schema), this);

    /// <summary>The settings of a file.</summary>
    /// <param name="path">Its path relative to <see cref="Root"/>, forward slashes.</param>
    /// <param name="profile">
    /// How the site is made: the schema of its generator applies where the configuration names none; null for no site.
    /// </param>
    public IFileSettings GetSettings(string path, SiteProfile? profile = null)
    {
        var key = layers.Match(path.Split('/'));
        if (SchemaOfGenerator(path, key.Schema, profile) is not null)
            key.Schema = ConfigurationLayers.GeneratorSchema;
        return settings.GetOrAdd(key, static (key, config) => config.Build(key.Overrides, key.Schema), this);
    }

    /// <summary>Whether there may be a file that a rule runs on.</summary>
    /// <param name="rule">The rule.</param>
    public bool MayRun(DiagnosticDescriptor rule) =>
        RunSettings.GetRule(rule).Severity != DiagnosticSeverity.Off
        || layers.Overrides.Any(entry => entry.Rules.TryGetValue(rule.Id, out var change)
        && change.Severity is not (null or DiagnosticSeverity.Off));

    /// <summary>Whether a file is left out by <c>exclude</c>.</summary>
    /// <param name="path">Its path, or a folder's, relative to <see cref="Root"/>, forward slashes.</param>
    public bool IsExcluded(string path) => layers.HaveExclusions && layers.FindExclusion(path.TrimEnd('/').Split('/')) is not null;

    /// <summary>Whether <c>overrides</c> or <c>schemas</c> are about files in a folder, which they name.</summary>
    /// <param name="name">The name of the folder, without those above it.</param>
    /// <param name="path">A file in it, relative to <see cref="Root"/>; null for any.</param>
    public bool Names(string name, string? path = null) => layers.Name(name, path?.Split('/'));

    /// <summary>This configuration with rules picked on the command line above it.</summary>
    public LintConfig With(RuleSelection selection) => new(Root, layers, data, rules, selection, schemas, Inputs);

    /// <summary>Says what holds for a file, and where each setting comes from.</summary>
    /// <param name="path">Its path relative to <see cref="Root"/>, forward slashes.</param>
    /// <param name="document">The page, which may name its schema itself; null if it is not there.</param>
    /// <param name="profile">How the site is made, or null.</param>
    public FileExplanation Explain(string path, ContentDocument? document, SiteProfile? profile = null)
    {
        var segments = path.Split('/');
        var (overrides, schema) = layers.Match(segments);
        return new FileExplanation
        {
            Sources = [.. layers.All.Select(layer => layer.Source.Path).Distinct(StringComparer.Ordinal)],
            Site = Site,
            Exclusion = layers.FindExclusion(segments) is var (pattern, layer)
                ? new ExclusionExplanation(pattern.Text, layer.Source.Path)
                : null,
            Schema = SchemaExplanation.Of(
                document, GetSettings(path, profile), layers, schema, SchemaOfGenerator(path, schema, profile)?.Name),
            Rules = [.. rules.Descriptors.Select(descriptor => RuleExplanation.Of(descriptor, StepsOf(descriptor, overrides), selection))],
        };
    }

    private FileSettings Build(string overrides, int schema)
    {
        var table = new Dictionary<string, RuleSettings>(StringComparer.Ordinal);
        foreach (var descriptor in rules.Descriptors)
        {
            var severity = DiagnosticSeverity.Off;
            var options = RuleOptions.None;
            var fixes = FixPolicy.AsOffered;
            var isConfigured = selection.SeverityOf(descriptor) is not null;
            foreach (var (change, origin) in StepsOf(descriptor, overrides))
            {
                isConfigured |= change.Severity is not null
                    && origin.Kind is SettingOriginKind.File or SettingOriginKind.Override;
                severity = change.Severity ?? severity;
                options = options.With(change.Options);
                fixes = change.Fixes ?? fixes;
            }

            table[descriptor.Id] = new RuleSettings(selection.Apply(descriptor, severity), options) 
            {
                Fixes = fixes, IsConfigured = isConfigured,
            };
        }

        var frozen = table.ToFrozenDictionary(StringComparer.Ordinal);
        if (schema == ConfigurationLayers.DefaultSchema)
            return new FileSettings(BuiltInSchemas.Article, requiresFrontMatter: false, FrontMatterLayout.None, frozen, declared);
        if (schema == ConfigurationLayers.GeneratorSchema)
            return new FileSettings(BuiltInSchemas.Article, requiresFrontMatter: false, FrontMatterLayout.None, frozen, declared)
            {
                GeneratorSchema = generatorSchema!.Schema,
            };
        var association = layers.GetSchema(schema);
        var isRequired = association.Schema is { } found && RequiresFrontMatter(found);
        return new FileSettings(association.Schema, isRequired, association.Layout, frozen, declared);
    }

    private GeneratorSchema? SchemaOfGenerator(string path, int schema, SiteProfile? profile)
    {
        if (profile is null || schema != ConfigurationLayers.DefaultSchema)
            return null;
        generatorSchema ??= GeneratorSchema.Of(profile);
        return generatorSchema?.AppliesTo(path) == true ? generatorSchema : null;
    }

    /// <summary>Whether a file needs front matter: a schema that ships with the program asks for it only where it requires keys.</summary>
    private static bool RequiresFrontMatter(ContentSchema schema) =>
        schema.Source is not { } source
        || !BuiltInSchemas.IsBuiltIn(source)
        || schema.Validate(null, default).Any(static violation => violation.Kind == SchemaViolationKind.MissingKey);

    /// <summary>
    /// What is said about a rule, the lowest first: by the sets of the command line or the default one, then by the configuration.
    /// </summary>
    private IEnumerable<RuleStep> StepsOf(DiagnosticDescriptor descriptor, string overrides)
    {
        var hasSets = !selection.Sets.IsDefaultOrEmpty;
        IEnumerable<RuleStep> steps = layers.StepsOf(descriptor, overrides, usesSets: !hasSets);
        if (layers.HasSets && !hasSets)
            return steps;
        var start = new RuleChange(RuleSets.SeverityOf(descriptor, selection.Sets), RuleOptions.None);
        return steps.Prepend(new RuleStep(
            start, hasSets ? new SettingOrigin(SettingOriginKind.CommandLine, "--set") : SettingOrigin.Default));
    }
}
