using ContentLint.Syntax.References;

namespace ContentLint.Site.Resolving;

/// <summary>The template tags in URLs whose meaning is known: none, unless a generator has some. Any other makes a URL unknown.</summary>
internal class TemplateUrls
{
    /// <summary>The URL that a text with tags becomes; null if it cannot be decided.</summary>
    /// <param name="written">The URL as written.</param>
    public string? UrlOf(string written)
    {
        var text = Replace(written);
        return text.Contains('{', StringComparison.Ordinal) || text.Contains("<%", StringComparison.Ordinal) || UrlHoles.AreIn(text)
            ? null
            : text.Length == 0 ? "/" : text;
    }

    /// <summary>The source that a tag names, found or missing; null if it is no such tag.</summary>
    /// <param name="document">The referring file.</param>
    /// <param name="written">The URL as written.</param>
    public virtual LocalTarget? TargetOf(string document, string written) => null;

    /// <summary>The text with the tags that are known replaced by what they become.</summary>
    protected virtual string Replace(string written) => written;
}
