using ContentLint.Site.Profiles;

namespace ContentLint.Site.Anchors;

/// <summary>Numbers the headings of a page that have the same slug: <c>-1</c> in most generators, <c>_2</c> on MDN.</summary>
/// <param name="slugs">The algorithm.</param>
internal sealed class RepeatedSlugs(HeadingSlugs slugs)
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>Marks an id as one that an author wrote.</summary>
    public void Take(string id) => used.Add(id);

    /// <summary>The anchor of the next heading of a slug.</summary>
    public string Next(string slug)
    {
        var count = counts.GetValueOrDefault(slug);
        var anchor = Numbered(slug, count);
        // These number until nothing else on the page has the anchor.
        while (slugs is HeadingSlugs.GitHub or HeadingSlugs.Goldmark && !used.Add(anchor))
            anchor = Numbered(slug, ++count);
        counts[slug] = count + 1;
        return anchor;
    }

    private string Numbered(string slug, int count) =>
        count == 0 ? slug : slugs == HeadingSlugs.Mdn ? $"{slug}_{count + 1}" : $"{slug}-{count}";
}
