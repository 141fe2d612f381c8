namespace ContentLint.Files;

/// <summary>How a body is read.</summary>
public enum ContentKind
{
    /// <summary>CommonMark with the usual extensions, and HTML in it.</summary>
    Markdown,

    /// <summary>Markdown with JSX.</summary>
    Mdx,

    /// <summary>HTML, perhaps a fragment, perhaps with template tags.</summary>
    Html,
}
