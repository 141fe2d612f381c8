namespace ContentLint.Site;

/// <summary>One reading of a local URL as a path.</summary>
/// <param name="Path">The path, decoded or literal.</param>
/// <param name="Raw">The path as written in the URL.</param>
/// <param name="Suffix">Query and fragment as written.</param>
internal sealed record LocalUrl(string Path, string Raw, string Suffix)
{
    /// <summary>Whether a URL has neither scheme nor host, and more than a fragment.</summary>
    public static bool IsLocal(string url)
    {
        if (url.Length == 0 || url[0] is '#' or '?' || url.StartsWith("//", StringComparison.Ordinal))
            return false;
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return true;
        var delimiter = url.AsSpan().IndexOfAny('/', '?', '#');
        if (delimiter >= 0 && delimiter < colon)
            return true;
        return !char.IsAsciiLetter(url[0]) || url.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) >= 0;
    }

    /// <summary>The ways to read a URL, the usual one first: without query and fragment and decoded, then with its literal characters.</summary>
    public static IEnumerable<LocalUrl> Readings(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var raw = end < 0 ? url : url[..end];
        var suffix = end < 0 ? "" : url[end..];
        if (raw.Contains('%', StringComparison.Ordinal))
        {
            yield return new LocalUrl(Uri.UnescapeDataString(raw), raw, suffix);
            yield return new LocalUrl(raw, raw, suffix);
        }
        else
        {
            yield return new LocalUrl(raw, raw, suffix);
        }

        if (suffix.Length > 0)
            yield return new LocalUrl(Uri.UnescapeDataString(url), url, "");
    }

    /// <summary>The URL with the names of a found path, its escapes kept; null if the two do not fit together.</summary>
    /// <param name="actualPath">The path that was found; it ends with the same names, but for their case.</param>
    public string? WithCaseOf(string actualPath)
    {
        var written = Raw.Split('/');
        var actual = actualPath.Split('/');
        for (int i = written.Length - 1, j = actual.Length - 1; i >= 0 && j >= 0; i--, j--)
        {
            if (written[i] is "" or "." or "..")
            {
                if (written[i].Length > 0 || i == 0)
                    break;
                j++;
                continue;
            }

            var decoded = Uri.UnescapeDataString(written[i]);
            if (string.Equals(decoded, actual[j], StringComparison.Ordinal) || string.Equals(written[i], actual[j], StringComparison.Ordinal))
                continue;
            if (string.Equals(written[i], actual[j], StringComparison.OrdinalIgnoreCase))
                written[i] = actual[j];
            else if (string.Equals(decoded, actual[j], StringComparison.OrdinalIgnoreCase))
                written[i] = Uri.EscapeDataString(actual[j]);
            else
                return null;
        }

        return string.Join('/', written) + Suffix;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");
}
