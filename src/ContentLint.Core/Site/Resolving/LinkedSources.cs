namespace ContentLint.Site.Resolving;

/// <summary>The sources that a link may name where templates look for sources; none, unless a generator has such templates.</summary>
internal class LinkedSources
{
    /// <summary>The source that a template surely finds by what a link says; null if there is none.</summary>
    /// <param name="document">The referring file.</param>
    /// <param name="reading">The link.</param>
    public virtual string? Find(string document, UrlReading reading) => null;

    /// <summary>Whether a template may find a page by what a link says.</summary>
    /// <param name="reading">The link.</param>
    public virtual bool MayFind(UrlReading reading) => false;
}
