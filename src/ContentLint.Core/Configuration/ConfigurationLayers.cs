using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Diagnostics;
using ContentLint.Files;

namespace ContentLint.Configuration;

/// <summary>The layers of a configuration, the lowest first, and what they say about a file and about a rule.</summary>
internal sealed class ConfigurationLayers
{
    /// <summary>Stands for the schema of files that no entry of <c>schemas</c> is about.</summary>
    public const int DefaultSchema = -1;

    /// <summary>The schema of the generator, which no configuration names.</summary>
    public const int GeneratorSchema = -2;

    private readonly ImmutableArray<ConfigurationLayer> layers;
    private readonly ImmutableArray<(int Layer, int Number, RuleOverride Override)> overrides;
    private readonly ImmutableArray<(int Layer, SchemaAssociation Association)> schemas;

    public ConfigurationLayers(ImmutableArray<ConfigurationLayer> layers)
    {
        this.layers = layers;
        overrides = [.. layers.SelectMany((layer, index) => layer.Data.Overrides.Select((entry, number) => (index, number + 1, entry)))];
        schemas = [.. layers.SelectMany((layer, index) => layer.Data.Schemas.Select(entry => (index, entry)))];
        HaveExclusions = layers.Any(static layer => !layer.Data.Exclude.IsEmpty);
        HasSets = layers.Any(layer => !layer.Data.Sets.IsEmpty);
    }

    /// <summary>All layers, the lowest first.</summary>
    public ImmutableArray<ConfigurationLayer> All => layers;

    /// <summary>Whether a rule set is named: the default one then is not in force.</summary>
    public bool HasSets { get; }

    /// <summary>All overrides.</summary>
    public IEnumerable<RuleOverride> Overrides => overrides.Select(entry => entry.Override);

    /// <summary>All entries of <c>schemas</c>.</summary>
    public IEnumerable<SchemaAssociation> Schemas => schemas.Select(entry => entry.Association);

    /// <summary>The numbers of the overrides that apply to a file, as characters, and that of the schema.</summary>
    /// <param name="path">The parts of its path relative to the root.</param>
    public (string Overrides, int Schema) Match(string[] path)
    {
        Span<char> matching = overrides.Length <= 64 ? stackalloc char[overrides.Length] : new char[overrides.Length];
        var count = 0;
        for (var i = 0; i < overrides.Length; i++)
        {
            if (overrides[i].Override.Files.Contain(layers[overrides[i].Layer].Scope.Of(path)))
                matching[count++] = (char)i;
        }

        var schema = schemas.Length - 1;
        while (schema > DefaultSchema && !schemas[schema].Association.Files.Contain(layers[schemas[schema].Layer].Scope.Of(path)))
            schema--;
        return (new string(matching[..count]), schema);
    }

    /// <summary>Whether any layer leaves files out.</summary>
    public bool HaveExclusions { get; }

    /// <summary>The pattern that leaves a file or folder out, and the layer that it stands in; null if none does.</summary>
    /// <param name="path">The parts of its path relative to the root.</param>
    public (GlobPattern Pattern, ConfigurationLayer Layer)? FindExclusion(string[] path)
    {
        foreach (var layer in layers)
        {
            foreach (var pattern in layer.Data.Exclude)
            {
                if (layer.Scope.Of(path) is { IsEmpty: false } seen && pattern.IsMatchOrBeneath(seen))
                    return (pattern, layer);
            }
        }

        return null;
    }

    /// <summary>Whether a pattern of <c>overrides</c> or <c>schemas</c> names a folder, and holds a file.</summary>
    /// <param name="folder">The name of the folder.</param>
    /// <param name="path">The parts of the file's path relative to the root; null for any file.</param>
    public bool Name(string folder, string[]? path) =>
        overrides.Select(static entry => (entry.Layer, entry.Override.Files))
            .Concat(schemas.Select(static entry => (entry.Layer, entry.Association.Files)))
            .Any(entry => entry.Files.Patterns.Any(pattern => pattern.Names(folder))
                && (path is null || entry.Files.Contain(layers[entry.Layer].Scope.Of(path))));

    /// <summary>The entry of <c>schemas</c> with a number.</summary>
    public SchemaAssociation GetSchema(int number) => schemas[number].Association;

    /// <summary>Where the entry of <c>schemas</c> with a number names its schema.</summary>
    public SettingOrigin GetSchemaOrigin(int number) =>
        new(SettingOriginKind.File, Source: layers[schemas[number].Layer].Source, Span: schemas[number].Association.Span);

    /// <summary>What the layers say about a rule, one after the other.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="matching">The numbers of the overrides that apply.</param>
    /// <param name="usesSets">Whether the sets of the layers count.</param>
    public IEnumerable<RuleStep> StepsOf(DiagnosticDescriptor descriptor, string matching, bool usesSets)
    {
        var next = 0;
        for (var i = 0; i < layers.Length; i++)
        {
            var layer = layers[i];
            foreach (var set in usesSets ? layer.Data.Sets : [])
            {
                if (RuleSets.SeverityIn(set, descriptor) is var severity && severity != DiagnosticSeverity.Off)
                    yield return new RuleStep(
                        new RuleChange(severity, RuleOptions.None),
                        new SettingOrigin(SettingOriginKind.Set, set, layer.Source, layer.SetSpan));
            }

            if (layer.Data.Rules.TryGetValue(descriptor.Id, out var change))
                yield return new RuleStep(change, new SettingOrigin(SettingOriginKind.File, Source: layer.Source, Span: change.Span));
            for (; next < matching.Length && overrides[matching[next]].Layer == i; next++)
            {
                var (_, number, entry) = overrides[matching[next]];
                if (entry.Rules.TryGetValue(descriptor.Id, out var changed))
                    yield return new RuleStep(
                        changed,
                        new SettingOrigin(
                            SettingOriginKind.Override, number.ToString(CultureInfo.InvariantCulture), layer.Source, changed.Span));
            }
        }
    }
}

/// <summary>What one place says about a rule.</summary>
/// <param name="Change">What changes.</param>
/// <param name="Origin">The place.</param>
internal readonly record struct RuleStep(RuleChange Change, SettingOrigin Origin);
