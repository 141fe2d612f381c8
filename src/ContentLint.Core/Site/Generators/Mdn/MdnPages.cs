using System.Text;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Text;

namespace ContentLint.Site.Generators.Mdn;

/// <summary>The pages of MDN: a slug names its folder, so that no file is read to find one.</summary>
internal sealed class MdnPages(ISiteFileSystem files, string root) : SitePages
{
    private readonly Lazy<HashSet<string>?> redirects = new(() => ReadRedirects(files, $"{root}/en-us/_redirects.txt"));

    public override bool? Find(string path, out string source)
    {
        source = "";
        if (FolderOf(path) is not { } folder)
            return null;
        if (files.HasFile($"{folder}/index.md"))
        {
            source = $"{folder}/index.md";
            return true;
        }

        return folder == $"{root}/en-us" || redirects.Value?.Contains(path.TrimEnd('/').ToLowerInvariant()) == true;
    }

    public override IReadOnlyCollection<Region> Regions { get; } = [Elsewhere, Untranslated];

    private static Region Elsewhere { get; } = new(new PathPattern("/**"), EntryKinds.Pages, "pages outside of docs are made elsewhere");

    private static Region Untranslated { get; } =
        new(new PathPattern("/*/docs/**"), EntryKinds.Pages, "the English page is shown for what is not translated");

    public override Region? FindRegion(string path, EntryKinds kinds)
    {
        if (!kinds.HasFlag(EntryKinds.Pages))
            return null;
        if (FolderOf(path) is not { } folder)
            return Elsewhere;
        var isEnglish = SitePath.Beneath(folder, $"{root}/en-us") is not null && files.List($"{root}/en-us") is not null;
        return isEnglish ? null : Untranslated;
    }

    public override bool HasSection(string segment) => files.List($"{root}/{segment.ToLowerInvariant()}") is not null;

    public override string? Nearest(string path)
    {
        if (FolderOf(path) is not { } folder || files.List(SitePath.FolderOf(folder)) is not { } parent)
            return null;
        var near = Spelling.Nearest(
            SitePath.NameOf(folder), parent.Folders.Where(name => Spelling.Distance(name, SitePath.NameOf(folder), 2) <= 2));
        if (near is null || PageFacts.Read(files, $"{SitePath.FolderOf(folder)}/{near}/index.md")?.Text("slug") is not { } slug)
            return null;
        return $"{path.Split('/')[0]}/docs/{slug}";
    }

    /// <summary>The folder of a slug: <c>en-US/docs/Web/API/X</c>; null for what is no document.</summary>
    private string? FolderOf(string path)
    {
        var parts = path.Trim('/').Split('/', 3);
        if (parts is not [var locale, var docs, ..]
            || !docs.Equals("docs", StringComparison.OrdinalIgnoreCase)
            || locale.Length is < 2 or > 5)
            return null;
        return parts.Length == 2 ? $"{root}/{locale.ToLowerInvariant()}" : $"{root}/{locale.ToLowerInvariant()}/{FolderOfSlug(parts[2])}";
    }

    private static string FolderOfSlug(string slug) => new StringBuilder(slug.ToLowerInvariant())
        .Replace("*", "_star_").Replace("::", "_doublecolon_").Replace(":", "_colon_").Replace("?", "_question_").ToString();

    private static HashSet<string>? ReadRedirects(ISiteFileSystem files, string path)
    {
        if (files.ReadText(path) is not { } text)
            return null;
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith('/') && line.IndexOf('\t', StringComparison.Ordinal) is > 0 and var tab)
                found.Add(line[1..tab].TrimEnd('/').ToLowerInvariant());
        }

        return found;
    }
}
