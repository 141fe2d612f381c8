namespace ContentLint.Site.Pages;

/// <summary>The pages of a site whose addresses are not known: one may be anywhere.</summary>
internal sealed class UnknownPages : SitePages
{
    public override bool? Find(string path, out string source)
    {
        source = "";
        return null;
    }

    public override bool MayHoldUnknown(string path) => true;

    public override bool HasSection(string segment) => false;
}
