namespace ContentLint.Files;

/// <summary>How a body is read.</summary>
public enum ContentKind
{
    /// <summary>CommonMark with the usual extensions, and HTML in it.</summary>
    Markdown,

    /// <summary>Markdown with JSX.</summary>
    Mdx,

    /// <summary>Markdown as Python-Markdown reads it with the extensions that documentation sites use.</summary>
    PythonMarkdown,

    /// <summary>CommonMark with the extensions of DocFX: tabs, inclusions and snippets of code.</summary>
    DocfxMarkdown,

    /// <summary>HTML, perhaps a fragment, perhaps with template tags.</summary>
    Html,
}
