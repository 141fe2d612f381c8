using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Syntax.Data;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Site.Generators.Docfx;

/// <summary>What <c>docfx.json</c> says.</summary>
internal sealed class DocfxConfig
{
    private readonly string folder;
    private readonly MappingNode? root;
    private readonly MappingNode? build;

    /// <summary>Reads a configuration.</summary>
    /// <param name="files">The files.</param>
    /// <param name="path">The file.</param>
    public DocfxConfig(ISiteFileSystem files, string path)
    {
        folder = SitePath.FolderOf(path);
        if (files.ReadText(path) is { } text)
            root = DataReader.ReadValue(new SourceText(text, path), DataFormat.JsonWithComments).Root as MappingNode;
        build = root?["build"] as MappingNode;
        Content = Groups("content");
        Resources = Groups("resource");
    }

    /// <summary>Whether it could be read, patterns included.</summary>
    public bool IsReadable { get => root is not null && field; private set; } = true;

    /// <summary>The entries of <c>build.content</c>.</summary>
    public ImmutableArray<DocfxFileGroup> Content { get; }

    /// <summary>The entries of <c>build.resource</c>.</summary>
    public ImmutableArray<DocfxFileGroup> Resources { get; }

    /// <summary>The folder of the built site, relative to the root.</summary>
    public string Output =>
        SitePath.Normalize(folder, TextOf(build, "output") ?? TextOf(build, "dest") ?? "_site") ?? SitePath.Join(folder, "_site");

    /// <summary>The address of the site, as the site map names it.</summary>
    public string? Url => TextOf(build?["sitemap"] as MappingNode, "baseUrl");

    /// <summary>Whether the site has versions or other groups with folders of their own.</summary>
    public bool HasGroups => build?["groups"] is not null || build?["versions"] is not null;

    /// <summary>The folders that descriptions of code are written into (<c>metadata</c>), relative to the root.</summary>
    public IEnumerable<string> CodeFolders => ItemsOf(root?["metadata"])
        .OfType<MappingNode>()
        .Select(entry => SitePath.Normalize(folder, TextOf(entry, "output") ?? TextOf(entry, "dest") ?? "_api"))
        .OfType<string>();

    /// <summary>The templates that do not come with DocFX.</summary>
    public IEnumerable<string> OwnTemplates => ItemsOf(build?["template"])
        .OfType<ScalarNode>()
        .Select(static name => name.Value)
        .Where(static name => name is not ("default" or "modern" or "statictoc" or "default(zh-cn)" or "pdf.default" or "common"));

    private ImmutableArray<DocfxFileGroup> Groups(string key)
    {
        var groups = ImmutableArray.CreateBuilder<DocfxFileGroup>();
        var plain = new List<string>();
        foreach (var item in ItemsOf(build?[key]))
        {
            if (item is ScalarNode pattern)
                plain.Add(pattern.Value);
            else if (item is MappingNode entry)
                groups.Add(GroupOf(
                    TextOf(entry, "src") ?? TextOf(entry, "cwd"),
                    TextOf(entry, "dest"),
                    TextsOf(entry["files"]),
                    TextsOf(entry["exclude"])));
        }

        if (plain.Count > 0)
            groups.Add(GroupOf(null, null, plain, []));
        return groups.ToImmutable();
    }

    private DocfxFileGroup GroupOf(string? source, string? destination, IEnumerable<string> files, IEnumerable<string> excluded)
    {
        var from = SitePath.Normalize(folder, source ?? "");
        IsReadable &= from is not null;
        return new DocfxFileGroup(from ?? folder, SitePath.Normalize("", destination ?? "") ?? "", Patterns(files), Patterns(excluded));
    }

    private ImmutableArray<DocfxGlob> Patterns(IEnumerable<string> texts)
    {
        var patterns = ImmutableArray.CreateBuilder<DocfxGlob>();
        foreach (var text in texts)
        {
            if (DocfxGlob.TryParse(text) is { } pattern)
                patterns.Add(pattern);
            else
                IsReadable = false;
        }

        return patterns.ToImmutable();
    }

    private static IEnumerable<ContentNode> ItemsOf(ContentNode? node) => node switch
    {
        SequenceNode list => list.Items,
        null => [],
        _ => [node],
    };

    private static IEnumerable<string> TextsOf(ContentNode? node) => ItemsOf(node).OfType<ScalarNode>().Select(static text => text.Value);

    private static string? TextOf(MappingNode? mapping, string key) =>
        mapping?[key] is ScalarNode { Value.Length: > 0 } text ? text.Value : null;
}
