using System.Collections.Immutable;
using ContentLint.Files;

namespace ContentLint.Site.Images;

/// <summary>An image file of the site, as far as its beginning tells.</summary>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Format">What its bytes are, whatever its name says; null if they are no image that is known.</param>
/// <param name="Problem">Why it cannot be shown.</param>
/// <param name="Width">Its width in CSS pixels as it is shown, after the rotation that its metadata asks for; null if not known.</param>
/// <param name="Height">Its height in CSS pixels as it is shown; null if not known.</param>
public sealed record ImageFile(
    long Size, ImageFormat? Format, ImageProblem Problem = ImageProblem.None, int? Width = null, int? Height = null)
{
    /// <summary>What an SVG can do besides showing something, as clauses for people; empty for other formats.</summary>
    public ImmutableArray<string> ActiveContent { get; init; } = [];

    /// <summary>Whether a path names an image, by its ending.</summary>
    public static bool IsImageName(string path) => LinkKinds.IsImage(path);
}

/// <summary>Formats that are told apart.</summary>
public enum ImageFormat
{
    /// <summary>Portable Network Graphics.</summary>
    Png,

    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>Graphics Interchange Format.</summary>
    Gif,

    /// <summary>WebP.</summary>
    WebP,

    /// <summary>AV1 image.</summary>
    Avif,

    /// <summary>Windows bitmap.</summary>
    Bmp,

    /// <summary>Windows icon or cursor.</summary>
    Ico,

    /// <summary>Scalable Vector Graphics.</summary>
    Svg,

    /// <summary>Tagged Image File Format: not shown by most browsers.</summary>
    Tiff,

    /// <summary>HEIF with another codec than AV1: not shown by most browsers.</summary>
    Heif,

    /// <summary>JPEG XL.</summary>
    JpegXl,
}

/// <summary>Why an image cannot be shown.</summary>
public enum ImageProblem
{
    /// <summary>Nothing is wrong as far as was read.</summary>
    None,

    /// <summary>The file has no bytes.</summary>
    Empty,

    /// <summary>The bytes are no known image.</summary>
    NotAnImage,

    /// <summary>The file ends before the image does.</summary>
    Truncated,

    /// <summary>The file is an HTML page, such as a server's error page.</summary>
    HtmlPage,

    /// <summary>The file is a pointer of Git LFS: the image itself was not fetched.</summary>
    LfsPointer,
}
