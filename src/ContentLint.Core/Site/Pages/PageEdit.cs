using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Site.Pages;

/// <summary>Tells whether an edit of a page can change what the site knows besides its anchors: that is in the front matter.</summary>
public static class PageEdit
{
    /// <summary>Whether two texts of a page have the same front matter.</summary>
    /// <param name="path">The page, relative to the site's root.</param>
    /// <param name="before">Its text before.</param>
    /// <param name="after">Its text after.</param>
    public static bool KeepsFrontMatter(string path, string before, string after) =>
        string.Equals(FrontMatterOf(path, before), FrontMatterOf(path, after), StringComparison.Ordinal);

    private static string? FrontMatterOf(string path, string text)
    {
        var source = new SourceText(text, path);
        return FrontMatterReader.Read(source, ContentKinds.Of(path) ?? ContentKind.Markdown) is { } block
            ? source.ToString(block.Span)
            : null;
    }
}
