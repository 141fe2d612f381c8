using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Anchors;

/// <summary>The ids that the templates and components of a site write into its pages.</summary>
internal sealed partial class LayoutAnchors
{
    private const int MaximumFiles = 2000;
    private const int MaximumBytes = 256 * 1024;
    private const int MaximumDepth = 12;

    /// <summary>A folder of components that no profile names.</summary>
    private const string Components = "components";

    private readonly FrozenSet<string> ids;

    private LayoutAnchors(IEnumerable<string> ids, bool isComplete)
    {
        this.ids = ids.ToFrozenSet(StringComparer.Ordinal);
        IsComplete = isComplete;
    }

    /// <summary>Whether the templates write no other ids.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether a template writes an id.</summary>
    public bool Contains(string id) => ids.Contains(id);

    /// <summary>Reads the templates of a site.</summary>
    /// <param name="files">The site's files.</param>
    /// <param name="profile">How the site is made.</param>
    public static LayoutAnchors Read(ISiteFileSystem files, SiteProfile profile)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var isComplete = profile.HasAllTemplates;
        var count = 0;
        var pending = new Stack<(string Folder, int Depth)>();
        foreach (var folder in profile.TemplateFolders.Concat(profile.LayoutFolders).Append(Components).Distinct(StringComparer.Ordinal))
            pending.Push((SitePath.Join(profile.Folder, folder), 0));
        while (pending.TryPop(out var next))
        {
            // Links may make a few folders appear at any number of paths.
            if (++count > MaximumFiles)
                return new LayoutAnchors(found, isComplete: false);
            if (files.List(next.Folder) is not { } listing)
                continue;
            isComplete &= listing.IsReadable && next.Depth < MaximumDepth;
            foreach (var folder in next.Depth < MaximumDepth ? listing.Folders : [])
            {
                if (folder is not ("node_modules" or "static" or ".git"))
                    pending.Push((SitePath.Join(next.Folder, folder), next.Depth + 1));
            }

            var isTemplates = profile.IsTemplate(SitePath.Join(next.Folder, "x"));
            foreach (var name in listing.Files.Where(name => IsTemplate(name) || (isTemplates && IsMarkdown(name))))
            {
                var start = ++count <= MaximumFiles ? files.ReadStart(SitePath.Join(next.Folder, name), MaximumBytes) : null;
                if (start?.ToText(name) is { } text)
                    isComplete &= AddIds(text, found);
                else
                    isComplete = false;
            }
        }

        return new LayoutAnchors(found, isComplete);
    }

    /// <summary>Adds the ids of a template; false if it may write others.</summary>
    private static bool AddIds(string text, HashSet<string> found)
    {
        var isComplete = !text.Contains("markdownify", StringComparison.Ordinal);
        foreach (var match in Attribute().EnumerateMatches(text))
        {
            var attribute = text.AsSpan(match.Index, match.Length);
            var value = attribute[(attribute.IndexOf('=') + 1)..].Trim().Trim("\"'");
            if (value.IndexOfAny("{}<%$") >= 0)
                isComplete = false;
            else if (value.Length > 0)
                found.Add(value.ToString());
        }

        return isComplete;
    }

    private static bool IsTemplate(string name) => Path.GetExtension(name).ToLowerInvariant() is ".html" or ".htm" or ".liquid" or ".njk"
        or ".ejs" or ".hbs" or ".mustache" or ".swig" or ".pug" or ".jade" or ".astro" or ".vue" or ".svelte" or ".jsx" or ".tsx" or ".webc";

    private static bool IsMarkdown(string name) => name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        """\b(?:id|name)[ \t]*=[ \t]*(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s"'>]+)""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();
}
