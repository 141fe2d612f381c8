using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.Questions;

namespace ContentLint.Workspace.Caching;

/// <summary>Puts a cache together, of new results and of those of an earlier one.</summary>
/// <param name="answers">What the site answered in this run.</param>
public sealed class CacheBuilder(SiteAnswers answers)
{
    // An untouched result of an earlier run may rest on another answer to the same question than a new one.
    private readonly IndexedList<(string Page, ContentHash Answer)> anchors = new();
    private readonly IndexedList<(SiteQuestion Question, ContentHash Answer)> questions = new();
    private readonly Dictionary<string, CachedFile> files = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<int>> ofFiles = [];

    /// <summary>Adds the result of a file that was checked in this run.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="content">The hash of the bytes that were checked.</param>
    /// <param name="dependencies">What the result depends on.</param>
    /// <param name="findings">The result.</param>
    public void Add(string path, ContentHash content, FileDependencies dependencies, byte[] findings)
    {
        var asked = dependencies.Questions.ToLookup(static question => question.Kind == SiteQuestionKind.Anchors);
        Add(
            path,
            new CachedFile(
                ofFiles.Count,
                content,
                dependencies.OwnAnchors,
                dependencies.NamesSchema,
                anchors.IndicesOf(asked[true].Select(question => (question.Subject, answers[question]))),
                findings),
            questions.IndicesOf(asked[false].Select(question => (question, answers[question]))));
    }

    /// <summary>Takes over a result of an earlier run; one that says no more what it depends on is left out.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="file">The result.</param>
    /// <param name="earlier">The cache that it comes from.</param>
    public void Add(string path, CachedFile file, LintCache earlier)
    {
        if (earlier.Answers.Value is not { } known)
            return;
        Add(
            path,
            file with { Index = ofFiles.Count, Anchors = anchors.IndicesOf(file.Anchors.Select(index => earlier.Anchors[index])) },
            questions.IndicesOf(known.OfFiles[file.Index].Select(index => known.Questions[index])));
    }

    /// <summary>The cache.</summary>
    /// <param name="schemas">The schemas that pages named.</param>
    /// <param name="state">What all answers but the anchors rest on; null if that is not known.</param>
    public LintCache Build(ImmutableArray<(string Path, ContentHash Hash)> schemas, SiteState? state) =>
        new(anchors.Items, schemas, files, state, new Lazy<CachedAnswers?>(new CachedAnswers(questions.Items, [.. ofFiles])));

    private void Add(string path, CachedFile file, ImmutableArray<int> asked)
    {
        if (files.TryAdd(path, file))
            ofFiles.Add(asked);
    }
}
