namespace ContentLint.Site.Questions;

/// <summary>Something that a rule asked about the site, and that other files decide.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="Document">The file that asked; empty where the answer is the same for every file.</param>
/// <param name="Subject">The URL or path that was asked about; empty where the document says it.</param>
public readonly record struct SiteQuestion(SiteQuestionKind Kind, string Document, string Subject);

/// <summary>The kinds of questions; their numbers stand in caches.</summary>
public enum SiteQuestionKind : byte
{
    /// <summary>Where an image or the like leads.</summary>
    Resource,

    /// <summary>Where a link leads.</summary>
    Link,

    /// <summary>What a URL with template tags refers to.</summary>
    Template,

    /// <summary>The anchors of another page.</summary>
    Anchors,

    /// <summary>The other sources with the same address.</summary>
    Sharers,

    /// <summary>What an image file is.</summary>
    Image,

    /// <summary>Whether nothing in the site refers to an image.</summary>
    Orphan,

    /// <summary>Whether the file becomes a part of pages, and no page.</summary>
    Part,

    /// <summary>Whether something may load images later than the page.</summary>
    LazyLoading,

    /// <summary>Where a link leads that is an attribute of an HTML element.</summary>
    HtmlLink,

    /// <summary>How the file is published.</summary>
    Profile,

    /// <summary>Whether the templates of a page may write an id.</summary>
    LayoutId,

    /// <summary>The role of the file.</summary>
    Role,
}
