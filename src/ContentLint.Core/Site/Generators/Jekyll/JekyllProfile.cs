using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Jekyll;

/// <summary>How a site of Jekyll is published.</summary>
internal sealed record JekyllProfile : SiteProfile
{
    /// <summary>The patterns of the collections that become pages, by name.</summary>
    public ImmutableDictionary<string, string> Collections { get; init; } = ImmutableDictionary.Create<string, string>(
        StringComparer.Ordinal);

    /// <summary>The folder of collections and posts, from the content folder; <c>""</c> is that folder itself.</summary>
    public string CollectionsFolder { get; init; } = "";

    /// <summary>Whether what says <c>published: false</c> is published too.</summary>
    public bool PublishesUnpublished { get; init; }

    /// <summary>The front matter that the configuration gives to pages.</summary>
    public required JekyllDefaults Defaults { get; init; }

    /// <summary>The collections that become no pages; other pages may show their items.</summary>
    public ImmutableArray<string> UnpublishedCollections { get; init; } = [];

    /// <summary>What is published although its name or <see cref="Excluded"/> says otherwise (<c>include</c>).</summary>
    public ImmutableArray<string> Included { get; init; } = [];

    /// <summary>Starts and patterns of paths, from the content folder, that are not published (<c>exclude</c>).</summary>
    public ImmutableArray<string> Excluded { get; init; } = [];

    /// <summary>The zone that dates are moved into (<c>timezone</c>), or null.</summary>
    public string? TimeZone { get; init; }

    /// <inheritdoc/>
    public override bool IsIgnored(string path) => JekyllEntries.AreLeftOut(this, path);

    /// <summary>Posts and collections start with an underscore, and are published all the same.</summary>
    public override bool SearchesFolder(string path)
    {
        var name = SitePath.NameOf(path);
        return !IsIgnored(path) || name == "_posts" || (name.StartsWith('_') && Collections.ContainsKey(name[1..]));
    }

    /// <summary>Drafts, and collections whose items other pages show, are content too.</summary>
    public override string? ExclusionOf(string relative, PublicFolder content) =>
        SitePath.FolderOf(relative).Split('/').Any(IsShownLater) ? null : base.ExclusionOf(relative, content);

    private bool IsShownLater(string name) =>
        name == "_drafts" || (name.StartsWith('_') && UnpublishedCollections.Contains(name[1..], StringComparer.Ordinal));

    internal override void AddTo(HashedParts parts)
    {
        base.AddTo(parts);
        Defaults.AddTo(parts);
        parts.Add(Collections).Add(UnpublishedCollections).Add(CollectionsFolder).Add(PublishesUnpublished).Add(Included).Add(Excluded)
            .Add(TimeZone);
    }
}
