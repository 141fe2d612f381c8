using System.Globalization;
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
        if (CountsOn)
            return NextOfPython(slug);
        var count = counts.GetValueOrDefault(slug);
        var anchor = Numbered(slug, count);
        // These number until nothing else on the page has the anchor.
        while (slugs is HeadingSlugs.GitHub or HeadingSlugs.Goldmark or HeadingSlugs.Markdig && !used.Add(anchor))
            anchor = Numbered(slug, ++count);
        counts[slug] = count + 1;
        return anchor;
    }

    /// <summary>
    /// Whether a number that a slug ends with is counted on, and ids that stand anywhere on the page are taken before: <c>foo_1</c> is
    /// followed by <c>foo_2</c>.
    /// </summary>
    public bool CountsOn => slugs is HeadingSlugs.PythonMarkdown or HeadingSlugs.PythonMarkdownUnicode or HeadingSlugs.PyMdown;

    private string NextOfPython(string slug)
    {
        var anchor = slug;
        while (anchor.Length == 0 || !used.Add(anchor))
        {
            var underscore = anchor.LastIndexOf('_');
            anchor = underscore >= 0 && underscore + 1 < anchor.Length && long.TryParse(
                anchor.AsSpan(underscore + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? $"{anchor[..underscore]}_{number + 1}"
                : $"{anchor}_1";
        }

        return anchor;
    }

    private string Numbered(string slug, int count) =>
        count == 0 ? slug : slugs == HeadingSlugs.Mdn ? $"{slug}_{count + 1}" : $"{slug}-{count}";
}
