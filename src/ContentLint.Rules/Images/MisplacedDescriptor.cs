using System.Buffers;

namespace ContentLint.Rules.Images;

/// <summary>Recognizes a descriptor that a comma separates from its URL, so that browsers read it as a URL or as the end of one.</summary>
internal static class MisplacedDescriptor
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>The descriptor in a URL of a srcset: <c>1200w</c>, or the end of <c>a.png,1200w</c>. Null if there is none.</summary>
    public static string? In(string url)
    {
        var comma = url.LastIndexOf(',');
        if (!IsDescriptor(url.AsSpan(comma + 1)))
            return null;
        return comma < 0 || HasExtension(url[..comma]) ? url[(comma + 1)..] : null;
    }

    private static bool HasExtension(string url) => Path.GetExtension(url.Split('?')[0]).Length is > 2 and < 7;

    private static bool IsDescriptor(ReadOnlySpan<char> token) =>
        token is [_, .., 'w' or 'x' or 'h'] && token[..^1].IndexOfAnyExcept(Digits) < 0;
}
