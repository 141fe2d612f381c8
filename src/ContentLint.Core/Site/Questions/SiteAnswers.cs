using System.Collections.Concurrent;
using ContentLint.Files;

namespace ContentLint.Site.Questions;

/// <summary>What a site answered in this run, each question hashed once. Safe to use from several threads.</summary>
/// <param name="site">The site.</param>
public sealed class SiteAnswers(ISite site)
{
    private readonly ConcurrentDictionary<SiteQuestion, ContentHash> answers = new();

    /// <summary>The hash of what the site answers to a question; it is asked if it was not asked before.</summary>
    public ContentHash this[SiteQuestion question] =>
        answers.GetOrAdd(question, static (question, site) => SiteAnswer.Of(site, question), site);

    /// <summary>Forgets an answer, so that the question is asked again.</summary>
    /// <returns>The hash of the answer; null if nobody asked.</returns>
    public ContentHash? Forget(SiteQuestion question) => answers.TryRemove(question, out var answer) ? answer : null;

    /// <summary>Takes over the answer that an earlier look at the site gave.</summary>
    public void Keep(SiteQuestion question, ContentHash answer) => answers.TryAdd(question, answer);

    /// <summary>The answer that was given; null if nobody asked.</summary>
    public ContentHash? Known(SiteQuestion question) => answers.TryGetValue(question, out var answer) ? answer : null;

    /// <summary>Notes an answer that is at hand.</summary>
    public void Note<TAnswer>(SiteQuestion question, TAnswer answer, Func<TAnswer, ContentHash> hash)
    {
        if (!answers.ContainsKey(question))
            answers.TryAdd(question, hash(answer));
    }
}
