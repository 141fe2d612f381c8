using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Text;

namespace ContentLint.Workspace.Built;

/// <summary>Searches the templates, components and configurations of a site for URLs that no page has.</summary>
/// <param name="files">The files of the site.</param>
/// <param name="profile">How the site is made.</param>
internal sealed class TemplateSearch(ISiteFileSystem files, SiteProfile profile)
{
    private const int MaximumDepth = 16;

    private static readonly string[] Extensions =
    [
        ".html", ".htm", ".md", ".njk", ".liquid", ".ejs", ".pug", ".hbs", ".swig", ".astro", ".vue", ".svelte", ".jsx", ".tsx", ".js",
        ".ts", ".mjs", ".mts", ".yml", ".yaml", ".json", ".toml", ".xml",
    ];

    /// <summary>Folders beside those that a profile names in which sites keep parts of pages and data.</summary>
    private static readonly string[] OtherFolders =
        [".vitepress", "_data", "data", "_includes", "_layouts", "src/components", "src/layouts"];

    private readonly Lazy<List<SourceText>> texts = new(() => Read(files, profile));

    /// <summary>The one place that a URL is written at, in quotes; null if there is none, or if several files have it.</summary>
    /// <param name="url">The URL, as the built page has it.</param>
    public (SourceText Source, TextSpan Span)? Find(string url)
    {
        var bare = url.StartsWith(profile.BasePath, StringComparison.Ordinal) ? "/" + url[profile.BasePath.Length..] : url;
        foreach (var written in new[] { url, bare })
        {
            var found = texts.Value.Select(text => (Text: text, Span: SpanIn(text.Text, written)))
                .Where(static hit => hit.Span is not null).Take(2).ToArray();
            if (found is [(var text, { } span)])
                return (text, span);
        }

        return null;
    }

    private static TextSpan? SpanIn(string text, string url)
    {
        for (var at = text.IndexOf(url, StringComparison.Ordinal); at >= 0; at = text.IndexOf(url, at + 1, StringComparison.Ordinal))
        {
            var end = at + url.Length;
            if (at > 0
                && end < text.Length
                && (text[at - 1], text[end]) is ('"', '"') or ('\'', '\'') or ('(', ')') or ('}', '"') or ('}', '\''))
                return TextSpan.FromBounds(at, end);
        }

        return null;
    }

    private static List<SourceText> Read(ISiteFileSystem files, SiteProfile profile)
    {
        var paths = new SortedSet<string>(profile.Evidence, StringComparer.Ordinal);
        var folders = profile.TemplateFolders.Concat(profile.SourceFolders).Concat(OtherFolders)
            .Select(name => SitePath.Join(profile.Folder, name));
        foreach (var folder in folders.Distinct(StringComparer.Ordinal))
            paths.UnionWith(FilesIn(files, folder));
        return
        [
            .. paths.Select(path => (path, text: files.ReadText(path))).Where(static entry => entry.text is not null)
                .Select(static entry => new SourceText(entry.text!, entry.path))
        ];
    }

    private static bool HasText(string name) => Extensions.Contains(Path.GetExtension(name), StringComparer.Ordinal);

    private static IEnumerable<string> FilesIn(ISiteFileSystem files, string start)
    {
        var pending = new Stack<(string Folder, int Depth)>([(start, 0)]);
        while (pending.TryPop(out var entry))
        {
            if (files.List(entry.Folder) is not { } listing)
                continue;
            foreach (var name in listing.Files.Where(HasText))
                yield return SitePath.Join(entry.Folder, name);
            foreach (var name in entry.Depth < MaximumDepth ? listing.Folders : [])
            {
                if (name is not ("node_modules" or "dist" or "cache"))
                    pending.Push((SitePath.Join(entry.Folder, name), entry.Depth + 1));
            }
        }
    }
}
