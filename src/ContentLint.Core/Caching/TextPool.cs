namespace ContentLint.Caching;

/// <summary>The texts of a cache, each written once.</summary>
internal sealed class TextPool
{
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);

    public List<string> Texts { get; } = [];

    public int IndexOf(string text)
    {
        if (indices.TryGetValue(text, out var index))
            return index;
        indices[text] = Texts.Count;
        Texts.Add(text);
        return Texts.Count - 1;
    }
}
