using ContentLint.Configuration;

namespace ContentLint.Caching;

/// <summary>Tells which results of an earlier run still hold, once it is known which files have the bytes that they had.</summary>
/// <param name="cache">The earlier results.</param>
/// <param name="answers">What the site answers now.</param>
/// <param name="files">The site's files, as the site sees them.</param>
/// <param name="config">The configuration in force.</param>
public sealed class CacheValidity(LintCache cache, SiteAnswers answers, TracedFileSystem files, LintConfig config)
{
    private readonly bool[] isChanged = new bool[cache.Questions.Length];
    private readonly Lazy<bool> hasSchemas = new(() => cache.Schemas.All(schema => config.Inputs.HashOf(schema.Path) == schema.Hash));

    /// <summary>Whether all that the answers rest on is as it was, but for anchors.</summary>
    public bool IsSameSite { get; private set; }

    /// <summary>Asks again what the results of some files depend on; where the site is as it was, only for the anchors of pages that are not.</summary>
    /// <param name="unchanged">The files that have the bytes that they had, by path.</param>
    /// <param name="jobs">How many questions are asked at a time.</param>
    public void Ask(IReadOnlyDictionary<string, CachedFile> unchanged, int jobs)
    {
        IsSameSite = cache.State?.IsThatOf(files, unchanged, jobs) == true;
        var needed = new bool[isChanged.Length];
        foreach (var file in unchanged.Values)
        {
            foreach (var question in file.Questions)
                needed[question] = true;
        }

        Parallel.For(0, needed.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
        {
            if (needed[i] && !(IsSameSite && cache.Questions[i].Question.Kind != SiteQuestionKind.Anchors))
                isChanged[i] = AnswerNow(cache.Questions[i].Question, unchanged) != cache.Questions[i].Answer;
        });
    }

    /// <summary>Whether the result of a file with the bytes that it had still holds.</summary>
    public bool Holds(CachedFile file) => !file.Questions.Any(question => isChanged[question]) && (!file.NamesSchema || hasSchemas.Value);

    /// <summary>The anchors of a page are in its bytes: one that has not changed need not be read.</summary>
    private ContentHash AnswerNow(SiteQuestion question, IReadOnlyDictionary<string, CachedFile> unchanged) =>
        question.Kind == SiteQuestionKind.Anchors && unchanged.TryGetValue(question.Subject, out var page) && page.OwnAnchors is { } anchors
            ? anchors
            : answers[question];
}
