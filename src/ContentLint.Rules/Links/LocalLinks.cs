using ContentLint.Analysis;
using ContentLint.Site;
using ContentLint.Syntax;

namespace ContentLint.Rules.Links;

/// <summary>The links of a document that lead to the site's own pages and files.</summary>
internal static class LocalLinks
{
    /// <summary>The links and embedded files that are resolved with a given result. With a <c>base href</c> nothing is known.</summary>
    public static IEnumerable<(ResourceReference Link, LocalTarget Target)> Of(DocumentContext context, LocalTargetStatus status)
    {
        var document = context.Document;
        if (HasBase(document))
            yield break;
        foreach (var reference in document.References)
        {
            if (reference.Kind is not (ReferenceKind.Link or ReferenceKind.Embed) || !StandsHere(reference))
                continue;
            var target = reference.HasTemplateHole
                ? context.Scope.Site.ResolveTemplate(document.Source.Path, document.Source.ToString(reference.UrlSpan))
                : context.Scope.Site.ResolveLink(document.Source.Path, reference.Url);
            if (target.Status == status)
                yield return (reference, target);
        }
    }

    /// <summary>Whether a <c>base</c> element moves every relative URL and fragment.</summary>
    public static bool HasBase(ContentDocument document) => document.Elements.Any(element => element.Name == "base" && element.HasAttribute("href"));

    /// <summary>Whether there is a URL and it stands here: that of <c>[text][label]</c> stands in the definition, and is judged there.</summary>
    public static bool StandsHere(ResourceReference reference) => reference.Syntax != ReferenceSyntax.MarkdownReference && reference.Url.Length > 0;
}
