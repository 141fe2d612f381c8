using ContentLint.Files;

namespace ContentLint.Site.Usage;

/// <summary>
/// Finds the names of a site's images in texts, in any case and percent-encoded or not. Every full stop with an image's
/// ending behind it is compared with the names from its end: the time is linear, whatever the text.
/// </summary>
internal sealed class ImageNames
{
    private const int LongestExtension = 5;
    private readonly Node root = new();

    /// <summary>Adds the name of an image.</summary>
    /// <param name="name">The name, without its folder.</param>
    /// <param name="path">The image.</param>
    public void Add(string name, string path)
    {
        foreach (var form in new[]
        {
            name, name.Replace(" ", "%20", StringComparison.Ordinal), Uri.EscapeDataString(name),
            name.Replace("&", "&amp;", StringComparison.Ordinal)
        }.Distinct(StringComparer.Ordinal))
        {
            var node = root;
            for (var i = form.Length - 1; i >= 0; i--)
                node = node.Open(char.ToLowerInvariant(form[i]));
            (node.Paths ??= []).Add(path);
        }
    }

    /// <summary>The offsets behind each image's ending in a text.</summary>
    public static IEnumerable<int> EndsIn(string text)
    {
        for (var dot = text.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = text.IndexOf('.', dot + 1))
        {
            var end = dot + 1;
            while (end < text.Length && end - dot <= LongestExtension && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            if (LinkKinds.IsImage(text[dot..end]))
                yield return end;
        }
    }

    /// <summary>The images whose names end at an offset of a text.</summary>
    public IEnumerable<string> At(string text, int end)
    {
        var node = root;
        for (var i = end - 1; i >= 0 && node.Find(char.ToLowerInvariant(text[i])) is { } next; i--)
        {
            node = next;
            if (node.Paths is null || (i > 0 && ContinuesName(text[i - 1])))
                continue;
            foreach (var path in node.Paths)
                yield return path;
        }
    }

    /// <summary>Whether a character in front of a name makes it a part of a longer one.</summary>
    private static bool ContinuesName(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';

    private sealed class Node
    {
        private readonly Dictionary<char, Node> next = [];

        public List<string>? Paths { get; set; }

        public Node? Find(char character) => next.GetValueOrDefault(character);

        public Node Open(char character)
        {
            if (!next.TryGetValue(character, out var node))
                next[character] = node = new Node();
            return node;
        }
    }
}
