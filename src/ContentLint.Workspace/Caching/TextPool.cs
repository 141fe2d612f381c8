namespace ContentLint.Workspace.Caching;

/// <summary>The texts of a cache, each written once.</summary>
internal sealed class TextPool
{
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private int written;

    public int IndexOf(string text)
    {
        if (indices.TryGetValue(text, out var index))
            return index;
        indices[text] = texts.Count;
        texts.Add(text);
        return texts.Count - 1;
    }

    /// <summary>Writes the texts that were not written before.</summary>
    public void Write(CacheBytesWriter body)
    {
        body.Number(texts.Count - written);
        for (; written < texts.Count; written++)
            body.Text(texts[written]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">Stands where the texts begin.</param>
    /// <param name="earlier">The texts that were written before.</param>
    public static string[] Read(ref CacheBytesReader reader, string[] earlier)
    {
        var all = new string[earlier.Length + reader.Count()];
        earlier.CopyTo(all, 0);
        for (var i = earlier.Length; i < all.Length; i++)
            all[i] = reader.Text();
        return all;
    }
}
