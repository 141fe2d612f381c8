using System.Text.RegularExpressions;
using ContentLint.Files;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Syntax.Templates;

/// <summary>
/// Collects what template tags refer to: <c>{{&lt; figure src="x.png" &gt;}}</c>, <c>{% asset_img x.png %}</c>, <c>{% img /x.png %}</c>,
/// Hexo's <c>{% post_link name %}</c> and <c>{% asset_link x.pdf %}</c>, and the images that MDX imports.
/// </summary>
internal static partial class TemplateReferences
{
    /// <summary>Adds what the tags in a piece of text refer to.</summary>
    public static void Add(SourceText source, TextSpan span, List<ResourceReference> references)
    {
        foreach (var tag in TemplateTag.In(source.Text, span))
        {
            if (tag is { IsShortcode: false, Name: "post_link", Arguments: [_, ..] })
                references.Add(Create(ReferenceKind.Link, new string(TemplateMasker.Hole, 1), tag.Span, tag.Span) with
                {
                    HasTemplateHole = true
                });
            else if (Argument(source.Text, tag) is var (argument, kind) && argument.IsLiteral(source.Text))
                references.Add(Create(kind, source.ToString(argument.Value), argument.Value, tag.Span));
        }
    }

    /// <summary>Adds the local images that the statements of an MDX file import.</summary>
    /// <param name="source">The file.</param>
    /// <param name="statements">The statements, outside of code.</param>
    /// <param name="references">Takes the images.</param>
    public static void AddImports(SourceText source, IEnumerable<TextSpan> statements, List<ResourceReference> references)
    {
        foreach (var statement in statements)
        {
            foreach (Match match in Import().Matches(source.ToString(statement)))
            {
                var url = match.Groups["url"];
                references.Add(Create(
                    ReferenceKind.Image,
                    url.Value,
                    new TextSpan(statement.Start + url.Index, url.Length),
                    new TextSpan(statement.Start + match.Index, match.Length)));
            }
        }
    }

    /// <summary>A reference in a tag.</summary>
    public static ResourceReference Create(ReferenceKind kind, string url, TextSpan urlSpan, TextSpan span) => new()
    {
        Kind = kind,
        Syntax = ReferenceSyntax.Template,
        Url = url,
        UrlSpan = urlSpan,
        Span = span,
    };

    private static (TagArgument Argument, ReferenceKind Kind)? Argument(string text, TemplateTag tag)
    {
        foreach (var argument in tag.Arguments)
        {
            switch (tag.Name)
            {
                case "figure" or "img" or "image" or "picture" when tag.IsShortcode && argument.Name == "src":
                    return (argument, ReferenceKind.Image);
                // Hexo's img has names of classes in front of the URL.
                case "img" or "asset_img" when !tag.IsShortcode && argument.Name is null && IsImage(text, argument.Value):
                    return (argument, ReferenceKind.Image);
                case "asset_link" when !tag.IsShortcode:
                    return (argument, ReferenceKind.Link);
            }
        }

        return null;
    }

    private static bool IsImage(string text, TextSpan value) => LinkKinds.IsImage(text[value.Start..value.End]);

    // Quotes that do not match are no MDX, and telling them apart would take a regex that backtracks.
    [GeneratedRegex(
        """^import\s+\w+\s+from\s+["'](?<url>\.{1,2}/[^"'?]+\.(?:png|jpe?g|gif|webp|avif|bmp))["']""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Import();
}
