using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Usage;
using ContentLint.Site;
using ContentLint.Workspace.Caching;
using ContentLint.Workspace.Linting;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sites;

namespace ContentLint.Workspace.Watching;

/// <summary>
/// Keeps the results of all files, and checks again what changes affect: the changed files, and those whose results depend on them, as the
/// questions say that their rules asked. Knows nothing of how changes are noticed. For one thread.
/// </summary>
/// <param name="request">What to check.</param>
/// <param name="cancellation">Ends a check.</param>
internal sealed class WatchSession(LintRequest request, CancellationToken cancellation = default)
{
    private readonly Analyzer analyzer = new(RuleCatalog.All);
    private readonly Dictionary<string, FileOutcome> results = new(StringComparer.Ordinal);
    private DiskTexts texts = new();
    private DiskFolders disk = new();
    private WatchedSites? sites;
    private ImmutableArray<FileOutcome> images = [];
    private bool hasStarted;

    /// <summary>Checks everything, and trusts nothing that was known before.</summary>
    /// <exception cref="UsageException">The configuration that is named is not there, or, at the first time, a path matches
    /// nothing.</exception>
    public WatchUpdate CheckAll()
    {
        sites = null;
        texts = new DiskTexts();
        disk = new DiskFolders(texts);
        var now = WatchedSites.Load(request, analyzer, disk, checksPaths: !hasStarted, cancellation);
        hasStarted = true;
        return Load(null, now);
    }

    /// <summary>Checks what some changes affect.</summary>
    /// <param name="reported">Absolute paths of files and folders that were made, removed, renamed (both names) or written; too many do no
    /// harm.</param>
    /// <returns>What is known now.</returns>
    /// <exception cref="UsageException">The configuration that is named is not there any more; the next call checks everything.</exception>
    public WatchUpdate Apply(IReadOnlyCollection<string> reported)
    {
        if (sites is not { Problems.HasFailed: false } known)
            return CheckAll();
        var changes = DiskChanges.Read(disk, reported);
        if (changes.Paths.Count == 0)
            return Update(known, [], isWhole: false, isNews: false);
        var front = changes.Paths.Count(path => ChangesFrontMatter(known, path));
        if (changes.AreEdits && front == 0 && changes.Paths.All(results.ContainsKey) && !known.ImagesDependOnPages)
            return Edit(known, changes);
        sites = null;
        return Load((known, changes), WatchedSites.Load(request, analyzer, disk, checksPaths: false, cancellation));
    }

    /// <summary>Forgets the text of a file; returns whether the site knew its front matter, and that is another now.</summary>
    private bool ChangesFrontMatter(WatchedSites known, string file)
    {
        if (!texts.Forget(file, out var before))
            return false;
        var (site, _) = known.Of(file);
        var path = site.PathOf(file);
        return before is null
            || new DiskFileSystem(site.Config.Root, disk).ReadText(path) is not { } now
            || !PageEdit.KeepsFrontMatter(path, before, now);
    }

    /// <summary>An edit below the front matter: of all that the site answers, only the page's anchors can be others.</summary>
    private WatchUpdate Edit(WatchedSites known, DiskChanges changes)
    {
        var affected = changes.Paths.ToHashSet(StringComparer.Ordinal);
        foreach (var (root, site, answers) in known.Distinct())
        {
            var asked = new List<(string Page, ContentHash Before)>();
            foreach (var file in changes.Paths.Where(file => LinkResolution.IsBeneathOrSame(root, file)))
            {
                var page = RelativePath.Of(root, file);
                site.ForgetAnchors(page);
                if (answers.Forget(ChangedAnswers.AnchorsOf(page)) is { } before)
                    asked.Add((page, before));
            }

            var changed = ChangedAnswers.OfAnchors(answers, asked);
            affected.UnionWith(results
                .Where(entry => ReferenceEquals(known.Of(entry.Key).Answers, answers) && Depends(entry.Value, changed))
                .Select(static entry => entry.Key));
        }

        return Check(known, [.. affected.Order(StringComparer.Ordinal)], isWhole: false, isNews: true);
    }

    private WatchUpdate Load((WatchedSites Sites, DiskChanges Changes)? before, WatchedSites now)
    {
        var kept = before is { } earlier && earlier.Sites.Key == now.Key && !now.Problems.HasFailed
            ? FindKept(earlier.Sites, earlier.Changes, now)
            : [];
        var removed = results.Keys.Except(now.Files, StringComparer.Ordinal).ToArray();
        foreach (var file in removed)
            results.Remove(file);
        var earlierImages = images;
        images = now.LintImages();
        sites = now;
        var affected = now.Files.RemoveAll(kept.Contains);
        var isBaseline = before?.Changes.Paths.Any(static path => ToolFiles.Include(Path.GetFileName(path))) == true;
        var isNews = before is null
            || removed.Length > 0
            || !affected.IsEmpty
            || isBaseline
            || now.Problems.HasFailed
            || !HaveSameFindings(images, earlierImages);
        return Check(now, affected, isWhole: kept.Count == 0 && affected.Length == now.Files.Length, isNews);
    }

    /// <summary>The files that did not change and whose questions have the same answers as before.</summary>
    private HashSet<string> FindKept(WatchedSites before, DiskChanges changes, WatchedSites now)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var candidates = now.Files.Where(file => !changes.Concern(file)
            && results.TryGetValue(file, out var result)
            && result.Dependencies is not null);
        foreach (var files in candidates.GroupBy(file => now.Of(file).Site.Config, ReferenceEqualityComparer.Instance))
        {
            var (site, answers) = now.Of(files.First());
            var (earlierSite, earlierAnswers) = before.Of(files.First());
            var changed = ChangedAnswers.Compare(
                earlierAnswers,
                answers,
                files.Select(file => results[file].Dependencies!),
                path => changes.Concern(Path.Combine(site.Config.Root, path)),
                request.Jobs);
            var hasSameSchemas = site.Config.HasSameSchemas(earlierSite.Config.SchemasOfPages);
            kept.UnionWith(files.Where(file => !Depends(results[file], changed)
                && (hasSameSchemas || !results[file].Dependencies!.NamesSchema)));
        }

        return kept;
    }

    private WatchUpdate Check(WatchedSites now, ImmutableArray<string> files, bool isWhole, bool isNews)
    {
        foreach (var (file, outcome) in files.Zip(FileSetLinter.Each(files, now.Lint, request.Jobs, cancellation)))
            results[file] = outcome;
        return Update(now, [.. files.Select(file => results[file].Path)], isWhole, isNews);
    }

    private WatchUpdate Update(WatchedSites now, ImmutableArray<string> rechecked, bool isWhole, bool isNews) =>
        new(now, [.. now.Problems.Outcomes, .. now.Files.Select(file => results[file]), .. images], rechecked, isWhole, isNews);

    /// <summary>Whether a result depends on what changed; one that held for its moment only always does.</summary>
    private static bool Depends(FileOutcome outcome, ChangedAnswers changed) =>
        outcome.Dependencies is not { } dependencies || changed.Concern(dependencies);

    private static bool HaveSameFindings(ImmutableArray<FileOutcome> left, ImmutableArray<FileOutcome> right) =>
        left.SelectMany(static outcome => outcome.Diagnostics).Select(static finding => (finding.Path, finding.Id, finding.Message))
            .SequenceEqual(right
            .SelectMany(static outcome => outcome.Diagnostics)
            .Select(static finding => (finding.Path, finding.Id, finding.Message)));
}
