namespace ContentLint.Site.Profiles;

/// <summary>The programs that make a site out of content, as far as they are told apart.</summary>
public enum SiteGenerator
{
    /// <summary>None that is known, or none at all.</summary>
    Plain,

    /// <summary>Hexo.</summary>
    Hexo,

    /// <summary>Jekyll, GitHub Pages included.</summary>
    Jekyll,

    /// <summary>Hugo.</summary>
    Hugo,

    /// <summary>Astro.</summary>
    Astro,

    /// <summary>Docusaurus.</summary>
    Docusaurus,

    /// <summary>VitePress.</summary>
    VitePress,

    /// <summary>Eleventy.</summary>
    Eleventy,

    /// <summary>The content of MDN Web Docs, or its translations.</summary>
    Mdn,
}

/// <summary>The generator of a site.</summary>
/// <param name="Generator">The generator.</param>
/// <param name="Reason">What says so, as a clause for people: <c>there is _config.yml, and package.json depends on hexo</c>.</param>
public sealed record DetectedGenerator(SiteGenerator Generator, string Reason)
{
    /// <summary>The folder that the generator runs in, relative to the root, forward slashes; <c>""</c> is the root.</summary>
    public string Folder { get; init; } = "";
}
