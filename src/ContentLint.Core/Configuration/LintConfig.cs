using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Site;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>A configuration in force. Immutable but for caches, and safe to use from several threads.</summary>
public sealed class LintConfig
{
    private readonly ConfigurationData data;
    private readonly ImmutableArray<DiagnosticDescriptor> descriptors;
    private readonly RuleSelection selection;
    private readonly ConcurrentDictionary<string, FileSettings> settings = new(StringComparer.Ordinal);

    private LintConfig(string root, ConfigurationData data, ImmutableArray<DiagnosticDescriptor> descriptors, RuleSelection selection)
    {
        Root = root;
        this.data = data;
        this.descriptors = descriptors;
        this.selection = selection;
    }

    /// <summary>The folder that paths and globs count from, absolute.</summary>
    public string Root { get; }

    /// <summary>What is said about the site.</summary>
    public SiteSettings Site => data.Site;

    /// <summary>Reads the nearest configuration file, or the one that is named.</summary>
    /// <param name="startFolder">Where the search starts; it climbs up to a repository's root.</param>
    /// <param name="explicitFile">A configuration file to use instead, or null.</param>
    /// <param name="descriptors">All rules.</param>
    /// <param name="fallbackRoot">The root if there is no configuration.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ConfigurationResult Load(string startFolder, string? explicitFile, ImmutableArray<DiagnosticDescriptor> descriptors, string fallbackRoot)
    {
        var file = explicitFile is null ? ConfigurationFiles.Nearest(startFolder) : Path.GetFullPath(explicitFile);
        if (file is null)
            return new ConfigurationResult(new LintConfig(fallbackRoot, ConfigurationData.Empty, descriptors, RuleSelection.None), [], ImmutableDictionary<string, SourceText>.Empty);
        var root = Path.GetDirectoryName(file)!;
        try
        {
            return Parse(SourceText.Read(File.ReadAllBytes(file), Path.GetFileName(file)), root, descriptors, path => ConfigurationFiles.Read(root, path));
        }
        catch (UnreadableTextException exception)
        {
            throw new IOException($"{file}: {exception.Message}", exception);
        }
    }

    /// <summary>Reads a configuration without touching the disk.</summary>
    /// <param name="source">The configuration.</param>
    /// <param name="root">The folder that it counts for.</param>
    /// <param name="descriptors">All rules.</param>
    /// <param name="readFile">Reads a schema by its path from the root; null if there is none.</param>
    public static ConfigurationResult Parse(SourceText source, string root, ImmutableArray<DiagnosticDescriptor> descriptors, Func<string, SourceText?> readFile)
    {
        var problems = new ConfigurationProblems();
        var read = new ConfigurationReader(source, descriptors, readFile, problems).Read();
        return new ConfigurationResult(new LintConfig(root, read, descriptors, RuleSelection.None), problems.Diagnostics, problems.Sources);
    }

    /// <summary>This configuration with the command line's selection of rules above it.</summary>
    public LintConfig With(RuleSelection other) => new(Root, data, descriptors, other);

    /// <summary>Whether a path is left out.</summary>
    /// <param name="path">Relative to <see cref="Root"/>, forward slashes.</param>
    public bool IsExcluded(string path) => data.Excludes.Any(glob => glob.IsMatch(path));

    /// <summary>The settings of a file.</summary>
    /// <param name="path">Relative to <see cref="Root"/>, forward slashes.</param>
    public IFileSettings GetSettings(string path)
    {
        if (data.Overrides.IsEmpty && data.Schemas.IsEmpty)
            return settings.GetOrAdd("", _ => Build([], null));
        var overrides = Matching(data.Overrides, entry => entry.Files, path);
        var schema = Matching(data.Schemas, entry => entry.Files, path).LastOrDefault(-1);
        return settings.GetOrAdd($"{string.Join(',', overrides)};{schema}", _ => Build(overrides, schema < 0 ? null : data.Schemas[schema]));
    }

    private static List<int> Matching<T>(ImmutableArray<T> entries, Func<T, ImmutableArray<GlobPattern>> globsOf, string path)
    {
        var matching = new List<int>();
        for (var i = 0; i < entries.Length; i++)
        {
            if (globsOf(entries[i]).Any(glob => glob.IsMatch(path)))
                matching.Add(i);
        }

        return matching;
    }

    private FileSettings Build(List<int> overrides, SchemaAssociation? association)
    {
        var rules = ImmutableDictionary.CreateBuilder<string, RuleSettings>(StringComparer.Ordinal);
        foreach (var descriptor in descriptors)
            rules[descriptor.Id] = new RuleSettings(descriptor.DefaultSeverity, RuleOptions.None);
        foreach (var rule in data.Rules.Concat(overrides.SelectMany(index => data.Overrides[index].Rules)))
            rules[rule.Id] = new RuleSettings(rule.Severity ?? SwitchedOn(rules[rule.Id].Severity, rule), rules[rule.Id].Options.With(rule.Options));
        foreach (var descriptor in descriptors)
        {
            rules[descriptor.Id] = rules[descriptor.Id] with { Severity = selection.Apply(descriptor, rules[descriptor.Id].Severity) };
        }

        return association is null
            ? new FileSettings(rules.ToImmutable(), static () => DefaultSchema.Instance, requiresFrontMatter: false)
            : new FileSettings(rules.ToImmutable(), () => association.Schema, association.Schema is not null);
    }

    /// <summary>Giving a rule options says nothing about whether it runs, unless it is off by default: then nobody would give it any.</summary>
    private static DiagnosticSeverity SwitchedOn(DiagnosticSeverity current, RuleConfiguration rule) =>
        current == DiagnosticSeverity.Off && rule.Options.Keys.Any() ? DiagnosticSeverity.Warning : current;
}

/// <summary>A configuration and what is wrong with it.</summary>
/// <param name="Config">The configuration; where it is wrong, the defaults count.</param>
/// <param name="Diagnostics">The mistakes (CL0003), in order; paths are relative to the configuration's root.</param>
/// <param name="Sources">The files with mistakes, by path.</param>
public sealed record ConfigurationResult(LintConfig Config, ImmutableArray<Diagnostic> Diagnostics, ImmutableDictionary<string, SourceText> Sources);
