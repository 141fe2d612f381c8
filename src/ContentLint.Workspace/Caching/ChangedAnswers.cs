using System.Collections.Concurrent;
using ContentLint.Files;
using ContentLint.Site.Questions;

namespace ContentLint.Workspace.Caching;

/// <summary>
/// The questions that a site answers otherwise after some of its files changed: the results that depend on them no longer hold.
/// </summary>
public sealed class ChangedAnswers
{
    private readonly ConcurrentDictionary<SiteQuestion, bool> changed = new();

    private ChangedAnswers()
    {
    }

    /// <summary>Asks again what the results of some files depend on.</summary>
    /// <param name="before">What the site answered.</param>
    /// <param name="now">What it answers now; the answers that cannot have changed are taken over.</param>
    /// <param name="results">What the results depend on.</param>
    /// <param name="isChanged">Whether a file, by its path relative to the site's root, may have changed.</param>
    /// <param name="jobs">How many questions are asked at a time.</param>
    public static ChangedAnswers Compare(
        SiteAnswers before, SiteAnswers now, IEnumerable<FileDependencies> results, Func<string, bool> isChanged, int jobs)
    {
        var found = new ChangedAnswers();
        var questions = results.SelectMany(static result => result.Questions).ToHashSet();
        Parallel.ForEach(questions, new ParallelOptions { MaxDegreeOfParallelism = jobs }, question =>
        {
            if (before.Known(question) is not { } answer)
                found.changed[question] = true;
            else if (IsAboutOneFile(question) && !isChanged(question.Subject))
                now.Keep(question, answer);
            else if (now[question] != answer)
                found.changed[question] = true;
        });
        return found;
    }

    /// <summary>The pages whose anchors are others than before, once their texts were forgotten.</summary>
    /// <param name="answers">What the site answers.</param>
    /// <param name="pages">The pages with the hashes of the anchors that they had.</param>
    public static ChangedAnswers OfAnchors(SiteAnswers answers, IEnumerable<(string Page, ContentHash Before)> pages)
    {
        var found = new ChangedAnswers();
        foreach (var (page, before) in pages)
        {
            if (answers[AnchorsOf(page)] != before)
                found.changed[AnchorsOf(page)] = true;
        }

        return found;
    }

    /// <summary>The question for the anchors of a page.</summary>
    public static SiteQuestion AnchorsOf(string page) => new(SiteQuestionKind.Anchors, "", page);

    /// <summary>Whether a result depends on one of them.</summary>
    public bool Concern(FileDependencies result) => !changed.IsEmpty && result.Questions.Any(changed.ContainsKey);

    private static bool IsAboutOneFile(SiteQuestion question) => question.Kind is SiteQuestionKind.Anchors or SiteQuestionKind.Image;
}
