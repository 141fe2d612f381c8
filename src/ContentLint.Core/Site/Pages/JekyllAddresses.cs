using System.Text;

namespace ContentLint.Site;

/// <summary>Jekyll: pages by their path, posts and collections by their patterns.</summary>
internal sealed class JekyllAddresses(SiteProfile profile) : PageAddresses(profile)
{
    public override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        if (facts.Is("published", false))
            return null;
        var segments = relative.Split('/');
        var posts = Array.IndexOf(segments, "_posts");
        if (posts >= 0)
            return facts.IsReadable ? Post(segments[..posts], relative, facts) : PageAddress.Unknown;
        if (relative.StartsWith('_'))
            return segments.Length > 1 && Profile.SectionPermalinks.TryGetValue(segments[0][1..], out var pattern) ? Item(segments[0][1..], relative[(segments[0].Length + 1)..], pattern, facts) : null;
        if (!facts.HasFrontMatter && !relative.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !relative.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase))
            return new PageAddress(relative);
        // Without front matter Jekyll makes no page of it; GitHub Pages does.
        return Written(facts) ?? new PageAddress(ByPath(IndexOf(SitePath.WithoutExtension(relative)))) { Redirects = Redirects(facts), MayBeUnpublished = !facts.HasFrontMatter };
    }

    /// <summary>GitHub Pages shows a README where there is no index.</summary>
    private static string IndexOf(string stem) =>
        SitePath.NameOf(stem).Equals("README", StringComparison.OrdinalIgnoreCase) ? SitePath.Join(SitePath.FolderOf(stem), "index") : stem;

    private static System.Collections.Immutable.ImmutableArray<string> Redirects(PageFacts facts) => [.. facts.Texts("redirect_from").Select(url => PageAddress.FileOf(url))];

    private static PageAddress? Written(PageFacts facts) => facts.Text("permalink") switch
    {
        null => null,
        ['/', .. var rest] when !rest.Contains(':', StringComparison.Ordinal) => new PageAddress(PageAddress.FileOf(rest, hasPrettyUrls: false)) { Redirects = Redirects(facts) },
        _ => PageAddress.Unknown,
    };

    private PageAddress? Post(string[] above, string relative, PageFacts facts)
    {
        var name = SitePath.NameOf(SitePath.WithoutExtension(relative));
        if (PostNamePattern.DateAtStart(name) is not { } named)
            return null;
        if (Written(facts) is { } written)
            return written;
        var date = facts.Date("date");
        var isZoned = date is { IsZoned: true };
        var slug = facts.Text("slug") ?? name[11..];
        string[] categories = [.. above, .. facts.Text("categories")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [.. facts.Texts("categories")], .. facts.Texts("category")];
        var pattern = PatternOf(Profile.Permalink ?? "date");
        var file = Expand(date?.Date ?? named);
        if (file is null)
            return PageAddress.Unknown;
        string[] others = [.. new[] { (date?.Date ?? named).AddDays(-1), (date?.Date ?? named).AddDays(1), named }.Select(Expand).OfType<string>().Where(other => other != file)];
        return new PageAddress(isZoned && others.Length > 0 ? null : file) { Others = isZoned ? [file, .. others] : [.. others], Redirects = Redirects(facts) };

        string? Expand(DateTime on) => PermalinkPattern.Expand(pattern, placeholder => placeholder switch
        {
            "categories" => string.Join('/', categories.Select(category => category.ToLowerInvariant())),
            "slugified_categories" => string.Join('/', categories.Select(Slugify)),
            "title" => slug,
            "slug" => Slugify(slug),
            "output_ext" => ".html",
            _ => PermalinkPattern.OfDate(placeholder, on),
        }) is { } path ? PageAddress.FileOf(path, hasPrettyUrls: false) : null;
    }

    private static PageAddress Item(string collection, string relative, string pattern, PageFacts facts)
    {
        if (Written(facts) is { } written)
            return written;
        var stem = SitePath.WithoutExtension(relative);
        var path = PermalinkPattern.Expand(PatternOf(pattern), placeholder => placeholder switch
        {
            "collection" => collection,
            "path" => stem,
            "name" or "title" => facts.Text("slug") ?? SitePath.NameOf(stem),
            "output_ext" => ".html",
            _ => null,
        });
        return path is null ? PageAddress.Unknown : new PageAddress(PageAddress.FileOf(path, hasPrettyUrls: false)) { Redirects = Redirects(facts) };
    }

    private static string PatternOf(string style) => style switch
    {
        "date" => "/:categories/:year/:month/:day/:title:output_ext",
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "ordinal" => "/:categories/:year/:y_day/:title:output_ext",
        "weekdate" => "/:categories/:year/W:week/:short_day/:title:output_ext",
        "none" => "/:categories/:title:output_ext",
        _ => style,
    };

    private static string Slugify(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                result.Append(rune);
            else if (result.Length > 0 && result[^1] != '-')
                result.Append('-');
        }

        return result.ToString().TrimEnd('-');
    }
}
