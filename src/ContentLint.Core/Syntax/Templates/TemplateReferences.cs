using System.Text.RegularExpressions;
using ContentLint.Text;

namespace ContentLint.Syntax.Templates;

/// <summary>Collects the images that template tags show: <c>{{&lt; figure src="x.png" &gt;}}</c>, <c>{% asset_img x.png %}</c>, <c>{% img /x.png %}</c>, and those that MDX imports.</summary>
internal static partial class TemplateReferences
{
    /// <summary>Adds the images of the tags in a piece of text.</summary>
    public static void Add(SourceText source, TextSpan span, List<ResourceReference> references)
    {
        var text = source.ToString(span);
        foreach (var tags in new[] { Shortcode(), ImageTag() })
        {
            foreach (Match match in tags.Matches(text))
                Add(match, span.Start, references);
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
                Add(match, statement.Start, references);
        }
    }

    private static void Add(Match match, int offset, List<ResourceReference> references)
    {
        var url = match.Groups["url"];
        references.Add(new ResourceReference
        {
            Kind = ReferenceKind.Image,
            Syntax = ReferenceSyntax.Template,
            Url = url.Value,
            UrlSpan = new TextSpan(offset + url.Index, url.Length),
            Span = new TextSpan(offset + match.Index, match.Length),
        });
    }

    [GeneratedRegex("""\{\{[<%]\s*(?:figure|img|image|picture)\s(?:[^{}]*?\s)?src\s*=\s*(?<q>["'])(?<url>[^"'{}<>]+)\k<q>[^{}]*\}\}""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shortcode();

    [GeneratedRegex("""\{%-?\s*(?:asset_img|img)\s+(?:[A-Za-z][\w-]*\s+)*?(?<url>[^\s"'%{}]+\.(?:png|jpe?g|gif|webp|avif|svg|bmp))(?=\s|%|-%)[^%{}]*%\}""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ImageTag();

    [GeneratedRegex("""^import\s+\w+\s+from\s+(?<q>["'])(?<url>\.{1,2}/[^"'?]+\.(?:png|jpe?g|gif|webp|avif|bmp))\k<q>""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Import();
}
