using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Hexo;

/// <summary>Hexo: posts by the permalink pattern, everything else by its path.</summary>
internal sealed class HexoAddresses(HexoProfile profile) : PageAddresses(profile)
{
    private const string Posts = "_posts/";
    private const string Drafts = "_drafts/";

    private readonly HexoSettings settings = profile.Settings;

    /// <summary>What a page is made of if there is a renderer for it.</summary>
    public override IReadOnlyList<string> TemplateExtensions =>
        [".ejs", ".njk", ".j2", ".pug", ".swig", ".haml", ".mdwn", ".mdtxt", ".mdtext"];

    protected override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        var posts = relative.StartsWith(Posts, StringComparison.Ordinal)
            ? Posts
            : relative.StartsWith(Drafts, StringComparison.Ordinal) ? Drafts : null;
        if (posts is null && (relative.StartsWith('_') || IsAmong(settings.Excluded, relative)))
            return null;
        if (IsAmong(settings.Copied, relative))
            return posts is null ? new PageAddress(relative) : null;
        var address = posts is null ? Page(relative, facts) : Post(relative[posts.Length..], posts, path, facts);
        var isTemplate = TemplateExtensions.Any(extension => relative.EndsWith(extension, StringComparison.Ordinal));
        return address is null ? null : address with
        {
            Redirects = [.. facts.Texts("alias", "aliases", "redirect_from").Select(url => PageAddress.FileOf(url))],
            MayBeUnpublished = isTemplate || (settings.HasUnknownPatterns && posts is null),
        };
    }

    private static bool IsAmong(ImmutableArray<GlobPattern> patterns, string path) => patterns.Any(pattern => pattern.IsMatch(path));

    private static PageAddress Page(string relative, PageFacts facts)
    {
        if (facts.Text("permalink") is not { } permalink)
            return new PageAddress($"{SitePath.WithoutExtension(relative)}.html");
        var file = HexoPermalink.FileOf(permalink);
        return new PageAddress(Path.HasExtension(file) ? file : $"{file}.html");
    }

    private PageAddress? Post(string name, string posts, string path, PageFacts facts)
    {
        if (!settings.RendersDrafts && (posts == Drafts || facts.Is("published", false)))
            return null;
        // With folders for the files of posts, a file of another ending is one of those.
        if (profile.HasPostAssetFolders == true && Path.GetExtension(name) != settings.PostName.Extension)
            return null;
        var unknown = PageAddress.Unknown with { AssetFolder = AssetsOf(path), FindsAssets = FindsAssets };
        if (facts.Text("permalink") is { } permalink)
            return Published(permalink, path);
        if (settings.PostName.Read(SitePath.WithoutExtension(name)) is not { } named)
            return unknown;
        var date = facts.Has("date") ? facts.Date("date") : HexoPostName.DateOf(named) is { } inName ? (inName, false) : null;
        // The date that Hexo itself takes if there is none is that of the file on the disk.
        if (Expand(date?.Date) is not { } expanded)
            return unknown with { Where = WhereOf(named, date?.Date, facts), Reason = "a part of the permalink is not known" };
        var address = Published(expanded, path);
        if (date is not (var day, var isZoned))
            return address;
        return address.OrOn(new[] { day.AddDays(-1), day.AddDays(1) }.Select(on => Published(Expand(on)!, path).File), isZoned);

        string? Expand(DateTime? on) =>
            HexoPermalink.Expand(Profile.Permalink ?? "", placeholder => ValueOf(placeholder, named, on, facts));
    }

    /// <summary>The address with wildcards for what is not known; categories may be several names.</summary>
    private string WhereOf(IReadOnlyDictionary<string, string> named, DateTime? date, PageFacts facts) =>
        HexoPermalink.Expand(
            Profile.Permalink ?? "",
            placeholder => ValueOf(placeholder, named, date, facts) ?? (placeholder == "category" ? "**" : "*"))!;

    private string? ValueOf(
        string placeholder, IReadOnlyDictionary<string, string> named, DateTime? date, PageFacts facts) => placeholder switch
    {
        "title" => named["title"],
        "name" => SitePath.NameOf(named["title"]),
        "post_title" => HexoPermalink.Slug(facts.Text("title") ?? "", "1"),
        "category" => Category(facts),
        "year" or "month" or "day" or "hour" or "minute" or "second" or "i_month" or "i_day" =>
            date is { } on ? PermalinkPattern.OfDate(placeholder, on) : null,
        "hash" or "timestamp" => null,
        _ => named.GetValueOrDefault(placeholder)
            ?? facts.Plain(placeholder) ?? (facts.Has(placeholder) ? null : settings.PermalinkDefaults.GetValueOrDefault(placeholder)),
    };

    /// <summary>
    /// The last category, below those that it lies in; which one is the last of several such lines depends on other posts.
    /// </summary>
    private string? Category(PageFacts facts)
    {
        var key = facts.Has("categories") ? "categories" : "category";
        var names = facts.Texts(key);
        if (names.IsEmpty)
            return settings.DefaultCategory;
        if (!facts.IsFlat(key))
            return null;
        return string.Join('/', names.Select(name =>
            HexoPermalink.Slug(settings.CategoryNames.GetValueOrDefault(name, name), settings.FilenameCase)));
    }

    /// <summary>The page at an address, with the files of its folder, which are published below the address without <c>.html</c>.</summary>
    private PageAddress Published(string address, string path)
    {
        var assets = AssetsOf(path);
        if (profile.HasPostAssetFolders == true && !address.EndsWith('/') && !address.EndsWith(".html", StringComparison.Ordinal))
            address += "/";
        var below = address.EndsWith(".html", StringComparison.Ordinal)
            ? address[..^5]
            : address.EndsWith(".htm", StringComparison.Ordinal) ? address[..^4] : address;
        return new PageAddress(HexoPermalink.FileOf(address)) 
        {
            AssetFolder = assets, AssetsAt = below.Trim('/'), FindsAssets = FindsAssets
        };
    }

    private bool FindsAssets => profile.HasPostAssetFolders is not null;

    private string? AssetsOf(string path) => profile.HasPostAssetFolders != false ? SitePath.WithoutExtension(path) : null;
}
