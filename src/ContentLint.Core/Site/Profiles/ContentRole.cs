namespace ContentLint.Site.Profiles;

/// <summary>What a generator with several kinds of pages makes of a folder's files.</summary>
public enum ContentRole
{
    /// <summary>Pages, as the generator makes them of all files.</summary>
    Pages,

    /// <summary>Documents of a handbook.</summary>
    Documents,

    /// <summary>Posts of a blog.</summary>
    Posts,
}
