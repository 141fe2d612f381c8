using System.Collections.Immutable;

namespace ContentLint.Caching;

/// <summary>Puts a cache together, of new results and of those of an earlier one.</summary>
/// <param name="answers">What the site answered in this run.</param>
public sealed class CacheBuilder(SiteAnswers answers)
{
    // An untouched result of an earlier run may rest on another answer to the same question than a new one.
    private readonly Dictionary<(SiteQuestion Question, ContentHash Answer), int> indices = [];
    private readonly List<(SiteQuestion Question, ContentHash Answer)> questions = [];
    private readonly Dictionary<string, CachedFile> files = new(StringComparer.Ordinal);

    /// <summary>Adds the result of a file that was checked in this run.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="content">The hash of the bytes that were checked.</param>
    /// <param name="dependencies">What the result depends on.</param>
    /// <param name="findings">The result.</param>
    public void Add(string path, ContentHash content, FileDependencies dependencies, byte[] findings) =>
        files[path] = new CachedFile(
            content,
            dependencies.OwnAnchors,
            dependencies.NamesSchema,
            IndicesOf(dependencies.Questions.Select(question => (question, answers[question]))),
            findings);

    /// <summary>Takes over a result of an earlier run.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="file">The result.</param>
    /// <param name="earlier">The cache that it comes from.</param>
    public void Add(string path, CachedFile file, LintCache earlier) =>
        files[path] = file with { Questions = IndicesOf(file.Questions.Select(index => earlier.Questions[index])) };

    /// <summary>The cache.</summary>
    /// <param name="schemas">The schemas that pages named.</param>
    /// <param name="state">What all the answers rest on; null if that is not known.</param>
    public LintCache Build(ImmutableArray<(string Path, ContentHash Hash)> schemas, SiteState? state) => new([.. questions], schemas, files, state);

    private ImmutableArray<int> IndicesOf(IEnumerable<(SiteQuestion Question, ContentHash Answer)> asked)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var entry in asked)
        {
            if (!indices.TryGetValue(entry, out var index))
            {
                indices[entry] = index = questions.Count;
                questions.Add(entry);
            }

            found.Add(index);
        }

        found.Sort();
        return found.ToImmutable();
    }
}
