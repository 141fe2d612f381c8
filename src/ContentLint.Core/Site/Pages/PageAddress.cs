using System.Collections.Immutable;

namespace ContentLint.Site;

/// <summary>The files that a source is published as: paths behind the base path, without a slash in front.</summary>
/// <param name="File">The file: <c>about/index.html</c>; null if it cannot be told.</param>
internal sealed record PageAddress(string? File)
{
    /// <summary>An address that cannot be told.</summary>
    public static PageAddress Unknown { get; } = new((string?)null);

    /// <summary>Addresses that lead on to the page: <c>aliases</c>, <c>redirect_from</c>.</summary>
    public ImmutableArray<string> Redirects { get; init; } = [];

    /// <summary>Addresses that it may have instead, as a time zone or a setting decides.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>Whether the page may not be there: only a preview shows it, or only a plugin makes a page of it.</summary>
    public bool MayBeUnpublished { get; init; }

    /// <summary>The folder whose files are published beside the page, or null.</summary>
    public string? AssetFolder { get; init; }

    /// <summary>Where the files of <see cref="AssetFolder"/> are published, if it is not beside the page; else null.</summary>
    public string? AssetsAt { get; init; }

    /// <summary>The address of a URL path that the author wrote: <c>/about/</c>, <c>/about.html</c>, <c>about</c>.</summary>
    public static string FileOf(string urlPath, bool hasPrettyUrls = true)
    {
        var path = urlPath.Trim().TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/'))
            return path + "index.html";
        return Path.HasExtension(path) && Path.GetExtension(path).Length is >= 3 and <= 6 ? path : hasPrettyUrls ? $"{path}/index.html" : $"{path}.html";
    }
}
