using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Usage;

/// <summary>The name of an image of which code or a template makes a part: what is written around that part.</summary>
/// <param name="Folder">The name of the folder that the image lies in; null if that is not written.</param>
/// <param name="Start">What the name starts with; empty if that is not written.</param>
/// <param name="End">What the name ends with.</param>
internal sealed record ImageNamePattern(string? Folder, string Start, string End)
{
    private const int LongestPart = 250;

    /// <summary>Whether an image may be meant.</summary>
    public bool MayMean(string path)
    {
        var name = SitePath.NameOf(path);
        return name.Length >= Start.Length + End.Length
            && name.EndsWith(End, StringComparison.OrdinalIgnoreCase)
            && name.StartsWith(Start, StringComparison.OrdinalIgnoreCase)
            && (Folder is null || SitePath.NameOf(SitePath.FolderOf(path)).Equals(Folder, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Reads the name that ends at an offset of a text; null if nothing in it is made: <c>/img/boat-{{ n }}.png</c>, <c>${name}.png</c>,
    /// <c>'/img/' + name + '.png'</c>.
    /// </summary>
    public static ImageNamePattern? At(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestPart && IsOfName(text[start - 1]))
            start--;
        if (start == 0)
            return null;
        var written = text[start..end];
        if (text[start - 1] is '}' or '>')
            return HoleStart(text, start) is { } hole ? Behind(text, hole, written) : null;
        return IsAdded(text, start) ? new ImageNamePattern(null, "", written) : null;
    }

    private static ImageNamePattern Behind(string text, int hole, string end)
    {
        var start = hole;
        while (start > 0 && hole - start < LongestPart && (IsOfName(text[start - 1]) || text[start - 1] == '/'))
            start--;
        var before = text[start..hole];
        var folder = SitePath.NameOf(SitePath.FolderOf(before));
        return new ImageNamePattern(folder.Length == 0 ? null : folder, SitePath.NameOf(before), end);
    }

    /// <summary>Where the tag or expression starts that ends at an offset; null if there is none near.</summary>
    private static int? HoleStart(string text, int end)
    {
        var from = Math.Max(0, end - LongestPart);
        var window = text.AsSpan(from, end - from);
        var opener = window.EndsWith("}}")
            ? "{{"
            : window.EndsWith("%}") ? "{%" : window.EndsWith("%>") ? "<%" : window.EndsWith("}") ? "{" : null;
        if (opener is null || window.LastIndexOf(opener, StringComparison.Ordinal) is not (>= 0 and var index))
            return null;
        var start = from + index;
        return opener == "{" && start > 0 && text[start - 1] is '$' or '#' ? start - 1 : start;
    }

    /// <summary>Whether a string that starts at an offset is added to something.</summary>
    private static bool IsAdded(string text, int start)
    {
        if (text[start - 1] is not ('"' or '\'' or '`'))
            return false;
        var before = text.AsSpan(0, start - 1);
        return before[Math.Max(0, before.Length - LongestPart)..].TrimEnd() is [.., '+' or '~' or '.'];
    }

    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or '@';
}
