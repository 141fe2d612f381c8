namespace ContentLint.Site.Profiles;

/// <summary>The algorithms by which generators make an anchor of a heading.</summary>
public enum HeadingSlugs
{
    /// <summary>Not known: a heading has the anchor that any of the algorithms makes.</summary>
    Any,

    /// <summary>github-slugger: GitHub itself, Docusaurus, Astro.</summary>
    GitHub,

    /// <summary>kramdown as Jekyll sets it up: GitHub's rules over the Markdown as written.</summary>
    KramdownGfm,

    /// <summary>kramdown's own rules: letters of ASCII only, none before the first letter.</summary>
    Kramdown,

    /// <summary>goldmark as Hugo sets it up.</summary>
    Goldmark,

    /// <summary>The slugs of VitePress.</summary>
    MarkdownIt,

    /// <summary>The slugs of Hexo: the case stays.</summary>
    Hexo,

    /// <summary>MDN Web Docs: underscores for spaces.</summary>
    Mdn,

    /// <summary>The extension toc of Python-Markdown: letters of ASCII only.</summary>
    PythonMarkdown,

    /// <summary>The same with the letters of all scripts (<c>slugify_unicode</c>).</summary>
    PythonMarkdownUnicode,

    /// <summary>The slugs of PyMdown Extensions in lower case (<c>pymdownx.slugs</c>).</summary>
    PyMdown,

    /// <summary>Markdig's slugs in the way of GitHub: DocFX.</summary>
    Markdig,
}
