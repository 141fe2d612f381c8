using System.Collections.Immutable;
using ContentLint.Files;

namespace ContentLint.Site.Profiles;

/// <summary>A folder of sources and where it is published.</summary>
/// <param name="Folder">The folder, or a single file, relative to the root.</param>
/// <param name="Prefix">The path that it is published at, behind the base path; <c>""</c> is the root of the site.</param>
public sealed record PublicFolder(string Folder, string Prefix = "")
{
    /// <summary>Whether the generator only may publish it: Hugo's <c>assets</c>, a theme.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Whether some of its files become pages, as in a collection of Jekyll, though it is no content folder of its own.</summary>
    public bool HoldsPages { get; init; }

    /// <summary>The folder that this one translates, and whose pages are shown where it has none; null if it translates none.</summary>
    public string? Original { get; init; }

    /// <summary>What becomes of its files, where the generator has several kinds of pages.</summary>
    public ContentRole Role { get; init; }

    /// <summary>Whether numbers in front of names stay in the addresses; null if code decides. Only Docusaurus takes them away.</summary>
    public bool? KeepsNumbers { get; init; } = false;

    /// <summary>Whether the configuration says by patterns of its own which files become pages.</summary>
    public bool HasOwnPatterns { get; init; }

    /// <summary>Whether a plugin may rewrite the links of its pages that lead out of the folder.</summary>
    public bool MayRewriteOutgoingLinks { get; init; }

    /// <summary>The files, from the folder, that the configuration excludes from what becomes pages.</summary>
    public ImmutableArray<GlobPattern> Excluded { get; init; } = [];

    /// <summary>Adds what a result of a rule may depend on to a hash.</summary>
    internal void AddTo(HashedParts parts) =>
        parts.Add(Folder).Add(Prefix).Add(IsUncertain).Add(HoldsPages).Add(Original).Add((int)Role)
            .Add(KeepsNumbers switch { null => -1, false => 0, true => 1 }).Add(HasOwnPatterns)
            .Add(MayRewriteOutgoingLinks)
            .Add([.. Excluded.Select(static pattern => pattern.Text)]);
}
