namespace ContentLint.Site.Profiles;

/// <summary>What a generator does with the base path of a site in root-relative links.</summary>
public enum BasePathLinks
{
    /// <summary>It writes them as they are: a link needs the base path to lead to the site.</summary>
    Kept,

    /// <summary>A plugin or the author's templates decide.</summary>
    Unknown,

    /// <summary>It puts the base path in front of those that lack it.</summary>
    AddedWhereMissing,

    /// <summary>It puts the base path in front of all of them, so that a link must not have it.</summary>
    Added,

    /// <summary>
    /// It puts the base path in front of links to pages in Markdown, so that such a link must not have it, and finds files either way.
    /// </summary>
    AddedToMarkdownLinks,

    /// <summary>
    /// It writes links as they are, and puts the base path in front of images in Markdown, so that a file is found either way.
    /// </summary>
    AddedToMarkdownImages,
}
