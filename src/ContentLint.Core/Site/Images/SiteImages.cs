using System.Collections.Concurrent;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Images;

/// <summary>The images of a site; each is read at most once. Safe to use from several threads.</summary>
internal sealed class SiteImages(ISiteFileSystem files)
{
    /// <summary>Enough for the header of nearly every image.</summary>
    private const int FirstRead = 64 * 1024;

    /// <summary>Where the metadata of a JPEG is large, and for what an SVG does.</summary>
    private const int SecondRead = 1024 * 1024;

    private readonly ConcurrentDictionary<string, Lazy<ImageFile?>> images = new(StringComparer.Ordinal);

    /// <summary>The image at a path; null if there is no such file or its content cannot be read.</summary>
    public ImageFile? Get(string path) =>
        images.GetOrAdd(path, static (path, files) => new Lazy<ImageFile?>(() => Read(path, files)), files).Value;

    private static ImageFile? Read(string path, ISiteFileSystem files)
    {
        if (files.ReadStart(path, FirstRead) is not { } first)
            return null;
        var image = ImageHeader.Read(first.Bytes.Span, first.Size, out var needsMore);
        return needsMore && files.ReadStart(path, SecondRead) is { } second
            ? ImageHeader.Read(second.Bytes.Span, second.Size, out _)
            : image;
    }
}
