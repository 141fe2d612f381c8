using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Hexo;

/// <summary>How a site of Hexo is published.</summary>
internal sealed record HexoProfile : SiteProfile
{
    /// <summary>What the configuration says about the addresses of posts and pages.</summary>
    public required HexoSettings Settings { get; init; }

    /// <summary>Whether a post's own files are in a folder of its name (<c>post_asset_folder</c>); null if that is not known.</summary>
    public bool? HasPostAssetFolders { get; init; }

    /// <summary>Posts, and drafts where those are published, are in folders that start with an underscore.</summary>
    public override bool SearchesFolder(string path) => SitePath.NameOf(path) switch
    {
        "_posts" => true,
        "_drafts" => Settings.RendersDrafts,
        _ => base.SearchesFolder(path),
    };

    /// <summary>Drafts are content, whether they are published yet or not.</summary>
    public override string? ExclusionOf(string relative, PublicFolder content)
    {
        if (Settings.Excluded.FirstOrDefault(pattern => pattern.IsMatchOrBeneath(relative)) is { } excluded)
            return $"'exclude' has '{excluded.Text.TrimStart('/')}'";
        return relative.StartsWith("_drafts/", StringComparison.Ordinal) ? null : base.ExclusionOf(relative, content);
    }

    internal override void AddTo(HashedParts parts)
    {
        base.AddTo(parts);
        parts.Add(HasPostAssetFolders switch { null => -1, false => 0, true => 1 });
        Settings.AddTo(parts);
    }
}
