using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Resolving;

namespace ContentLint.Site.Generators.Hexo;

/// <summary>The tags <c>{% post_link p %}</c>, <c>{% post_path p %}</c> and <c>{% asset_path p %}</c>.</summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
internal sealed partial class HexoTags(ISiteFileSystem files, HexoProfile profile) : TemplateUrls
{
    private readonly Lazy<Dictionary<string, string>> posts = new(() => ReadPosts(files, profile));

    /// <inheritdoc/>
    public override LocalTarget? TargetOf(string document, string written) =>
        PostLink().Match(written) is { Success: true } post ? Post(post.Groups["p"].Value.Split('#')[0]) : null;

    /// <inheritdoc/>
    protected override string Replace(string written) => AssetPath().Replace(written, "${p}");

    /// <summary>Hexo finds a post by the name of its file or by its title, and builds no site if there is none.</summary>
    private LocalTarget Post(string name) =>
        posts.Value.TryGetValue(name, out var path)
            ? new LocalTarget(LocalTargetStatus.Found, path)
            : new LocalTarget(
                LocalTargetStatus.Missing, LookedAt: [SitePath.Join(profile.ContentFolders[0].Folder, $"_posts/{name}.md")]);

    private static Dictionary<string, string> ReadPosts(ISiteFileSystem files, HexoProfile profile)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, relative, _) in new PageSources(files, profile, []).All())
        {
            if (SitePath.Beneath(relative, "_posts") is not { } file)
                continue;
            var stem = SitePath.WithoutExtension(file);
            var facts = PageFacts.Read(files, path);
            string?[] names = [stem, file, profile.Settings.PostName.Read(stem)?["title"], facts?.Text("title"), facts?.Text("slug")];
            foreach (var name in names.OfType<string>())
                found.TryAdd(name, path);
        }

        return found;
    }

    [GeneratedRegex(
        """^\{%-?\s*post_(?:link|path)\s+(?:"(?<p>[^"{}]+)"|'(?<p>[^'{}]+)'|(?<p>[^\s"'%{}]+))(?:\s[^{}]*)?%\}$""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PostLink();

    [GeneratedRegex("""\{%-?\s*asset_path\s+(?<p>[^\s"'%{}]+)\s*-?%\}""", RegexOptions.CultureInvariant)]
    private static partial Regex AssetPath();
}
