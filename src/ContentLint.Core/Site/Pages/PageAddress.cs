using System.Collections.Immutable;

namespace ContentLint.Site.Pages;

/// <summary>The files that a source is published as: paths behind the base path, without a slash in front.</summary>
/// <param name="File">The file: <c>about/index.html</c>; null if it cannot be told.</param>
internal sealed record PageAddress(string? File)
{
    private readonly bool? findsAssets;

    /// <summary>An address that cannot be told.</summary>
    public static PageAddress Unknown { get; } = new((string?)null);

    /// <summary>An address that is known in part.</summary>
    /// <param name="where">The pattern of it: <c>blog/*/**</c>.</param>
    /// <param name="reason">Why no more is known, as a clause.</param>
    public static PageAddress In(string where, string reason) => Unknown with { Where = where, Reason = reason };

    /// <summary>The pattern of the address, where <see cref="File"/> is not known; null where nothing is known of it.</summary>
    public string? Where { get; init; }

    /// <summary>Why the address is not known, as a clause; null for the general reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Addresses that lead on to the page: <c>aliases</c>, <c>redirect_from</c>.</summary>
    public ImmutableArray<string> Redirects { get; init; } = [];

    /// <summary>Addresses that it may have instead, as a time zone or a setting decides.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>Whether the page may not be there: only a preview shows it, or only a plugin makes a page of it.</summary>
    public bool MayBeUnpublished { get; init; }

    /// <summary>The folder whose files are published beside the page, or null.</summary>
    public string? AssetFolder { get; init; }

    /// <summary>Where the files of <see cref="AssetFolder"/> are published; null if that is the folder of <see cref="File"/>.</summary>
    public string? AssetsAt { get; init; }

    /// <summary>Whether a relative URL of the page's source surely finds a file of <see cref="AssetFolder"/>.</summary>
    public bool FindsAssets { get => findsAssets ?? AssetsAt is null; init => findsAssets = value; }

    /// <summary>The address on its own day, and those of other days that a time zone may move it to.</summary>
    /// <param name="files">The files on other days; null where there is none.</param>
    /// <param name="isZoned">Whether the day depends on the zone of the build.</param>
    public PageAddress OrOn(IEnumerable<string?> files, bool isZoned)
    {
        string[] others = [.. files.OfType<string>().Where(other => other != File)];
        return isZoned && others.Length > 0 ? this with { File = null, Others = [File!, .. others] } : this with { Others = [.. others] };
    }

    /// <summary>The address of a URL path that the author wrote: <c>/about/</c>, <c>/about.html</c>, <c>about</c>.</summary>
    public static string FileOf(string urlPath, bool hasPrettyUrls = true)
    {
        var path = urlPath.Trim().TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/'))
            return path + "index.html";
        return Path.HasExtension(path) && Path.GetExtension(path).Length is >= 3 and <= 6
            ? path
            : hasPrettyUrls ? $"{path}/index.html" : $"{path}.html";
    }
}
