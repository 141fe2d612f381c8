using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.Questions;

namespace ContentLint.Workspace.Caching;

/// <summary>The results of an earlier run, with what each depends on.</summary>
/// <param name="Anchors">The pages whose anchors were asked for, with the hashes of the answers.</param>
/// <param name="Schemas">The schemas that pages named themselves: paths and hashes.</param>
/// <param name="Files">The files, by their paths relative to the root.</param>
/// <param name="State">What all answers but the anchors rest on; null if that is not known.</param>
/// <param name="Answers">All that was asked but the anchors, which is of no interest while the state is the same; null if it cannot be
/// read.</param>
public sealed record LintCache(
    ImmutableArray<(string Page, ContentHash Answer)> Anchors,
    ImmutableArray<(string Path, ContentHash Hash)> Schemas,
    IReadOnlyDictionary<string, CachedFile> Files,
    SiteState? State,
    Lazy<CachedAnswers?> Answers)
{
    /// <summary>Grows with each change of the format, or of what the numbers in it mean.</summary>
    public const int FormatVersion = 4;

    /// <summary>No results.</summary>
    public static LintCache Empty { get; } = new(
        [], [], FrozenDictionary<string, CachedFile>.Empty, null, new Lazy<CachedAnswers?>(new CachedAnswers([], [])));
}

/// <summary>The result of one file.</summary>
/// <param name="Index">Its place among the files of the cache.</param>
/// <param name="Content">The hash of its bytes.</param>
/// <param name="OwnAnchors">The hash of its anchors; null if not known.</param>
/// <param name="NamesSchema">Whether it names its schema itself, so that <see cref="LintCache.Schemas"/> count for it.</param>
/// <param name="Anchors">Indices into <see cref="LintCache.Anchors"/>, in rising order.</param>
/// <param name="Findings">What was found, as <see cref="FindingsEncoding"/> writes it; empty for nothing.</param>
public sealed record CachedFile(
    int Index, ContentHash Content, ContentHash? OwnAnchors, bool NamesSchema, ImmutableArray<int> Anchors, ReadOnlyMemory<byte> Findings);

/// <summary>What was asked about a site, but for anchors.</summary>
/// <param name="Questions">The questions, with the hashes of the answers.</param>
/// <param name="OfFiles">For each file of the cache, by <see cref="CachedFile.Index"/>, indices into <paramref name="Questions"/> in rising
/// order.</param>
public sealed record CachedAnswers(
    ImmutableArray<(SiteQuestion Question, ContentHash Answer)> Questions, ImmutableArray<ImmutableArray<int>> OfFiles);
