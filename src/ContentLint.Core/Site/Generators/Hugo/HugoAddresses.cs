using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Hugo;

/// <summary>Hugo: bundles and pages by their path in lower case, <c>slug</c>, <c>url</c> and <c>aliases</c>.</summary>
/// <param name="profile">How the site is made.</param>
/// <param name="files">The site's files.</param>
internal sealed class HugoAddresses(HugoProfile profile, ISiteFileSystem files) : PageAddresses(profile)
{
    private static readonly string[] CascadedAddresses = ["slug", "url"];
    private static readonly string[] CascadedDoubts =
    [
        "draft", "build", "_build", "outputs", "date", "publishdate", "expirydate", "headless"
    ];

    private readonly HugoSurroundings surroundings = new(files);
    private readonly HugoPath paths = new(profile.Settings);
    private readonly HugoPermalinks permalinks = new(profile, files);

    protected override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        facts = facts.IgnoringCase();
        var page = HugoPage.Of(relative, folder, profile);
        var isInBundle = surroundings.IsInLeafBundle(
            page.IsBundle ? SitePath.FolderOf(SitePath.FolderOf(path)) : SitePath.FolderOf(path), folder.Folder);
        // Old versions copy HTML without front matter as it is.
        if (ContentKinds.Of(path) == ContentKind.Html && !facts.HasFrontMatter)
            return new PageAddress((string?)null)
            {
                Others = [relative, .. isInBundle != true && FileOf(page, facts) is { } made ? new[] { made } : []]
            };
        if (page.Name.StartsWith('.')
            || page.Name.StartsWith('#')
            || isInBundle == true
            || (page.Name == "index" && facts.Is("headless", true))
            || (!page.IsBundle && IsNeverRendered(facts)))
            return null;
        if (relative.Contains("_content.", StringComparison.Ordinal))
            return PageAddress.In(SitePath.Join(page.Prefix, SitePath.Join(SitePath.FolderOf(page.Place), "**")), "a template adds pages");
        var file = FileOf(page, facts);
        var assets = page.IsBundle ? SitePath.FolderOf(path) : null;
        var cascaded = surroundings.CascadedKeys(SitePath.FolderOf(path), folder.Folder).AddRange(profile.Settings.CascadedKeys);
        var isKnown = file is not null
            && !profile.Settings.HasOwnAddresses
            && !cascaded.Any(key => CascadedAddresses.Contains(key) && !facts.Has(key));
        return new PageAddress(isKnown ? file : null)
        {
            Where = isKnown || cascaded.Contains("url", StringComparer.Ordinal) || profile.Settings.HasOwnAddresses
                ? null
                : WhereOf(page, facts),
            Reason = "a part of the address is not known",
            Others = file is null && page.Prefix.Length > 0 && facts.Text("url") is { } url ? OfEitherVersion(page, url) : [],
            Redirects = [.. facts.Texts("aliases", "alias").Select(alias => RedirectOf(alias, file ?? page.Place))],
            AssetFolder = assets,
            AssetsAt = isKnown && file!.EndsWith(".html", StringComparison.Ordinal) && page.IsUgly && facts.Text("url") is null
                ? SitePath.WithoutExtension(file)
                : null,
            MayBeUnpublished = isInBundle is null
                || MayBeUnpublished(facts)
                || cascaded.Any(CascadedDoubts.Contains)
                || page.MayBeTranslation,
        };
    }

    /// <summary>Hugo makes a list page of each folder of pages right in the content that has none, and the home page.</summary>
    public override IEnumerable<PageAddress> Sections(IEnumerable<(string Name, PublicFolder Folder)> topFolders)
    {
        foreach (var (name, folder) in topFolders)
        {
            if (surroundings.IsSection(SitePath.Join(folder.Folder, name)) || paths.Of(name) is not { } path)
                continue;
            var file = SitePath.Join(folder.Prefix, SitePath.PageAt(path, profile.HasPrettyUrls && !profile.Settings.IsUgly(name)));
            // Versions differ in whether capitals stay here too.
            yield return profile.Settings.KeepsCase && file.Any(char.IsUpper)
                ? PageAddress.Unknown with { Others = [file, file.ToLowerInvariant()] }
                : new PageAddress(file);
        }

        yield return new PageAddress("index.html");
    }

    private bool MayBeUnpublished(PageFacts facts) =>
        (facts.Is("draft", true) && !profile.Settings.Builds("drafts"))
        || (facts.Has("expirydate") && !profile.Settings.Builds("expired"))
        || (!profile.Settings.Builds("future") && (IsAhead(facts.Date("date")) || IsAhead(facts.Date("publishdate"))))
        || facts.Has("build")
        || facts.Has("_build")
        || (facts.Has("outputs") && !facts.Texts("outputs").Contains("html", StringComparer.OrdinalIgnoreCase));

    /// <summary>https://gohugo.io/content-management/build-options/</summary>
    private static bool IsNeverRendered(PageFacts facts) =>
        (facts.TextBeneath("build", "render") ?? facts.TextBeneath("_build", "render")) is "never" or "link" or "false";

    private static bool IsAhead((DateTime Date, bool IsZoned)? date) => date is var (day, _) && day > DateTime.UtcNow;

    /// <summary>The address with wildcards for what is not known.</summary>
    private string WhereOf(HugoPage page, PageFacts facts)
    {
        if (facts.Text("url") is { } url)
            return url.Contains("..", StringComparison.Ordinal)
                ? "**"
                : SitePath.Join("**", PermalinkPattern.Generalize(url, static _ => "*"));
        return permalinks.WhereOf(page, facts) ?? SitePath.Join(page.Prefix, SitePath.Join(SitePath.FolderOf(page.Place), "*"));
    }

    /// <summary>Whether an address without a slash in front is below the language depends on Hugo's version.</summary>
    private static ImmutableArray<string> OfEitherVersion(
        HugoPage page, string url) => [PageAddress.FileOf(url), SitePath.Join(page.Prefix, PageAddress.FileOf(url))];

    /// <summary>An alias without a slash in front is relative to the folder of the page, as it is published.</summary>
    private string RedirectOf(string alias, string file)
    {
        var folder = SitePath.NameOf(file) == "index.html" ? SitePath.FolderOf(SitePath.FolderOf(file)) : SitePath.FolderOf(file);
        var path = SitePath.Normalize(alias.StartsWith('/') ? "" : folder, alias) ?? alias.TrimStart('.', '/');
        return PageAddress.FileOf(alias.EndsWith('/') && Profile.HasPrettyUrls ? path + "/" : path, Profile.HasPrettyUrls);
    }

    private string? FileOf(HugoPage page, PageFacts facts)
    {
        if (facts.Text("url") is { } url)
        {
            var isAmbiguous = url.Contains(':', StringComparison.Ordinal)
                || url.Contains("..", StringComparison.Ordinal)
                || (page.Prefix.Length > 0 && !url.StartsWith('/'));
            return isAmbiguous ? null : PageAddress.FileOf(url);
        }

        if (permalinks.Of(page, facts, out var expanded))
            return expanded is null
                ? null
                : SitePath.Join(
                    page.Prefix,
                    page.IsUgly ? PageAddress.FileOf(expanded.TrimEnd('/'), hasPrettyUrls: false) : PageAddress.FileOf(expanded));
        var slug = facts.Text("slug") ?? permalinks.SlugInName(page.Place);
        var path = paths.Of(slug is not null && page.Name != "_index"
            ? SitePath.Join(SitePath.FolderOf(page.Place), slug.Trim('/'))
            : page.Place);
        return path is null ? null : SitePath.Join(page.Prefix, SitePath.PageAt(path, !page.IsUgly));
    }
}
