using System.Collections.Immutable;

namespace ContentLint.Workspace.Git;

/// <summary>Which files changed.</summary>
/// <param name="Changed">The files that are new, changed or renamed, each with its old path; null for a new one.</param>
/// <param name="Removed">The old paths of files that are deleted or renamed.</param>
internal sealed record ChangedPaths(ImmutableDictionary<string, string?> Changed, ImmutableHashSet<string> Removed)
{
    /// <summary>Reads the output of <c>git diff --name-status -z</c>.</summary>
    /// <param name="statuses">Statuses and paths: one path each, two for a rename.</param>
    /// <param name="added">Files that are new, but not in that output.</param>
    /// <param name="relative">Turns git's paths into those of the result.</param>
    public static ChangedPaths Of(ImmutableArray<string> statuses, ImmutableArray<string> added, Func<string, string> relative)
    {
        var changed = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        var removed = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < statuses.Length; i += 2)
        {
            var path = relative(statuses[i + 1]);
            switch (statuses[i][0])
            {
                case 'D':
                    removed.Add(path);
                    break;
                case 'R' or 'C' when i + 2 < statuses.Length:
                    changed[relative(statuses[i + 2])] = path;
                    if (statuses[i][0] == 'R')
                        removed.Add(path);
                    i++;
                    break;
                default:
                    changed[path] = statuses[i][0] == 'A' ? null : path;
                    break;
            }
        }

        foreach (var path in added.Select(relative))
        {
            // Taken out of the index and still there: it is no longer tracked, and not gone.
            changed[path] = removed.Remove(path) ? path : null;
        }

        return new ChangedPaths(changed.ToImmutable(), removed.ToImmutable());
    }
}
