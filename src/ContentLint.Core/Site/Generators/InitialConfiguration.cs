using System.Collections.Immutable;

namespace ContentLint.Site.Generators;

/// <summary>What a new configuration says about the sites of a generator.</summary>
/// <param name="Title">The kind of site, with its article: <c>a Hexo site</c>.</param>
/// <param name="Schema">The built-in schema for its articles.</param>
/// <param name="Articles">Patterns of its articles, relative to its folder.</param>
/// <param name="Exclude">Folders, relative to its folder, that hold no articles: the output, themes, and templates.</param>
public sealed record InitialConfiguration(string Title, string Schema, ImmutableArray<string> Articles, ImmutableArray<string> Exclude)
{
    /// <summary>A schema that such repositories have, stricter than the built-in one; null for none.</summary>
    public string? RepositorySchema { get; init; }

    /// <summary>The same, seen from a folder above the generator's.</summary>
    public InitialConfiguration Beneath(string folder) => folder.Length == 0
        ? this
        : this with
        {
            Articles = [.. Articles.Select(pattern => $"{folder}/{pattern}")], Exclude = [.. Exclude.Select(name => $"{folder}/{name}")]
        };
}
