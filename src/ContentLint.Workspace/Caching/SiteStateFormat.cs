using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ContentLint.Workspace.Caching;

/// <summary>The state of a site as a part of a cache.</summary>
internal static class SiteStateFormat
{
    public static void Write(CacheBytesWriter body, SiteState? state, TextPool texts)
    {
        body.Flag(state is not null);
        if (state is null)
            return;
        Write(body, state.Folders, texts);
        Write(body, state.Targets, texts);
        body.Hash(state.Names);
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
        var folders = ReadPaths(ref reader, texts);
        var targets = ReadPaths(ref reader, texts);
        var names = reader.Hash();
        var beginnings = new FileBeginning[reader.Count()];
        for (var i = 0; i < beginnings.Length; i++)
            beginnings[i] = new FileBeginning(reader.Pick(texts), reader.Number(), reader.Hash());
        return new SiteState(folders, targets, names, ImmutableCollectionsMarshal.AsImmutableArray(beginnings));
    }

    private static void Write(CacheBytesWriter body, ImmutableArray<string> paths, TextPool texts)
    {
        body.Number(paths.Length);
        foreach (var path in paths)
            body.Number(texts.IndexOf(path));
    }

    private static ImmutableArray<string> ReadPaths(ref CacheBytesReader reader, string[] texts)
    {
        var paths = new string[reader.Count()];
        for (var i = 0; i < paths.Length; i++)
            paths[i] = reader.Pick(texts);
        return ImmutableCollectionsMarshal.AsImmutableArray(paths);
    }
}
