using System.Collections.Immutable;
using ContentLint.Site.Profiles;

namespace ContentLint.Configuration;

/// <summary>What holds for one file, and where it comes from. Paths are relative to the configuration's root.</summary>
public sealed record FileExplanation
{
    /// <summary>The configuration files in force, the lowest first.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>What is said about the site.</summary>
    public required SiteSettings Site { get; init; }

    /// <summary>What leaves the file out; null if it is checked.</summary>
    public ExclusionExplanation? Exclusion { get; init; }

    /// <summary>The schema of the front matter.</summary>
    public required SchemaExplanation Schema { get; init; }

    /// <summary>The rules, in the order of the catalogue.</summary>
    public required ImmutableArray<RuleExplanation> Rules { get; init; }
}

/// <summary>What leaves a file out.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Source">The configuration that it stands in.</param>
public sealed record ExclusionExplanation(string Pattern, string Source);
