using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Site.Resolving;
using ContentLint.Syntax.References;
using ContentLint.Urls;

namespace ContentLint.Rules.References;

/// <summary>The references of a document that lead to the site's own pages and files.</summary>
internal static class LocalReferences
{
    /// <summary>The images that are resolved with a given result.</summary>
    public static IEnumerable<(ResourceReference Image, LocalTarget Target)> Images(DocumentContext context, LocalTargetStatus status) =>
        Of(context, status, static reference => reference.Kind == ReferenceKind.Image);

    /// <summary>The links, embedded files and manifests that are resolved with a given result.</summary>
    public static IEnumerable<(ResourceReference Link, LocalTarget Target)> Links(DocumentContext context, LocalTargetStatus status) =>
        Of(context, status, static reference =>
            reference.Kind is ReferenceKind.Link or ReferenceKind.Embed || IsManifest(reference));

    /// <summary>Writes the path in the case of the files; null if the URL is not written so that it can be replaced.</summary>
    public static CodeFix? Recase(DocumentContext context, ResourceReference reference, LocalTarget target) =>
        target.ActualUrl is { } actual && UrlText.Replace(context.Scope.Source, reference, actual) is { } change
            ? new CodeFix($"Write '{actual}'", FixSafety.Safe, [change])
            : null;

    /// <summary>
    /// Writes the nearest path that leads somewhere; null if there is none, or if the URL is not written so that it can be replaced.
    /// </summary>
    public static CodeFix? ReplaceByNearest(DocumentContext context, ResourceReference reference, LocalTarget target) =>
        target.NearestUrl is { } nearest && UrlText.Replace(context.Scope.Source, reference, nearest) is { } change
            ? new CodeFix($"Replace it by '{nearest}'", FixSafety.Unsafe, [change])
            : null;

    private static bool IsManifest(ResourceReference reference) =>
        reference is { Kind: ReferenceKind.Other, Element: { Name: "link" } link }
        && link.Attribute("rel")?.Tokens.Contains("manifest", StringComparer.OrdinalIgnoreCase) == true;

    /// <summary>Whether a URL whose target is not known may lead to the site itself: its host is not written.</summary>
    private static bool MayBeLocal(ResourceReference reference) =>
        !reference.HasTemplateHole || UrlOutline.Of(reference.Url) is { Scheme: null, HasAuthority: false };

    private static IEnumerable<(ResourceReference Reference, LocalTarget Target)> Of(
        DocumentContext context, LocalTargetStatus status, Func<ResourceReference, bool> isWanted)
    {
        var document = context.Document;
        foreach (var reference in document.References)
        {
            // The URL of [text][label] stands in the definition, and is judged there.
            if (!isWanted(reference) || reference.Syntax == ReferenceSyntax.MarkdownReference || reference.Url.Length == 0)
                continue;
            var target = context.Scope.Site.Resolve(document, reference);
            if (target.Status == LocalTargetStatus.Unknown && MayBeLocal(reference))
                context.Scope.NoteUnjudged(reference, target.Uncertainty);
            if (target.Status == status)
                yield return (reference, target);
        }
    }
}
