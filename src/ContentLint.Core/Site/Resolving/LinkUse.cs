namespace ContentLint.Site.Resolving;

/// <summary>How a link is written, where generators rewrite some links and leave others.</summary>
public enum LinkUse
{
    /// <summary>As Markdown, in front matter or in a template tag.</summary>
    Markdown,

    /// <summary>As an attribute of an HTML element.</summary>
    Html,
}
