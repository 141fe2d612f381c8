using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.Profiles;

namespace ContentLint.Configuration;

/// <summary>The content of a configuration file.</summary>
internal sealed record ConfigurationData
{
    public static ConfigurationData Default { get; } = new();

    /// <summary>Names of rule sets; empty for the default one.</summary>
    public ImmutableArray<string> Sets { get; init; } = [];

    public SiteSettings Site { get; init; } = SiteSettings.Default;

    public ImmutableArray<GlobPattern> Exclude { get; init; } = [];

    public ImmutableArray<SchemaAssociation> Schemas { get; init; } = [];

    public ImmutableDictionary<string, RuleChange> Rules { get; init; } = ImmutableDictionary<string, RuleChange>.Empty;

    public ImmutableArray<RuleOverride> Overrides { get; init; } = [];

    /// <summary>What a file that extends this one starts from: the lists of both are kept apart, and the rest is overwritten.</summary>
    public ConfigurationData WithoutLists() => this with { Sets = [], Exclude = [], Schemas = [], Rules = Default.Rules, Overrides = [] };
}
