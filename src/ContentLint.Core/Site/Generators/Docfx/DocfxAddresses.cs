using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Docfx;

/// <summary>DocFX: files of the content by their paths, with the ending <c>.html</c>.</summary>
internal sealed class DocfxAddresses(DocfxProfile profile, ISiteFileSystem files) : PageAddresses(profile)
{
    public override IReadOnlyList<string> TemplateExtensions => [".yml"];

    protected override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        if (!DocfxProfile.IsPage(path) || (IsData(path) && !IsTableOfContents(path) && !HasSchema(path)))
            return null;
        var group = profile.Content.FirstOrDefault(group =>
            group.Source == folder.Folder && group.Destination == folder.Prefix && group.Holds(path));
        if (group is null)
            return null;
        var place = group.PlaceOf(path);
        return new PageAddress(facts.Text("outputFileName") is { } name
            ? SitePath.Join(SitePath.FolderOf(place), name)
            : SitePath.WithoutExtension(place) + ".html");
    }

    private static bool IsData(string path) => path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static bool IsTableOfContents(string path) => SitePath.NameOf(path).Equals("toc.yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the first line of a file of data says what kind of page it becomes.</summary>
    private bool HasSchema(string path) => files.ReadText(path)?.StartsWith("### YamlMime:", StringComparison.Ordinal) == true;
}
