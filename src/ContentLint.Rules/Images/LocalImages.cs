using ContentLint.Analysis;
using ContentLint.Site;
using ContentLint.Syntax;

namespace ContentLint.Rules.Images;

/// <summary>The images of a document that lead to the site's own files.</summary>
internal static class LocalImages
{
    /// <summary>The references to images that are resolved with a given result. With a <c>base href</c> nothing is known.</summary>
    public static IEnumerable<(ResourceReference Image, LocalTarget Target)> Of(DocumentContext context, LocalTargetStatus status)
    {
        var document = context.Document;
        if (document.Elements.Any(element => element.Name == "base" && element.HasAttribute("href")))
            yield break;
        foreach (var reference in document.References)
        {
            // The URL of [text][label] stands in the definition, and is judged there.
            if (reference.Kind != ReferenceKind.Image || reference.Syntax == ReferenceSyntax.MarkdownReference || reference.Url.Length == 0)
                continue;
            var target = reference.HasTemplateHole
                ? context.Scope.Site.ResolveTemplate(document.Source.Path, document.Source.ToString(reference.UrlSpan))
                : context.Scope.Site.Resolve(document.Source.Path, reference.Url);
            if (target.Status == status)
                yield return (reference, target);
        }
    }
}
