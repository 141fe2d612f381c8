using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Docfx;

/// <summary>How a site of DocFX is published.</summary>
internal sealed record DocfxProfile : SiteProfile
{
    /// <summary>The files that become pages (<c>build.content</c>).</summary>
    public ImmutableArray<DocfxFileGroup> Content { get; init; } = [];

    /// <summary>The files that are copied (<c>build.resource</c>).</summary>
    public ImmutableArray<DocfxFileGroup> Resources { get; init; } = [];

    /// <summary>The folder of the built site, relative to the root.</summary>
    public string Output { get; init; } = "_site";

    /// <summary>Whether a file becomes a page, or a part of pages.</summary>
    public override bool IsContent(string path) =>
        Content.Any(group => group.Holds(path))
        || (PageParts.IsNamedSo(path) && Content.Any(group => SitePath.Beneath(path, group.Source) is not null));

    /// <inheritdoc/>
    public override bool Owns(string path) => HasUnknownFolders || IsContent(path) || Resources.Any(group => group.Holds(path));

    /// <inheritdoc/>
    public override string? ExclusionOf(string relative, PublicFolder content) =>
        Owns(SitePath.Join(content.Folder, relative)) ? null : "docfx.json does not list it";

    /// <inheritdoc/>
    public override bool SearchesFolder(string path) => !SitePath.NameOf(path).StartsWith('.') && path != Output;

    /// <summary>The files of the site that a source becomes: a page, or what is copied; none if it is not published.</summary>
    /// <param name="source">The source, relative to the root.</param>
    public IEnumerable<string> PlacesOf(string source)
    {
        if (IsPage(source))
        {
            foreach (var group in Content.Where(group => group.Holds(source)))
                yield return SitePath.WithoutExtension(group.PlaceOf(source)) + ".html";
        }

        foreach (var group in Resources.Where(group => group.Holds(source)))
            yield return group.PlaceOf(source);
    }

    /// <inheritdoc/>
    internal override bool Publishes(string source) => PlacesOf(source).Any();

    /// <inheritdoc/>
    internal override string? PublishedPathOf(string source)
    {
        var group = (IsPage(source) ? Content : Resources).FirstOrDefault(group => SitePath.Beneath(source, group.Source) is not null);
        return group is null ? null : IsPage(source) ? SitePath.WithoutExtension(group.PlaceOf(source)) + ".html" : group.PlaceOf(source);
    }

    internal override void AddTo(HashedParts parts)
    {
        base.AddTo(parts);
        parts.Add(Output);
        foreach (var groups in new[] { Content, Resources })
        {
            parts.Add(groups.Length);
            foreach (var group in groups)
                group.AddTo(parts);
        }
    }

    /// <summary>Whether a file of the content becomes a page by its name.</summary>
    public static bool IsPage(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".yml";
}
