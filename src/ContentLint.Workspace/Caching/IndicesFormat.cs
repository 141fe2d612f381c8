using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ContentLint.Workspace.Caching;

/// <summary>Indices in rising order, each written as its distance from the one before.</summary>
internal static class IndicesFormat
{
    public static void Write(CacheBytesWriter body, ImmutableArray<int> indices)
    {
        body.Number(indices.Length);
        var previous = 0;
        foreach (var index in indices)
        {
            body.Number(index - previous);
            previous = index;
        }
    }

    /// <summary>Reads indices of some items.</summary>
    public static ImmutableArray<int> Read(ref CacheBytesReader reader, int items)
    {
        var indices = new int[reader.Count()];
        var previous = 0L;
        for (var i = 0; i < indices.Length; i++)
        {
            previous += reader.Number();
            indices[i] = previous < items ? (int)previous : throw CacheBytesReader.Damage();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(indices);
    }
}
