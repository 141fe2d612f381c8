using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ContentLint.Caching;

/// <summary>The results of an earlier run, with what each depends on.</summary>
/// <param name="Questions">What was asked about the site, with the hashes of the answers.</param>
/// <param name="Schemas">The schemas that pages named themselves: paths and hashes.</param>
/// <param name="Files">The files, by their paths relative to the root.</param>
/// <param name="State">What all the answers rest on; null if that is not known.</param>
public sealed record LintCache(
    ImmutableArray<(SiteQuestion Question, ContentHash Answer)> Questions,
    ImmutableArray<(string Path, ContentHash Hash)> Schemas,
    IReadOnlyDictionary<string, CachedFile> Files,
    SiteState? State)
{
    /// <summary>Grows with each change of the format, or of what the numbers in it mean.</summary>
    public const int FormatVersion = 2;

    /// <summary>No results.</summary>
    public static LintCache Empty { get; } = new([], [], FrozenDictionary<string, CachedFile>.Empty, null);
}

/// <summary>The result of one file.</summary>
/// <param name="Content">The hash of its bytes.</param>
/// <param name="OwnAnchors">The hash of its anchors; null if not known.</param>
/// <param name="NamesSchema">Whether it names its schema itself, so that <see cref="LintCache.Schemas"/> count for it.</param>
/// <param name="Questions">Indices into <see cref="LintCache.Questions"/>, in rising order.</param>
/// <param name="Findings">What was found, as <see cref="FindingsEncoding"/> writes it; empty for nothing.</param>
public sealed record CachedFile(ContentHash Content, ContentHash? OwnAnchors, bool NamesSchema, ImmutableArray<int> Questions, ReadOnlyMemory<byte> Findings);
