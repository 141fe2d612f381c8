using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Roles;
using ContentLint.Workspace.Requests;

namespace ContentLint.Workspace.Discovery;

/// <summary>
/// Finds the files of a kind that paths and patterns stand for. Folders that start with a dot but those of forges, <c>node_modules</c>, the
/// copies that package managers put in <c>vendor</c>, folders of tests that nothing names, and what <c>.gitignore</c> or the configuration
/// excludes are left out; for a file that is named itself only excludes and tests count.
/// </summary>
/// <param name="config">What is left out.</param>
/// <param name="kind">The files to find.</param>
/// <param name="folders">The configurations of folders that have their own; null if <paramref name="config"/> holds for all.</param>
/// <param name="disk">The folders of the disk, if others list them too.</param>
/// <param name="jobs">How many folders are listed at a time.</param>
/// <param name="cancellation">Ends the search between two folders.</param>
public sealed class ContentFileFinder(
    LintConfig config,
    FileKind kind,
    IFolderConfigurations? folders = null,
    DiskFolders? disk = null,
    int jobs = 1,
    CancellationToken cancellation = default)
{
    private readonly DiskFolders disk = disk ?? new DiskFolders();
    private readonly List<string> found = [];
    private readonly NamedTests tests = new(folders is null ? null : folders.SiteOf);
    private readonly SortedSet<string> leftOut = new(StringComparer.Ordinal);

    /// <summary>Paths that exist but are of another kind, or match nothing: one clause each.</summary>
    public List<string> Unmatched { get; } = [];

    /// <summary>The files, absolute, in ordinal order.</summary>
    /// <param name="paths">Files, folders and glob patterns as given; empty for the working folder.</param>
    /// <param name="folder">The working folder, absolute, which relative paths start at.</param>
    public ImmutableArray<string> Find(ImmutableArray<string> paths, string folder)
    {
        foreach (var path in paths.IsEmpty ? ["."] : paths)
        {
            var full = Path.TrimEndingDirectorySeparator(FullPath(path, folder));
            if (Directory.Exists(full))
                AddFolder(path, full);
            else if (File.Exists(full))
                AddFile(path, full);
            else if (path.AsSpan().IndexOfAny("*?[{") >= 0)
                AddPattern(path, folder);
            else
                Unmatched.Add($"'{path}' does not exist");
        }

        return [.. found.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Folders that hold no file of the kind: one clause each. That is no mistake of who names them, as a path that is not there is.
    /// </summary>
    public List<string> Empty { get; } = [];

    /// <summary>The folders of tests that files were named in, which are left out unless a folder is named.</summary>
    public IReadOnlyCollection<string> LeftOutTests => leftOut;

    /// <summary>Checks that each path stood for a file.</summary>
    /// <param name="mayBeEmpty">Whether a folder may hold none.</param>
    /// <exception cref="UsageException">One did not.</exception>
    public void CheckAllMatched(bool mayBeEmpty = false)
    {
        if ((mayBeEmpty ? Unmatched : [.. Unmatched, .. Empty]) is [var first, .. var others])
            throw new UsageException(first + (others.Count > 0 ? $" (and {others.Count} more)" : ""));
    }

    /// <summary>Whether a folder is passed by for its name, unless it is asked for.</summary>
    public static bool IsHidden(string name) =>
        (name.StartsWith('.') && !RepositoryDocuments.IsForgeFolder(name)) || name is "node_modules";

    private static string FullPath(string path, string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Path.GetFullPath(path, folder);
    }

    private void AddFolder(string path, string full)
    {
        var before = found.Count;
        var hasContent = Walk(full, static _ => true);
        if (!hasContent && found.Count == before)
            Empty.Add($"there is no {kind.Name} in '{path}'");
    }

    private void AddFile(string path, string full)
    {
        if (!kind.Includes(full))
            Unmatched.Add($"'{path}' is {kind.Refusal} by its name");
        else if (!IsExcluded(folders?.Reach(Path.GetDirectoryName(full)!) ?? config, full))
            AddUnlessTest(full);
    }

    private void AddUnlessTest(string full)
    {
        if (tests.LeftOutWith(full) is { } folder)
            leftOut.Add(folder);
        else
            found.Add(full);
    }

    private void AddPattern(string pattern, string folder)
    {
        var normalized = RelativePath.WithSlashes(pattern);
        var fixedEnd = normalized.LastIndexOf('/', normalized.AsSpan().IndexOfAny("*?[{"));
        var start = Path.GetFullPath(fixedEnd < 0 ? "." : fixedEnd == 0 ? "/" : normalized[..fixedEnd], folder);
        // Unlike a pattern of the configuration, '*.md' on the command line means this folder, as in a shell.
        if (!GlobPattern.TryParse("/" + (fixedEnd < 0 ? normalized : normalized[(fixedEnd + 1)..]), out var glob, out var problem))
            throw new UsageException($"'{pattern}' is no pattern: {problem}");
        var hasMatch = Directory.Exists(start) && Walk(start, file => glob.IsMatch(RelativePath.Of(start, file)));
        if (!hasMatch)
            Unmatched.Add($"'{pattern}' matches no {kind.Name}");
    }

    /// <summary>Adds the files of the kind beneath a folder; returns whether there is one, be it excluded or not.</summary>
    private bool Walk(string start, Func<string, bool> matches)
    {
        var any = false;
        var isTest = tests.Name(start);
        List<Entry> level = [new(start, GitIgnoreFiles.Above(start), folders?.Reach(start) ?? config)];
        while (level.Count > 0)
        {
            disk.OpenAll([.. level.Select(static entry => entry.Folder)], jobs);
            var below = new List<Entry>();
            cancellation.ThrowIfCancellationRequested();
            foreach (var entry in level)
                any |= Enter(entry, entry.Folder != start, isTest, matches, below);
            level = below;
        }

        return any;
    }

    /// <summary>Adds the files of one folder, and its folders to those that are next.</summary>
    private bool Enter(Entry entry, bool isBeneath, bool isTest, Func<string, bool> matches, List<Entry> below)
    {
        if (List(entry.Folder) is not { } folder)
            return false;
        if (isBeneath && VendoredCode.IsIn(entry.Folder, folder.Listing))
            return false;
        var ignores = folder.Listing.HasFile(GitIgnoreFiles.FileName) ? entry.Ignores.Enter(entry.Folder) : entry.Ignores;
        var current = isBeneath && HasConfiguration(folder) ? folders?.Enter(entry.Folder) ?? entry.Config : entry.Config;
        foreach (var name in folder.Listing.Folders)
        {
            var path = Path.Join(entry.Folder, name);
            if (IsSearched(current, path, name)
                && !folder.Links.Contains(name)
                && !ignores.IsIgnored(path, isFolder: true)
                && (isTest || !tests.LeaveOut(path)))
                below.Add(new Entry(path, ignores.For(path), current));
        }

        var any = false;
        foreach (var name in folder.Listing.Files)
        {
            var path = Path.Join(entry.Folder, name);
            if (!kind.Includes(name) || ignores.IsIgnored(path, isFolder: false) || !matches(path))
                continue;
            any = true;
            if (!IsExcluded(current, path) && (isTest || tests.LeftOutWith(path) is null))
                found.Add(path);
        }

        return any;
    }

    private DiskFolder? List(string path)
    {
        var folder = disk.Open(path);
        if (folder?.Problem is { } problem)
            Unmatched.Add($"the folder '{path}' cannot be read: {problem.TrimEnd('.')}");
        return folder;
    }

    private bool HasConfiguration(DiskFolder folder) => folders is not null && ConfigurationFileNames.All.Any(folder.Listing.HasFile);

    private static bool IsSearched(LintConfig config, string path, string name) => !IsHidden(name) && !IsExcluded(config, path);

    private static bool IsExcluded(LintConfig config, string full) => config.IsExcluded(RelativePath.Of(config.Root, full));

    private readonly record struct Entry(string Folder, GitIgnoreFiles Ignores, LintConfig Config);
}
