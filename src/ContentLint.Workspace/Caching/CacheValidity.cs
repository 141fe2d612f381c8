using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Site.Questions;

namespace ContentLint.Workspace.Caching;

/// <summary>Tells which results of an earlier run still hold, once it is known which files have the bytes that they had.</summary>
/// <param name="cache">The earlier results.</param>
/// <param name="answers">What the site answers now.</param>
/// <param name="files">The site's files, as the site sees them.</param>
/// <param name="config">The configuration in force.</param>
public sealed class CacheValidity(LintCache cache, SiteAnswers answers, TracedFileSystem files, LintConfig config)
{
    private readonly Lazy<bool> hasSchemas = new(() => cache.Schemas.All(schema => config.Inputs.HashOf(schema.Path) == schema.Hash));
    private bool[] changedAnchors = [];
    private bool[] changedAnswers = [];

    /// <summary>Whether all that the answers rest on is as it was, but for anchors.</summary>
    public bool IsSameSite { get; private set; }

    /// <summary>
    /// Asks again what the results of some files depend on; where the site is as it was, only for the anchors of pages that are not.
    /// </summary>
    /// <param name="unchanged">The files that have the bytes that they had, by path.</param>
    /// <param name="jobs">How many questions are asked at a time.</param>
    public void Ask(IReadOnlyDictionary<string, CachedFile> unchanged, int jobs)
    {
        IsSameSite = cache.State is { } state && files.IsStill(state, unchanged, jobs);
        changedAnchors = FindChanged(
            cache.Anchors.Length,
            unchanged.Values.Select(static file => file.Anchors),
            i => AnchorsNow(cache.Anchors[i].Page, unchanged) != cache.Anchors[i].Answer,
            jobs);
        if (!IsSameSite && cache.Answers.Value is { } known)
            changedAnswers = FindChanged(
                known.Questions.Length,
                unchanged.Values.Select(file => known.OfFiles[file.Index]),
                i => answers[known.Questions[i].Question] != known.Questions[i].Answer,
                jobs);
    }

    /// <summary>Whether the result of a file with the bytes that it had still holds.</summary>
    public bool Holds(CachedFile file) =>
        !file.Anchors.Any(index => changedAnchors[index])
        && (IsSameSite || (cache.Answers.Value is { } known && !known.OfFiles[file.Index].Any(index => changedAnswers[index])))
        && (!file.NamesSchema || hasSchemas.Value);

    private static bool[] FindChanged(int count, IEnumerable<ImmutableArray<int>> asked, Func<int, bool> isChanged, int jobs)
    {
        var needed = new bool[count];
        foreach (var indices in asked)
        {
            foreach (var index in indices)
                needed[index] = true;
        }

        var changed = new bool[count];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => changed[i] = needed[i] && isChanged(i));
        return changed;
    }

    /// <summary>The anchors of a page are in its bytes: one that has not changed need not be read.</summary>
    private ContentHash AnchorsNow(string page, IReadOnlyDictionary<string, CachedFile> unchanged) =>
        unchanged.TryGetValue(page, out var file) && file.OwnAnchors is { } anchors
            ? anchors
            : answers[new SiteQuestion(SiteQuestionKind.Anchors, "", page)];
}
