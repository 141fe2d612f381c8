using System.Buffers;
using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Workspace.Caching;
using ContentLint.Workspace.Results;
using Microsoft.Win32.SafeHandles;


namespace ContentLint.Workspace.Linting;

/// <summary>Checks files; the results of those that nothing has changed for are taken from the cache.</summary>
/// <param name="folder">Where the caches lie.</param>
/// <param name="key">What all results of the run depend on.</param>
/// <param name="linter">Checks the others; it was made with <paramref name="recorder"/>.</param>
/// <param name="recorder">Notes what new results depend on.</param>
/// <param name="siteFiles">The site's files, as the site sees them.</param>
/// <param name="config">The configuration in force.</param>
/// <param name="jobs">How many files are checked at a time.</param>
/// <param name="cancellation">Ends the work; the cache stays as it was.</param>
internal sealed class CachedLinter(
    CacheFolder folder,
    ContentHash key,
    FileLinter linter,
    DependencyRecorder recorder,
    TracedFileSystem siteFiles,
    LintConfig config,
    int jobs,
    CancellationToken cancellation = default)
{
    /// <summary>To check this part of the files takes no longer than to read and write the results of all.</summary>
    private const int SmallPart = 16;

    /// <summary>Few pages have as many bytes.</summary>
    private const int UsualSize = 64 * 1024;

    private readonly FileSource files = RepositoryFiles.Around(config.Root);
    private readonly FindingsEncoding encoding = new(RuleCatalog.Descriptors, config);

    /// <summary>How many results were taken from the cache.</summary>
    public int Hits { get; private set; }

    /// <summary>Why the cache was not written, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>Checks files.</summary>
    /// <param name="files">Absolute paths.</param>
    /// <param name="done">Is called after each file.</param>
    public ImmutableArray<FileOutcome> Lint(ImmutableArray<string> files, Action done)
    {
        if (files.Length < folder.CountFiles(key) / SmallPart)
            return [.. FileSetLinter.Each(files, linter.Lint, jobs, cancellation, done)];
        var cache = folder.Read(key);
        var candidates = FindUnchanged(files, cache);
        var validity = new CacheValidity(cache, recorder.Answers, siteFiles, config);
        var unchanged = candidates
            .OfType<Candidate>()
            .ToDictionary(candidate => candidate.Path, candidate => candidate.Cached, StringComparer.Ordinal);
        validity.Ask(unchanged, jobs);
        var results = FileSetLinter.Each(
            [.. files.Zip(candidates)], pair => Restore(pair.Second, validity) ?? Check(pair.First), jobs, cancellation, done);
        Hits = results.Count(result => result.Cached is not null);
        if (Hits != cache.Files.Count || Hits != results.Length || !validity.IsSameSite)
            Save(cache, results, validity.IsSameSite);
        return [.. results.Select(result => result.Outcome)];
    }

    /// <summary>The files that have the bytes that they had: by their hashes, since times and sizes can deceive.</summary>
    private Candidate?[] FindUnchanged(ImmutableArray<string> files, LintCache cache) =>
        cache.Files.Count == 0 ? new Candidate?[files.Length] : FileSetLinter.Each(
        files,
        file =>
        {
            var path = RelativePath.Of(config.Root, file);
            return cache.Files.TryGetValue(path, out var cached) ? Compare(file, path, cached) : null;
        },
        jobs,
        cancellation);

    private Candidate? Compare(string file, string path, CachedFile cached)
    {
        try
        {
            var buffer = ArrayPool<byte>.Shared.Rent(UsualSize);
            try
            {
                var length = files.ReadPooled(file, InputFile.MaximumSize, ref buffer);
                var bytes = buffer.AsSpan(0, length);
                if (length > InputFile.MaximumSize || ContentHash.Of(bytes, folder.Seed) != cached.Content)
                    return null;
                return new Candidate(path, cached, cached.Findings.IsEmpty ? null : SourceText.Read(bytes, path));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or UnreadableTextException)
        {
            return null;
        }
    }

    private Result? Restore(Candidate? candidate, CacheValidity validity)
    {
        if (candidate is null || !validity.Holds(candidate.Cached))
            return null;
        if (candidate.Source is not { } source)
            return new Result(new FileOutcome { Path = candidate.Path }, candidate.Cached, default);
        try
        {
            var (diagnostics, suppressed, unjudged) = encoding.Read(candidate.Cached.Findings.Span, source);
            return new Result(
                new FileOutcome
                {
                    Path = candidate.Path,
                    Diagnostics = diagnostics,
                    Suppressed = suppressed,
                    Unjudged = unjudged,
                    Source = diagnostics.IsEmpty && suppressed.IsEmpty ? null : source,
                },
                candidate.Cached,
                default);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private Result Check(string file)
    {
        var content = default(ContentHash);
        var outcome = InputFile.Check(files, file, RelativePath.Of(config.Root, file), (path, bytes) =>
        {
            content = ContentHash.Of(bytes, folder.Seed);
            return linter.Lint(path, bytes);
        });
        return new Result(outcome, null, content);
    }

    private void Save(LintCache cache, Result[] results, bool isSameSite)
    {
        var builder = new CacheBuilder(recorder.Answers);
        var seen = results.Select(result => result.Outcome.Path).ToHashSet(StringComparer.Ordinal);
        var knowsAll = true;
        foreach (var (path, file) in cache.Files)
        {
            // A run over a part of the site says nothing about the rest of it.
            if (seen.Contains(path) || file.NamesSchema || !File.Exists(Path.Combine(config.Root, path)))
                continue;
            builder.Add(path, file, cache);
            knowsAll = isSameSite;
        }

        foreach (var result in results)
        {
            if (result.Cached is not null)
                builder.Add(result.Outcome.Path, result.Cached, cache);
            else if (result.Outcome.Dependencies is { } dependencies)
                builder.Add(
                    result.Outcome.Path,
                    result.Content,
                    dependencies,
                    FindingsEncoding.Write(result.Outcome.Diagnostics, result.Outcome.Suppressed, result.Outcome.Unjudged));
        }

        Problem = folder.Write(builder.Build(config.SchemasOfPages, knowsAll ? siteFiles.State : null), key);
    }

    private sealed record Candidate(string Path, CachedFile Cached, SourceText? Source);

    private sealed record Result(FileOutcome Outcome, CachedFile? Cached, ContentHash Content);
}
