namespace ContentLint.Site.Profiles;

/// <summary>What a generator does with the base path of a site in root-relative links.</summary>
public enum BasePathLinks
{
    /// <summary>It writes them as they are: a link needs the base path to lead to the site.</summary>
    Kept,

    /// <summary>It puts the base path in front of those that lack it.</summary>
    AddedWhereMissing,

    /// <summary>It puts the base path in front of all of them, so that a link must not have it.</summary>
    Added,
}
