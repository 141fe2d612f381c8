using System.Collections.Immutable;

namespace ContentLint.Urls;

/// <summary>The path while a URL is parsed (URL Standard, sections 4.1 and 4.4).</summary>
internal sealed class UrlPathBuilder
{
    private readonly List<string> segments = [];

    public bool IsEmpty => segments.Count == 0;

    public void Add(string segment) => segments.Add(segment);

    public void AddRange(ImmutableArray<string> other)
    {
        if (!other.IsDefault)
            segments.AddRange(other);
    }

    /// <summary>Removes the last segment; the drive letter of a file URL stays.</summary>
    public void Shorten(string scheme)
    {
        if (segments.Count > 0 && !(scheme == "file" && segments.Count == 1 && IsNormalizedDriveLetter(segments[0])))
            segments.RemoveAt(segments.Count - 1);
    }

    public ImmutableArray<string> ToImmutable() => [.. segments];

    public static bool IsSingleDot(string segment) => segment == "." || segment.Equals("%2e", StringComparison.OrdinalIgnoreCase);

    public static bool IsDoubleDot(string segment) =>
        segment.Length <= 6 && segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) == "..";

    public static bool IsDriveLetter(ReadOnlySpan<char> text) => text.Length == 2 && char.IsAsciiLetter(text[0]) && text[1] is ':' or '|';

    public static bool IsNormalizedDriveLetter(string text) => IsDriveLetter(text) && text[1] == ':';

    public static bool StartsWithDriveLetter(ReadOnlySpan<char> text) =>
        text.Length >= 2 && IsDriveLetter(text[..2]) && (text.Length == 2 || text[2] is '/' or '\\' or '?' or '#');
}
