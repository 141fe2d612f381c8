using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Files;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>The configuration in force: the settings of a run and of each file. Safe to use from several threads.</summary>
public sealed class LintConfig
{
    private const int DefaultSchema = -1;
    private readonly ConfigurationData data;
    private readonly KnownRules rules;
    private readonly RuleSelection selection;
    private readonly SchemaLoader schemas;
    private readonly DeclaredSchemas declared;
    private readonly ConcurrentDictionary<(string Overrides, int Schema), IFileSettings> settings = new();

    private LintConfig(string root, ConfigurationData data, KnownRules rules, RuleSelection selection, SchemaLoader schemas)
    {
        Root = root;
        this.data = data;
        this.rules = rules;
        this.selection = selection;
        this.schemas = schemas;
        declared = new DeclaredSchemas(schemas, () => data.Schemas.Select(association => association.Schema).OfType<ContentSchema>());
    }

    /// <summary>The names of a configuration, in the order in which they are looked for.</summary>
    public static ImmutableArray<string> FileNames { get; } = ["contentlint.yml", "contentlint.yaml", ".contentlint.yml"];

    /// <summary>The folder that paths and patterns are relative to: absolute; the configuration's, else that of the git repository, else where the search began.</summary>
    public string Root { get; }

    /// <summary>What is said about the published site.</summary>
    public SiteSettings Site => data.Site;

    /// <summary>
    /// Loads the nearest <c>contentlint.yml</c>, <c>contentlint.yaml</c> or <c>.contentlint.yml</c> from a folder upwards. The
    /// search ends at the root of a git repository; only the nearest file counts.
    /// </summary>
    /// <param name="startFolder">Where to begin.</param>
    /// <param name="explicitFile">A file to load instead, absolute or relative to <paramref name="startFolder"/>.</param>
    /// <param name="descriptors">The known rules.</param>
    /// <param name="fallbackRoot">The root where there is no configuration; null for the git repository's, else <paramref name="startFolder"/>.</param>
    public static ConfigurationResult Load(
        string startFolder, string? explicitFile, ImmutableArray<DiagnosticDescriptor> descriptors, string? fallbackRoot = null) =>
        ConfigurationFile.Load(startFolder, explicitFile, descriptors, fallbackRoot);

    /// <summary>Reads a configuration without the disk.</summary>
    /// <param name="source">The file; its path is relative to <paramref name="rootFolder"/>.</param>
    /// <param name="rootFolder">The folder that it stands in.</param>
    /// <param name="descriptors">The known rules.</param>
    /// <param name="readFile">
    /// Reads a schema by its path relative to <paramref name="rootFolder"/>; null if it is not there. It is kept, and asked by several threads
    /// for the schemas that pages name themselves. May throw
    /// <see cref="UnreadableTextException"/>, <see cref="IOException"/> and <see cref="UnauthorizedAccessException"/>.
    /// </param>
    public static ConfigurationResult Parse(
        SourceText source, string rootFolder, ImmutableArray<DiagnosticDescriptor> descriptors, Func<string, SourceText?> readFile)
    {
        var mistakes = new ConfigurationMistakes(source);
        var index = new KnownRules(descriptors);
        var loader = new SchemaLoader(readFile, []);
        var content = new ConfigurationReader(mistakes, index, loader).Read();
        return mistakes.ToResult(new LintConfig(rootFolder, content, index, new RuleSelection([], []), loader));
    }

    /// <summary>The settings of files that no override and no schema of the configuration applies to.</summary>
    public IFileSettings RunSettings => settings.GetOrAdd(("", DefaultSchema), static (key, config) => config.Build(key.Overrides, key.Schema), this);

    /// <summary>The settings of a file.</summary>
    /// <param name="path">Its path relative to <see cref="Root"/>, forward slashes.</param>
    public IFileSettings GetSettings(string path)
    {
        var segments = path.Split('/');
        Span<char> matching = data.Overrides.Length <= 64 ? stackalloc char[data.Overrides.Length] : new char[data.Overrides.Length];
        var count = 0;
        for (var i = 0; i < data.Overrides.Length; i++)
        {
            if (data.Overrides[i].Files.Contain(segments))
                matching[count++] = (char)i;
        }

        var schema = data.Schemas.Length - 1;
        while (schema > DefaultSchema && !data.Schemas[schema].Files.Contain(segments))
            schema--;
        return settings.GetOrAdd((new string(matching[..count]), schema), static (key, config) => config.Build(key.Overrides, key.Schema), this);
    }

    /// <summary>Whether a file is left out by <c>exclude</c>.</summary>
    /// <param name="path">Its path, or a folder's, relative to <see cref="Root"/>, forward slashes.</param>
    public bool IsExcluded(string path)
    {
        if (data.Exclude.IsEmpty)
            return false;
        var segments = path.TrimEnd('/').Split('/');
        foreach (var pattern in data.Exclude)
        {
            if (pattern.IsMatchOrBeneath(segments))
                return true;
        }

        return false;
    }

    /// <summary>This configuration with rules picked on the command line above it.</summary>
    public LintConfig With(RuleSelection selection) => new(Root, data, rules, selection, schemas);

    private FileSettings Build(string overrides, int schema)
    {
        var table = new Dictionary<string, RuleSettings>(StringComparer.Ordinal);
        foreach (var descriptor in rules.Descriptors)
        {
            var severity = RuleSets.SeverityOf(descriptor, selection.Sets.IsDefaultOrEmpty ? data.Sets : selection.Sets);
            var options = RuleOptions.None;
            var fixes = FixPolicy.AsOffered;
            Apply(data.Rules);
            foreach (var index in overrides)
                Apply(data.Overrides[index].Rules);
            table[descriptor.Id] = new RuleSettings(selection.Apply(descriptor, severity), options) { Fixes = fixes };

            void Apply(ImmutableDictionary<string, RuleChange> changes)
            {
                if (!changes.TryGetValue(descriptor.Id, out var change))
                    return;
                severity = change.Severity ?? severity;
                options = options.With(change.Options);
                fixes = change.Fixes ?? fixes;
            }
        }

        var frozen = table.ToFrozenDictionary(StringComparer.Ordinal);
        if (schema == DefaultSchema)
            return new FileSettings(BuiltInSchemas.Article, requiresFrontMatter: false, FrontMatterLayout.None, frozen, declared);
        var association = data.Schemas[schema];
        return new FileSettings(association.Schema, association.Schema is not null, association.Layout, frozen, declared);
    }
}
