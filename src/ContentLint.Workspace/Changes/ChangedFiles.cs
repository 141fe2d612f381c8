using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Text;
using ContentLint.Workspace.Git;
using ContentLint.Workspace.Linting;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sites;

namespace ContentLint.Workspace.Changes;

/// <summary>The files that <c>--changed</c> is about, and what the changes broke in others.</summary>
internal sealed class ChangedFiles
{
    private readonly LintConfig config;
    private readonly GitRepository repository;
    private readonly string? commit;
    private readonly ChangedPaths paths;

    private ChangedFiles(LintConfig config, GitRepository repository, string? commit)
    {
        this.config = config;
        this.repository = repository;
        this.commit = commit;
        paths = repository.ChangesSince(commit);
    }

    /// <summary>Asks git; null if the request is about all files.</summary>
    /// <exception cref="UsageException">There is no git, no repository, or nothing to compare with.</exception>
    public static ChangedFiles? Find(LintRequest request, LintConfig config)
    {
        if (request.Changes is not { } changes)
            return null;
        var opened = GitRepository.Open(config.Root, request.Environment);
        return new ChangedFiles(config, opened, ChangeBase.Find(opened, changes.Base));
    }

    /// <summary>Those of some files that changed.</summary>
    /// <param name="files">Absolute paths.</param>
    public ImmutableArray<string> Among(ImmutableArray<string> files) =>
        [.. files.Where(file => paths.Changed.ContainsKey(Relative(file)))];

    /// <summary>
    /// What is wrong with files that did not change because others were deleted or renamed: a finding that is not there in the
    /// site as it would be if those were still there.
    /// </summary>
    /// <param name="files">Absolute paths; those that changed are passed over.</param>
    /// <param name="folders">The configurations of the files, and the site as it is.</param>
    /// <param name="linterFor">Makes a linter that changes nothing, for a site.</param>
    /// <param name="jobs">Files checked at a time.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ImmutableArray<FileOutcome> FindBroken(
        ImmutableArray<string> files,
        ConfiguredFolders folders,
        Func<ISite, FileLinter> linterFor,
        int jobs,
        CancellationToken cancellation)
    {
        var gone = paths.Removed.Where(static path => !path.StartsWith("../", StringComparison.Ordinal)).ToArray();
        if (gone.Length == 0 || commit is null)
            return [];
        var others = files.RemoveAll(file => paths.Changed.ContainsKey(Relative(file)));
        var before = folders.Root.Site.Hypothetical(files => new RestoredFileSystem(files, gone, path => repository.Read(commit, path)));
        var (linter, linterBefore) = (linterFor(folders.Root.Site), linterFor(before));
        return
        [
            .. FileSetLinter.Each(
                others, file => Broken(linter.Lint(file, folders), () => linterBefore.Lint(file, folders)), jobs, cancellation)
                .Where(static outcome => !outcome.Diagnostics.IsEmpty),
        ];
    }

    /// <summary>The lines of a file that changed.</summary>
    /// <param name="path">Relative to the configuration's root.</param>
    public LineChanges LinesOf(string path) =>
        commit is null || paths.Changed.GetValueOrDefault(path) is not { } oldPath
            ? LineChanges.All
            : repository.LinesSince(commit, path, oldPath);

    /// <summary>Whether a file itself changed.</summary>
    /// <param name="path">Relative to the configuration's root.</param>
    public bool Contains(string path) => paths.Changed.ContainsKey(path);

    private static FileOutcome Broken(FileOutcome now, Func<FileOutcome> before)
    {
        if (now.Diagnostics.IsEmpty)
            return now;
        var known = before().Diagnostics.Select(KeyOf).ToHashSet();
        return now with
        {
            Diagnostics = [.. now.Diagnostics.Where(diagnostic => !known.Contains(KeyOf(diagnostic)))], Suppressed = [], HasFailed = false
        };
    }

    /// <summary>A message may name what is nearest, which the changes may have changed.</summary>
    private static (string Id, TextSpan Span) KeyOf(Diagnostic diagnostic) => (diagnostic.Id, diagnostic.Span);

    private string Relative(string file) => RelativePath.Of(config.Root, file);
}
