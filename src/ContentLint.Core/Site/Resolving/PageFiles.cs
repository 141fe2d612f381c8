namespace ContentLint.Site.Resolving;

/// <summary>
/// Where the files beside the sources of pages are published: where they are in the content folder, unless a generator differs.
/// </summary>
internal class PageFiles
{
    /// <summary>Whether a file of the content is published at a path; null if that cannot be decided.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path.</param>
    public virtual bool? Publishes(string file, string path) => true;

    /// <summary>Whether a file with the ending of a page belongs to another page, and becomes none itself.</summary>
    /// <param name="path">The file, relative to the root.</param>
    public virtual bool IsPart(string path) => false;
}
