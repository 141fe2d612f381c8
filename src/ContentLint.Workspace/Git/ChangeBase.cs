using ContentLint.Workspace.Requests;

namespace ContentLint.Workspace.Git;

/// <summary>Decides what changes are counted from.</summary>
internal static class ChangeBase
{
    /// <summary>The branches that work is usually meant for, in the order in which they are looked for.</summary>
    private static readonly string[] MainBranches =
    [
        "refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master"
    ];

    private const string FetchHistory =
        "this clone is shallow; fetch the history (fetch-depth: 0 of actions/checkout, or git fetch --unshallow)";

    /// <summary>
    /// The commit where the current branch left another: the one that is given, else the main branch. Where there is no main
    /// branch, the current commit, so that only the working tree counts; null where nothing was committed yet.
    /// </summary>
    /// <exception cref="UsageException">The revision is unknown, or has no commit in common with this branch.</exception>
    public static string? Find(GitRepository repository, string? revision)
    {
        var head = repository.Commit("HEAD");
        if (revision is null)
        {
            var main = Array.Find(MainBranches, branch => repository.Commit(branch) is not null);
            if (head is null || main is null)
                return head;
            return CommonWith(
                repository,
                main.Replace("refs/remotes/", "", StringComparison.Ordinal).Replace("refs/heads/", "", StringComparison.Ordinal),
                repository.Commit(main)!,
                head);
        }

        if (repository.Commit(revision) is not { } commit)
            throw new UsageException($"--changed: git knows no commit '{revision}'; {Advice(repository, revision)}");
        return head is null ? commit : CommonWith(repository, revision, commit, head);
    }

    private static string CommonWith(GitRepository repository, string revision, string commit, string head)
    {
        if (repository.MergeBase(commit, head) is { } common)
            return common;
        var advice = repository.IsShallow
            ? FetchHistory
            : "give another revision, --changed=HEAD for what is not committed";
        throw new UsageException($"--changed: '{revision}' and the current branch have no commit in common; {advice}");
    }

    private static string Advice(GitRepository repository, string revision)
    {
        if (!revision.StartsWith('-') && repository.Commit($"refs/remotes/origin/{revision}") is not null)
            return $"did you mean 'origin/{revision}'?";
        return repository.IsShallow
            ? FetchHistory
            : "there is no such path either";
    }
}
