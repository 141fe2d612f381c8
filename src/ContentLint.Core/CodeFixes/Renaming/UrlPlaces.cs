using ContentLint.Site;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.CodeFixes.Renaming;

/// <summary>The places of a page that may lead to a file: its references, and the strings of its front matter.</summary>
internal static class UrlPlaces
{
    /// <summary>All of them, with where they lead; the same number as long as only URLs change.</summary>
    public static IEnumerable<UrlPlace> Of(ContentDocument document, ISite site)
    {
        var hasBase = document.Elements.Any(static element => element.Name == "base" && element.HasAttribute("href"));
        foreach (var reference in document.References)
        {
            // The URL of [text][label] stands in the definition.
            if (reference.Syntax != ReferenceSyntax.MarkdownReference && reference.Url.Length > 0)
                yield return new UrlPlace(reference.UrlSpan, reference.Url, hasBase ? new LocalTarget(LocalTargetStatus.Unknown) : Resolve(document, reference, site));
        }

        foreach (var (_, scalar) in FrontMatterScalars.Of(document.FrontMatter?.Root))
        {
            if (Path.HasExtension(scalar.Value))
                yield return new UrlPlace(TextOf(scalar), scalar.Value, Resolve(document, scalar.Value, site), IsUrl: false);
        }
    }

    private static LocalTarget Resolve(ContentDocument document, ResourceReference reference, ISite site)
    {
        if (reference.HasTemplateHole)
            return site.ResolveTemplate(document.Source.Path, document.Source.ToString(reference.UrlSpan));
        return reference.Kind == ReferenceKind.Image ? site.Resolve(document.Source.Path, reference.Url) : site.ResolveLink(document.Source.Path, reference.Url);
    }

    /// <summary>Themes put the base path in front of a relative path, or take it from the page.</summary>
    private static LocalTarget Resolve(ContentDocument document, string value, ISite site)
    {
        var target = site.Resolve(document.Source.Path, value);
        return target.Status == LocalTargetStatus.Missing && !value.StartsWith('/')
            ? site.Resolve(document.Source.Path, "/" + value.TrimStart('.', '/'))
            : target;
    }

    private static TextSpan TextOf(ScalarNode scalar)
    {
        var quotes = scalar.Style == ScalarStyle.Plain ? 0 : 1;
        return scalar.Span.Length == scalar.Value.Length + (2 * quotes) ? TextSpan.FromBounds(scalar.Span.Start + quotes, scalar.Span.End - quotes) : scalar.Span;
    }
}

/// <summary>A place that may lead to a file.</summary>
/// <param name="Span">The URL as written.</param>
/// <param name="Url">The URL as read; what a template puts there is U+FFFC.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="IsUrl">Whether it is certain to be a URL; a string of the front matter may be a part of one that a template makes.</param>
internal sealed record UrlPlace(TextSpan Span, string Url, LocalTarget Target, bool IsUrl = true);
