using ContentLint.Text;

namespace ContentLint.Site;

/// <summary>Looks for the file that was probably meant.</summary>
internal static class NearestFile
{
    /// <summary>A URL of the same shape whose file has a similar name in the same folder; null if there is none, or more than one.</summary>
    public static string? UrlFor(ISiteFileSystem files, IReadOnlyList<Candidate> candidates)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            var slash = candidate.Path.LastIndexOf('/');
            var name = candidate.Path[(slash + 1)..];
            if (PathLookup.Find(files, slash < 0 ? "" : candidate.Path[..slash]) is not { IsExact: true } folder || files.List(folder.Path) is not { } listing)
                continue;
            if (Nearest(listing, name) is { } nearest && UrlOf(candidate.Url, name, nearest) is { } url)
                found.Add(url);
        }

        return found.Count == 1 ? found.Single() : null;
    }

    private static string? Nearest(FolderListing listing, string name)
    {
        var extension = Path.GetExtension(name);
        var stem = Path.GetFileNameWithoutExtension(name);
        var names = listing.Files.ToArray();
        var otherExtension = names.Where(file => IsImage(file) && string.Equals(Path.GetFileNameWithoutExtension(file), stem, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (otherExtension.Length == 1 && stem.Length > 1)
            return otherExtension[0];
        var sameExtension = names.Where(file => string.Equals(Path.GetExtension(file), extension, StringComparison.OrdinalIgnoreCase));
        // Numbered names are near each other without being meant.
        var nearest = Spelling.Nearest(name, sameExtension.Where(file => string.Equals(Digits(file), Digits(name), StringComparison.Ordinal)));
        return nearest is { } found && stem.Length > 3 ? found : null;
    }

    private static string? UrlOf(LocalUrl url, string name, string nearest)
    {
        var slash = url.Raw.LastIndexOf('/');
        var written = url.Raw[(slash + 1)..];
        var escaped = string.Equals(written, name, StringComparison.Ordinal) && nearest.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' || c > 127)
            ? nearest
            : Uri.EscapeDataString(nearest);
        return url.Raw[..(slash + 1)] + escaped + url.Suffix;
    }

    private static bool IsImage(string file) =>
        Path.GetExtension(file).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".avif" or ".svg" or ".bmp" or ".ico";

    private static string Digits(string name) => string.Concat(name.Where(char.IsAsciiDigit));
}
