using ContentLint.Urls;

namespace ContentLint.Site.Resolving;

/// <summary>
/// One way to read the path of a local URL: percent-decoded or literally, with what follows a <c>?</c> or <c>#</c> as part
/// of the file's name or not.
/// </summary>
internal sealed class UrlReading
{
    private UrlReading(string[] raw, string[] names, int first, string suffix)
    {
        Raw = raw;
        Names = names;
        First = first;
        Suffix = suffix;
    }

    /// <summary>The parts between the slashes of the URL, as written.</summary>
    public string[] Raw { get; }

    /// <summary>The file names that the parts mean.</summary>
    public string[] Names { get; }

    /// <summary>Index of the first part that is looked for; what stands before is the leading slash and the site's base path.</summary>
    public int First { get; }

    /// <summary>Query and fragment.</summary>
    public string Suffix { get; }

    /// <summary>Number of parts that name something.</summary>
    public int Count => Names.Skip(First).Count(name => name is not ("" or "." or ".."));

    /// <summary>Whether it ends in a name; otherwise it is the address of a page, which the generator makes.</summary>
    public bool NamesFile => Names[^1] is not ("" or "." or "..");

    /// <summary>Index behind the <c>..</c> parts that it starts with.</summary>
    public int AfterUps =>
        Array.FindIndex(Names, First, name => name is not ("" or "." or "..")) is >= 0 and var index ? index : Names.Length;

    /// <summary>Number of <c>..</c> parts that it starts with.</summary>
    public int LeadingUps => Names.AsSpan(First, AfterUps - First).Count("..");

    /// <summary>Whether the URL starts at the root of the site.</summary>
    public bool IsRooted => Raw is ["", _, ..];

    /// <summary>All readings of a URL, the likeliest first.</summary>
    /// <param name="url">A URL without scheme and host.</param>
    /// <param name="basePath">The path that root-relative URLs may start with.</param>
    /// <param name="isDecodable">False if a reading was left out because its bytes are no UTF-8 or hide a slash.</param>
    public static List<UrlReading> All(string url, string basePath, out bool isDecodable)
    {
        var readings = new List<UrlReading>();
        isDecodable = true;
        var fragment = IndexOrEnd(url, "#");
        var query = Math.Min(IndexOrEnd(url, "?"), fragment);
        foreach (var end in new[] { query, fragment, url.Length }.Distinct())
        {
            var raw = url[..end].Split('/');
            isDecodable &= TryDecode(raw, out var decoded);
            foreach (var names in decoded is null ? [raw] : decoded.AsSpan().SequenceEqual(raw) ? new[] { raw } : [decoded, raw])
                AddReadings(readings, raw, names, basePath, url[end..]);
        }

        return readings;
    }

    /// <summary>The URL with other text for one of its parts.</summary>
    public string Replace(IReadOnlyDictionary<int, string> parts) =>
        string.Join('/', Raw.Select((part, index) => parts.GetValueOrDefault(index, part))) + Suffix;

    private static void AddReadings(List<UrlReading> readings, string[] raw, string[] names, string basePath, string suffix)
    {
        var isRooted = raw is ["", _, ..];
        var prefix = basePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (isRooted && prefix.Length > 0 && names.Length > prefix.Length + 1 && names.AsSpan(1, prefix.Length).SequenceEqual(prefix))
            readings.Add(new UrlReading(raw, names, 1 + prefix.Length, suffix));
        readings.Add(new UrlReading(raw, names, isRooted ? 1 : 0, suffix));
    }

    private static bool TryDecode(string[] raw, out string[]? names)
    {
        names = new string[raw.Length];
        for (var i = 0; i < raw.Length; i++)
        {
            if (PercentEncoding.DecodeStrictly(raw[i]) is not { } name || name.AsSpan().IndexOfAny('/', '\\', '\0') >= 0)
            {
                names = null;
                return false;
            }

            names[i] = name;
        }

        return true;
    }

    private static int IndexOrEnd(string text, string sought)
    {
        var index = text.IndexOf(sought, StringComparison.Ordinal);
        return index < 0 ? text.Length : index;
    }
}
