using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Syntax.References;

namespace ContentLint.Site.Resolving;

/// <summary>
/// Reads the template tags in URLs whose meaning is known: <c>{{ site.baseurl }}</c>, <c>{{ '/x' | relative_url }}</c>,
/// <c>{% link p %}</c>, <c>{% post_url p %}</c>, <c>{% post_link p %}</c>, <c>{% asset_path p %}</c>, <c>{{&lt; ref "p" &gt;}}</c>,
/// <c>{require('./x.png')}</c>, <c>{useBaseUrl('/x')}</c>. Any other is unknown.
/// </summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
internal sealed partial class TemplateUrls(ISiteFileSystem files, SiteProfile profile)
{
    private readonly HugoSources hugoSources = new(files, profile);
    private readonly Lazy<Dictionary<string, string>> hexoPosts = new(() => ReadHexoPosts(files, profile));

    /// <summary>The URL that a text with tags becomes; null if it cannot be told.</summary>
    /// <param name="written">The URL as written.</param>
    public string? UrlOf(string written)
    {
        var text = profile.Generator switch
        {
            SiteGenerator.Jekyll => Filter().Replace(SiteValue().Replace(written, Value), match => Based(match.Groups["p"].Value)),
            SiteGenerator.Hexo => AssetPath().Replace(written, "${p}"),
            SiteGenerator.Eleventy => Filter().Replace(written, match => Based(match.Groups["p"].Value)),
            SiteGenerator.Docusaurus or SiteGenerator.Astro => Call().Match(written) is { Success: true } call
                ? call.Groups["name"].Value == "require" ? call.Groups["p"].Value : Based(call.Groups["p"].Value)
                : written,
            _ => written,
        };
        return text.Contains('{', StringComparison.Ordinal) || text.Contains("<%", StringComparison.Ordinal) || UrlHoles.AreIn(text)
            ? null
            : text.Length == 0 ? "/" : text;
    }

    /// <summary>The source that a tag names, found or missing; null if it is no such tag.</summary>
    /// <param name="document">The referring file.</param>
    /// <param name="written">The URL as written.</param>
    public LocalTarget? TargetOf(string document, string written) => profile.Generator switch
    {
        SiteGenerator.Jekyll when Link().Match(written) is { Success: true } link => link.Groups["tag"].Value == "link"
            ? Target([SitePath.Join(Source, link.Groups["p"].Value.Trim().TrimStart('/'))])
            : Post(link.Groups["p"].Value.Trim()),
        SiteGenerator.Hexo when PostLink().Match(written) is { Success: true } post => HexoPost(post.Groups["p"].Value.Split('#')[0]),
        SiteGenerator.Hugo when Reference().Match(written) is { Success: true } reference =>
            Page(document, reference.Groups["p"].Value.Split('#', '?')[0]),
        _ => null,
    };

    private string Source => profile.ContentFolders is [var first, ..] ? first.Folder : profile.Folder;

    private string Value(Match match) => match.Groups["name"].Value == "baseurl"
        ? profile.BasePath.TrimEnd('/')
        : profile.Url is { } url ? url.GetLeftPart(UriPartial.Authority) : match.Value;

    private string Based(string path) => profile.BasePath + path.TrimStart('/');

    /// <summary>Hexo finds a post by the name of its file or by its title, and builds no site if there is none.</summary>
    private LocalTarget HexoPost(string name) =>
        hexoPosts.Value.TryGetValue(name, out var path)
            ? new LocalTarget(LocalTargetStatus.Found, path)
            : new LocalTarget(LocalTargetStatus.Missing, LookedAt: [SitePath.Join(Source, $"_posts/{name}.md")]);

    private static Dictionary<string, string> ReadHexoPosts(ISiteFileSystem files, SiteProfile profile)
    {
        var posts = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = profile.Hexo?.PostName;
        foreach (var (path, relative, _) in new PageSources(files, profile, []).All())
        {
            if (SitePath.Beneath(relative, "_posts") is not { } file)
                continue;
            var stem = SitePath.WithoutExtension(file);
            var facts = PageFacts.Read(files, path);
            foreach (var name in new[]
            {
                stem, file, names?.Read(stem)?["title"], facts?.Text("title"), facts?.Text("slug")
            }.OfType<string>())
                posts.TryAdd(name, path);
        }

        return posts;
    }

    private LocalTarget Post(string name)
    {
        var posts = SitePath.Join(Source, "_posts");
        var path = SitePath.Join(posts, name.TrimStart('/'));
        var target = Target([$"{path}.md", $"{path}.markdown", $"{path}.html", path]);
        // A post may lie in a category's own _posts, or deeper, and is found by its name there.
        return target.Status == LocalTargetStatus.Found || files.List(posts) is { Folders.Count: 0 } && profile.KnowsPages
            ? target
            : new LocalTarget(LocalTargetStatus.Unknown);
    }

    private LocalTarget Page(string document, string path)
    {
        if (path.Length == 0)
            return new LocalTarget(LocalTargetStatus.Found, document);
        var fromRoot = SitePath.Join(Source, path.Trim('/'));
        var relative = path.StartsWith('/') ? fromRoot : SitePath.Normalize(SitePath.FolderOf(document), path.TrimEnd('/')) ?? fromRoot;
        var target = Target([.. HugoSources.Endings.SelectMany(ending => new[] { relative + ending, fromRoot + ending })]);
        if (target.Status == LocalTargetStatus.Found)
            return target;
        // The home page, sections and terms need no source.
        var isMade = profile.GeneratedSections.Contains(path.Trim('/').Split('/')[0], StringComparer.OrdinalIgnoreCase)
            || files.List(fromRoot) is not null
            || files.List(relative) is not null;
        var isElsewhere = !profile.KnowsPages || isMade || path.Contains(':', StringComparison.Ordinal) || hugoSources.MayMean(path);
        return isElsewhere ? new LocalTarget(LocalTargetStatus.Unknown) : target;
    }

    private LocalTarget Target(string[] paths)
    {
        foreach (var path in paths)
        {
            if (files.HasFile(path))
                return new LocalTarget(LocalTargetStatus.Found, path);
        }

        return new LocalTarget(LocalTargetStatus.Missing, LookedAt: [paths[0]]);
    }

    [GeneratedRegex(@"\{\{-?\s*site\.(?<name>baseurl|url)\s*-?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex SiteValue();

    [GeneratedRegex(
        """\{\{-?\s*["'](?<p>[^"'{}|]*)["']\s*\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.baseurl(?:\s*\|"""
            + """\s*prepend:\s*site\.url)?)\s*-?\}\}""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Filter();

    [GeneratedRegex(
        """^(?:\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\})*\{%-?\s*(?<tag>link|post_url)\s+(?<p>[^%{}\s]+)\s*-?%\}(?:#[^{}]*)?$""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(
        """^\{%-?\s*post_(?:link|path)\s+(?:"(?<p>[^"{}]+)"|'(?<p>[^'{}]+)'|(?<p>[^\s"'%{}]+))(?:\s[^{}]*)?%\}$""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PostLink();

    [GeneratedRegex("""\{%-?\s*asset_path\s+(?<p>[^\s"'%{}]+)\s*-?%\}""", RegexOptions.CultureInvariant)]
    private static partial Regex AssetPath();

    [GeneratedRegex(
        """^\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?["'`](?<p>[^"'`{}]*)["'`]\s*[>%]\}\}(?:#[^{}]*)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(
        """^\{\s*(?<name>require|useBaseUrl)\(\s*["'](?<p>[^"'{}]+)["']\s*\)(?:\.default)?\s*\}$""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Call();
}
