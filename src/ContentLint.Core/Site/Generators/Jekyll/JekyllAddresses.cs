using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Jekyll;

/// <summary>Jekyll: pages by their path, posts and collections by their patterns.</summary>
internal sealed class JekyllAddresses(JekyllProfile profile) : PageAddresses(profile)
{
    protected override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        facts = facts.WithDefaults(profile.Defaults.Of(relative, profile));
        if (facts.Is("published", false) && !profile.PublishesUnpublished)
            return null;
        var inCollections = SitePath.Beneath(relative, profile.CollectionsFolder);
        if (inCollections?.Split('/') is { } segments)
        {
            var posts = Array.IndexOf(segments, "_posts");
            if (posts >= 0)
                return Post(segments[..posts], SitePath.NameOf(relative), facts);
            if (segments is [['_', .. var name], _, ..] && profile.Collections.TryGetValue(name, out var pattern))
                return Item(name, inCollections[(name.Length + 2)..], pattern, facts);
        }

        return SitePath.DownTo(relative.Split('/')).Any(profile.IsIgnored) ? null : Page(relative, facts);
    }

    private PageAddress Page(string relative, PageFacts facts)
    {
        var stem = SitePath.WithoutExtension(relative);
        var ending = JekyllNames.EndingOf(relative);
        if (!facts.HasFrontMatter && !JekyllNames.IsMarkdown(relative))
            return new PageAddress(relative);
        if (facts.Text("permalink") is { } permalink)
        {
            var url = PermalinkPattern.Expand(permalink, placeholder => placeholder switch
            {
                "path" => SitePath.FolderOf(relative),
                "basename" => SitePath.NameOf(stem),
                "output_ext" => ending,
                _ => null,
            });
            return url is null
                ? PageAddress.In(Generalized(permalink, static _ => null), "a part of the permalink is not known")
                : new PageAddress(FileOf(url, ending, isWritten: true)) { Redirects = Redirects(facts) };
        }

        if (facts.HasFrontMatter)
            return new PageAddress(PlaceOf(stem, ending)) { Redirects = Redirects(facts) };
        // Without front matter Jekyll makes no page of it; GitHub Pages does, and shows a README where there is no index.
        return new PageAddress(PlaceOf(IndexOf(stem), ending)) { Others = [PlaceOf(stem, ending)], MayBeUnpublished = true };
    }

    private string PlaceOf(string stem, string ending) =>
        SitePath.NameOf(stem) == "index" || !Profile.HasPrettyUrls ? stem + ending : $"{stem}/index{ending}";

    private static string IndexOf(string stem) =>
        SitePath.NameOf(stem).Equals("README", StringComparison.OrdinalIgnoreCase) ? SitePath.Join(SitePath.FolderOf(stem), "index") : stem;

    private PageAddress? Post(string[] above, string name, PageFacts facts)
    {
        return JekyllNames.DateAndTitleOf(name) is var (day, title)
            ? Document(JekyllNames.PatternOf(Profile.Permalink ?? "date"), name, facts, (day, title), above, static _ => null)
            : null;
    }

    private PageAddress Item(string collection, string relative, string pattern, PageFacts facts)
    {
        var stem = SitePath.WithoutExtension(relative).TrimEnd('.');
        string? ValueOf(string placeholder) => placeholder switch { "collection" => collection, "path" => stem, _ => null };
        if (facts.HasFrontMatter)
        {
            var name = SitePath.NameOf(relative);
            return Document(pattern, name, facts, JekyllNames.DateAndTitleOf(name) ?? (null, SitePath.NameOf(stem)), [], ValueOf);
        }

        // A file without front matter is copied to where a page of its name would lie.
        var copy = PermalinkPattern.Expand(
            pattern,
            placeholder => placeholder switch
            {
                "output_ext" or "title" => "",
                "name" => SitePath.NameOf(stem),
                _ => ValueOf(placeholder)
            })?.Trim('/');
        return copy is null
            ? PageAddress.In(Generalized(pattern, ValueOf), "a part of the permalink is not known")
            : new PageAddress(copy + Path.GetExtension(relative));
    }

    /// <summary>A post or an item of a collection. The time zone of the build may move its date by a day.</summary>
    private PageAddress Document(
        string pattern, string name, PageFacts facts, (DateTime? Day, string Title) named, string[] above, Func<string, string?> valueOf)
    {
        var ending = JekyllNames.EndingOf(name);
        var slug = facts.Text("slug") ?? named.Title;
        var categories = JekyllNames.CategoriesOf(facts, above);
        var permalink = facts.Text("permalink");
        var date = JekyllDate.Of(facts, profile.TimeZone);
        // A date that can't be read is none of the name's.
        var day = date is { } known ? known.Day : named.Day;
        if (FileOn(day) is not { } file)
            return PageAddress.In(
                Generalized(permalink ?? pattern, placeholder => valueOf(placeholder) ?? ValueOn(placeholder, day)),
                "a part of the permalink is not known");
        var address = new PageAddress(file) { Redirects = Redirects(facts) };
        return date is { MayMove: true }
            ? address.OrOn(new[] { day?.AddDays(-1), day?.AddDays(1) }.Select(FileOn), isZoned: true)
            : address;

        string? FileOn(DateTime? on) =>
            PermalinkPattern.Expand(permalink ?? pattern, placeholder => valueOf(placeholder) ?? ValueOn(placeholder, on)) is { } url
                ? FileOf(url, ending, permalink is not null)
                : null;

        string? ValueOn(string placeholder, DateTime? on) => placeholder switch
        {
            "title" => JekyllNames.Slugify(slug, isPretty: true),
            "slug" => JekyllNames.Slugify(slug, isPretty: false),
            "name" => JekyllNames.Slugify(SitePath.WithoutExtension(name), isPretty: false),
            "categories" => string.Join('/', categories.Select(category => category.ToLowerInvariant()).Distinct(StringComparer.Ordinal)),
            "slugified_categories" =>
                string.Join(
                    '/', categories.Select(category => JekyllNames.Slugify(category, isPretty: false)).Distinct(StringComparer.Ordinal)),
            "output_ext" => ending,
            _ => on is { } value ? PermalinkPattern.OfDate(placeholder, value) : null,
        };
    }

    /// <summary>A pattern of addresses with wildcards for what is not known; categories may be several names.</summary>
    private static string Generalized(string pattern, Func<string, string?> valueOf) =>
        PermalinkPattern.Generalize(pattern, placeholder => valueOf(placeholder)
            ?? (placeholder is "categories" or "slugified_categories" or "path" ? "**" : "*"));

    /// <summary>The file of a URL: an ending is taken from a permalink that the author wrote, never from a pattern.</summary>
    private static string FileOf(string url, string ending, bool isWritten)
    {
        var path = url.Trim().TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/'))
            return $"{path}index{ending}";
        return path.EndsWith(ending, StringComparison.Ordinal) || (isWritten && Path.HasExtension(path)) ? path : path + ending;
    }

    private static ImmutableArray<string> Redirects(PageFacts facts) =>
        [.. facts.Texts("redirect_from").Select(url => PageAddress.FileOf(url))];
}
