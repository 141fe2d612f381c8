using System.Runtime.InteropServices;

namespace ContentLint.Caching;

/// <summary>The state of a site as a part of a cache.</summary>
internal static class SiteStateFormat
{
    public static void Write(CacheBytesWriter body, SiteState? state, TextPool texts)
    {
        body.Flag(state is not null);
        if (state is null)
            return;
        body.Number(state.Folders.Length);
        foreach (var folder in state.Folders)
            body.Number(texts.IndexOf(folder));
        body.Hash(state.Listings);
        body.Number(state.Beginnings.Length);
        foreach (var beginning in state.Beginnings)
        {
            body.Number(texts.IndexOf(beginning.Path));
            body.Number(beginning.MaximumBytes);
            body.Hash(beginning.Hash);
        }
    }

    public static SiteState? Read(ref CacheBytesReader reader, string[] texts)
    {
        if (!reader.Flag())
            return null;
        var folders = new string[reader.Count()];
        for (var i = 0; i < folders.Length; i++)
            folders[i] = reader.Pick(texts);
        var listings = reader.Hash();
        var beginnings = new FileBeginning[reader.Count()];
        for (var i = 0; i < beginnings.Length; i++)
            beginnings[i] = new FileBeginning(reader.Pick(texts), reader.Number(), reader.Hash());
        return new SiteState(ImmutableCollectionsMarshal.AsImmutableArray(folders), listings, ImmutableCollectionsMarshal.AsImmutableArray(beginnings));
    }
}
