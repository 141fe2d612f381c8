using ContentLint.Site.Profiles;

namespace ContentLint.Site.Pages;

/// <summary>Regions by the first name of their patterns, so that a site with many of them is searched fast.</summary>
internal sealed class RegionIndex
{
    private readonly Dictionary<string, List<Region>> byFirstName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Region> others = [];

    /// <summary>Creates the index.</summary>
    public RegionIndex(IEnumerable<Region> regions)
    {
        foreach (var region in regions)
        {
            if (region.Where.FirstName is not { } name)
                others.Add(region);
            else if (byFirstName.TryGetValue(name, out var list))
                list.Add(region);
            else
                byFirstName[name] = [region];
        }
    }

    /// <summary>The first region that a path is in; null if there is none.</summary>
    /// <param name="path">The path behind the base path, decoded.</param>
    /// <param name="kinds">What may be there.</param>
    public Region? Find(string path, EntryKinds kinds)
    {
        var trimmed = path.Trim('/');
        var end = trimmed.IndexOf('/', StringComparison.Ordinal);
        var own = byFirstName.GetValueOrDefault(end < 0 ? trimmed : trimmed[..end]);
        return own?.Find(IsIn) ?? others.Find(IsIn);

        bool IsIn(Region region) => (region.Kinds & kinds) != EntryKinds.None && region.Where.IsMatch(trimmed);
    }
}
