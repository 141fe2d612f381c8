using ContentLint.Site.Profiles;

namespace ContentLint.Site.Pages;

/// <summary>The pages of a site whose addresses are not known: one may be anywhere.</summary>
internal sealed class UnknownPages : SitePages
{
    public override bool? Find(string path, out string source)
    {
        source = "";
        return null;
    }

    public override IReadOnlyCollection<Region> Regions { get; } =
        [new Region(new PathPattern("/**"), EntryKinds.Pages, "the addresses of pages are not known")];

    public override Region FindRegion(string path, EntryKinds kinds) => Regions.First();

    public override bool HasSection(string segment) => false;
}
