using ContentLint.Text;

namespace ContentLint.Syntax;

/// <summary>Turns the text of a file into a <see cref="ContentDocument"/>. Never throws on input; what does not parse is a problem in the result.</summary>
public static class ContentParser
{
    /// <summary>Parses a file.</summary>
    public static ContentDocument Parse(SourceText source, ContentKind kind) =>
        new() { Source = source, Kind = kind, Body = new TextSpan(0, source.Length) };

    /// <summary>The kind of content that a file name stands for, or null if it is none.</summary>
    /// <param name="path">A file name or path.</param>
    public static ContentKind? KindOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".md" or ".markdown" or ".mkd" or ".mkdn" or ".mdown" => ContentKind.Markdown,
        ".mdx" => ContentKind.Mdx,
        ".html" or ".htm" or ".xhtml" => ContentKind.Html,
        _ => null,
    };
}
