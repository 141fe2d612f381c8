using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Site.Generators.Jekyll;

/// <summary>
/// The tags <c>{{ site.baseurl }}</c>, <c>{{ site.url }}</c>, <c>{{ '/x' | relative_url }}</c>, <c>{% link p %}</c> and
/// <c>{% post_url p %}</c>.
/// </summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
internal sealed partial class JekyllTags(ISiteFileSystem files, SiteProfile profile) : TemplateUrls
{
    private string Source => profile.ContentFolders[0].Folder;

    /// <inheritdoc/>
    public override LocalTarget? TargetOf(string document, string written)
    {
        if (Link().Match(written) is not { Success: true } link)
            return null;
        var path = link.Groups["p"].Value.Trim();
        return link.Groups["tag"].Value == "link" ? SourceTarget.Of(files, [SitePath.Join(Source, path.TrimStart('/'))]) : Post(path);
    }

    /// <inheritdoc/>
    protected override string Replace(string written) =>
        UrlFilter.Replace(SiteValue().Replace(written, Value), profile.BasePath);

    private string Value(Match match) => match.Groups["name"].Value == "baseurl"
        ? profile.BasePath.TrimEnd('/')
        : profile.Url is { } url ? url.GetLeftPart(UriPartial.Authority) : match.Value;

    private LocalTarget Post(string name)
    {
        var posts = SitePath.Join(Source, "_posts");
        var path = SitePath.Join(posts, name.TrimStart('/'));
        var target = SourceTarget.Of(files, [$"{path}.md", $"{path}.markdown", $"{path}.html", path]);
        // A post may be in a category's own _posts, or deeper, and is found by its name there.
        return target.Status == LocalTargetStatus.Found || (files.List(posts) is { Folders.Count: 0 } && profile.KnowsPages)
            ? target
            : new LocalTarget(LocalTargetStatus.Unknown);
    }

    [GeneratedRegex(@"\{\{-?\s*site\.(?<name>baseurl|url)\s*-?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex SiteValue();

    [GeneratedRegex(
        """^(?:\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\})*\{%-?\s*(?<tag>link|post_url)\s+(?<p>[^%{}\s]+)\s*-?%\}(?:#[^{}]*)?$""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
