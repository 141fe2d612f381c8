namespace ContentLint.Files;

/// <summary>Kinds of content by the names of files.</summary>
public static class ContentKinds
{
    /// <summary>The kind of content that a file name stands for, or null if it is none.</summary>
    /// <param name="path">A file name or path.</param>
    public static ContentKind? Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".md" or ".markdown" or ".mkd" or ".mkdn" or ".mdown" => ContentKind.Markdown,
        ".mdx" => ContentKind.Mdx,
        ".html" or ".htm" or ".xhtml" => ContentKind.Html,
        _ => null,
    };
}
