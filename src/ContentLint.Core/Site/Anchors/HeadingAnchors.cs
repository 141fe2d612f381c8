using ContentLint.Site.Profiles;
using ContentLint.Syntax;
using ContentLint.Syntax.Html;

namespace ContentLint.Site.Anchors;

/// <summary>The anchors that a generator makes of headings by itself.</summary>
public static class HeadingAnchors
{
    /// <summary>
    /// The first heading of each anchor; without those that the author gave an id, and those whose anchor cannot be told for sure.
    /// </summary>
    /// <param name="document">The page's source.</param>
    /// <param name="slugs">How the generator makes anchors of headings.</param>
    public static IReadOnlyDictionary<string, ContentHeading> Of(ContentDocument document, HeadingSlugs slugs)
    {
        var anchors = new Dictionary<string, ContentHeading>(StringComparer.Ordinal);
        foreach (var heading in document.Headings)
        {
            if (heading is { Origin: HeadingOrigin.Markdown, Id: null, HasTemplateHole: false } && IsCertain(heading, slugs))
                anchors.TryAdd(HeadingSlug.Of(heading.Text, slugs), heading);
        }

        return anchors;
    }

    /// <summary>
    /// Whether all versions of a generator make the same of a heading: some look at the Markdown, not at what it becomes.
    /// </summary>
    private static bool IsCertain(ContentHeading heading, HeadingSlugs slugs) =>
        slugs != HeadingSlugs.Any && heading.RawText == heading.Text && HeadingSlug.IsCertain(heading.Text, slugs);
}
