using ContentLint.Files;

namespace ContentLint.Site.Profiles;

/// <summary>Published paths of which nobody knows without a build whether something is there: a link to one is not judged.</summary>
/// <param name="Where">The paths.</param>
/// <param name="Kinds">What may be there.</param>
/// <param name="Reason">Why that is not known, as a clause: <c>a plugin may make pages</c>.</param>
/// <param name="Cause">The file or setting that causes it: <c>docusaurus.config.js</c>; empty where it is the generator itself.</param>
public sealed record Region(PathPattern Where, EntryKinds Kinds, string Reason, string Cause = "")
{
    /// <summary>Whether the site's own folders are not concerned: a theme seldom adds to them.</summary>
    public bool SparesOwnFolders { get; init; }

    /// <summary>Whether only names without an extension are concerned.</summary>
    public bool NamesFoldersOnly { get; init; }

    /// <summary>What would make it known, as an imperative; empty where only a build tells.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>Whether any page may be there, so that a page that is not found is never missing.</summary>
    public bool HoldsAnyPage => Where.IsEverything && Kinds.HasFlag(EntryKinds.Pages);

    /// <summary>A region of the whole site.</summary>
    internal static Region Everywhere(EntryKinds kinds, string reason, string cause) => new(new PathPattern("/**"), kinds, reason, cause);

    /// <summary>Adds what a result of a rule may depend on to a hash.</summary>
    internal void AddTo(HashedParts parts) =>
        parts.Add(Where.Text).Add((int)Kinds).Add(Reason).Add(Cause).Add(SparesOwnFolders).Add(NamesFoldersOnly);
}
