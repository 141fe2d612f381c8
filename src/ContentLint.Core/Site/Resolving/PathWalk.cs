using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Resolving;

/// <summary>Follows a path name by name against the listings, with the exact names first and any case second.</summary>
internal sealed class PathWalk
{
    // Folders that differ only in case are rare; names for the sake of making a search explode are not served.
    private const int MaximumBranches = 8;

    private PathWalk()
    {
    }

    /// <summary>The names as they are on the disk; null if there is nothing.</summary>
    public string[]? Names { get; private set; }

    /// <summary>Whether every name was exact.</summary>
    public bool IsExact { get; private set; }

    /// <summary>Number of leading parts that exist with their exact names.</summary>
    public int ExactDepth { get; private set; }

    /// <summary>Number of leading parts that exist, whatever their case.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether a folder on the way could not be listed.</summary>
    public bool MetUnreadable { get; private set; }

    /// <summary>Whether the file is a link out of the root or to nothing, so that it is unknown what is published.</summary>
    public bool MetForeignLink { get; private set; }

    /// <summary>Whether what the path leads to cannot be known.</summary>
    public bool IsUnknown => MetUnreadable || MetForeignLink;

    /// <summary>What was met, as a clause for people.</summary>
    public string Description => this switch
    {
        { MetForeignLink: true } => "a link that leads out of the root or to nothing",
        { MetUnreadable: true } => "behind a folder that cannot be read or leads out of the root",
        { IsExact: true } => "it is there",
        { Names: not null } => "there in another case",
        _ => "not there",
    };

    public static PathWalk Follow(ISiteFileSystem files, PathPart[] parts)
    {
        var walk = new PathWalk();
        var branches = new List<(string Path, string[] Names, bool IsExact)> { ("", [], true) };
        for (var i = 0; i < parts.Length && branches.Count > 0; i++)
        {
            var next = new List<(string Path, string[] Names, bool IsExact)>();
            foreach (var (path, names, isExact) in branches)
            {
                if (files.List(path) is not { } listing)
                    continue;
                walk.MetUnreadable |= !listing.IsReadable;
                var isLast = i == parts.Length - 1;
                var exact = listing.FindExact(parts[i].Name);
                if (isLast && exact is not null && listing.HasFile(exact) && files.IsForeignLink(Join(path, exact)))
                    walk.MetForeignLink = true;
                else if (exact is not null && (isLast || listing.HasFolder(exact)))
                    next.Add((Join(path, exact), [.. names, exact], isExact));
                if (parts[i].Index < 0)
                    continue;
                foreach (var other in listing.FindIgnoringCase(parts[i].Name))
                {
                    if (other != exact && (isLast ? listing.HasFile(other) : listing.HasFolder(other)))
                        next.Add((Join(path, other), [.. names, other], false));
                }
            }

            if (next.Count > 0)
                walk.Depth = i + 1;
            if (next.Exists(branch => branch.IsExact))
                walk.ExactDepth = i + 1;
            branches = next.Count > MaximumBranches ? [.. next.OrderByDescending(branch => branch.IsExact).Take(MaximumBranches)] : next;
        }

        if (branches.Count > 0)
        {
            var found = branches.Find(branch => branch.IsExact);
            (_, walk.Names, walk.IsExact) = found.Names is null ? branches[0] : found;
        }

        return walk;
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
