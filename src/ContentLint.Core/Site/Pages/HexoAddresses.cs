namespace ContentLint.Site;

/// <summary>Hexo: posts by the permalink pattern, everything else by its path.</summary>
internal sealed class HexoAddresses(SiteProfile profile) : PageAddresses(profile)
{
    private const string Posts = "_posts/";

    public override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        if (facts.Is("published", false) || (relative.StartsWith('_') && !relative.StartsWith(Posts, StringComparison.Ordinal)))
            return null;
        var isPost = relative.StartsWith(Posts, StringComparison.Ordinal);
        if (!facts.IsReadable)
            return PageAddress.Unknown;
        var stem = SitePath.WithoutExtension(relative);
        var redirects = facts.Texts("alias", "aliases", "redirect_from").Select(url => PageAddress.FileOf(url));
        var assets = isPost && Profile.HasPostAssetFolders != false ? SitePath.WithoutExtension(path) : null;
        if (facts.Text("permalink") is { } permalink)
            return new PageAddress(PageAddress.FileOf(permalink, hasPrettyUrls: false)) { Redirects = [.. redirects], AssetFolder = assets };
        return isPost
            ? Post(stem[Posts.Length..], facts, assets) with { Redirects = [.. redirects] }
            : new PageAddress($"{stem}.html") { Redirects = [.. redirects] };
    }

    private PageAddress Post(string name, PageFacts facts, string? assets)
    {
        // The date that Hexo itself takes if there is none is that of the file on the disk.
        if (facts.Date("date") is not var (date, isZoned))
        {
            if (PostNamePattern.DateIn(name, Profile.SectionPermalinks.GetValueOrDefault("new_post_name", ":title.md")) is not { } named)
                return PageAddress.Unknown with { AssetFolder = assets };
            (date, isZoned) = (named, false);
        }

        var title = PostNamePattern.TitleOf(name, Profile.SectionPermalinks.GetValueOrDefault("new_post_name", ":title.md"));
        if (Expand(date) is not { } file)
            return PageAddress.Unknown with { AssetFolder = assets };
        string[] others = [.. new[] { date.AddDays(-1), date.AddDays(1) }.Select(Expand).OfType<string>()];
        return new PageAddress(isZoned ? null : file) { Others = isZoned ? [file, .. others] : [.. others], AssetFolder = assets };

        string? Expand(DateTime on) =>
            PermalinkPattern.Expand(Profile.Permalink ?? "", placeholder => placeholder switch
            {
                "title" => facts.Text("slug") ?? title,
                "name" => SitePath.NameOf(facts.Text("slug") ?? title),
                "category" => facts.Texts("categories", "category").IsEmpty ? Profile.SectionPermalinks.GetValueOrDefault("default_category", "uncategorized") : null,
                _ => PermalinkPattern.OfDate(placeholder, on),
            }) is { } path ? PageAddress.FileOf(path, hasPrettyUrls: false) : null;
    }
}
