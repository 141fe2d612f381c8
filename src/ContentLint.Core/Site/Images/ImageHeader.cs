using System.Text;

namespace ContentLint.Site.Images;

/// <summary>
/// Reads what an image is, and its size, from the beginning of its bytes. No length in the bytes is trusted: what points
/// behind the end of the file means that it is truncated, what points behind the part that was read is unknown.
/// </summary>
internal static class ImageHeader
{
    private const string LfsPointer = "version https://git-lfs.github.com/spec/";

    /// <summary>Reads a beginning.</summary>
    /// <param name="start">The first bytes of the file; all of them if it is small.</param>
    /// <param name="size">The file's size.</param>
    /// <param name="needsMore">Whether more of the file would tell more.</param>
    public static ImageFile Read(ReadOnlySpan<byte> start, long size, out bool needsMore)
    {
        needsMore = false;
        if (size == 0 || start.IsEmpty)
            return new ImageFile(size, null, ImageProblem.Empty);
        if (FormatOf(start) is not { } format)
            return ReadText(start, size, out needsMore);
        var header = new HeaderBytes(start, size);
        var found = format switch
        {
            ImageFormat.Png => RasterHeaders.Png(header),
            ImageFormat.Jpeg => JpegHeader.Read(header),
            ImageFormat.Gif => RasterHeaders.Gif(header),
            ImageFormat.WebP => RasterHeaders.WebP(header),
            ImageFormat.Bmp => RasterHeaders.Bmp(header),
            ImageFormat.Ico => RasterHeaders.Ico(header),
            ImageFormat.Avif => AvifHeader.Read(header),
            _ => default,
        };
        needsMore = found.NeedsMore && start.Length < size;
        var isTruncated = found.IsTruncated || (found.NeedsMore && start.Length >= size);
        return new ImageFile(size, format, isTruncated ? ImageProblem.Truncated : ImageProblem.None, found.Width, found.Height);
    }

    private static ImageFormat? FormatOf(ReadOnlySpan<byte> start)
    {
        if (start is [0x89, (byte)'P', (byte)'N', (byte)'G', ..])
            return ImageFormat.Png;
        if (start is [0xFF, 0xD8, ..])
            return ImageFormat.Jpeg;
        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
            return ImageFormat.Gif;
        if (start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..12].SequenceEqual("WEBP"u8))
            return ImageFormat.WebP;
        if (start.StartsWith("BM"u8) && start.Length >= 18 && start[15] == 0 && start[17] == 0)
            return ImageFormat.Bmp;
        if (start is [0, 0, 1 or 2, 0, _, 0, ..])
            return ImageFormat.Ico;
        if (start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8))
            return ImageFormat.Tiff;
        if (start is [0xFF, 0x0A, ..] || (start.Length >= 8 && start[4..8].SequenceEqual("JXL "u8)))
            return ImageFormat.JpegXl;
        return start.Length >= 12 && start[4..8].SequenceEqual("ftyp"u8) ? AvifHeader.FormatOf(start) : null;
    }

    private static ImageFile ReadText(ReadOnlySpan<byte> start, long size, out bool needsMore)
    {
        needsMore = false;
        var head = Encoding.UTF8.GetString(start[..Math.Min(start.Length, 1024)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (head.StartsWith(LfsPointer, StringComparison.Ordinal))
            return new ImageFile(size, null, ImageProblem.LfsPointer);
        if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<head", StringComparison.OrdinalIgnoreCase))
            return new ImageFile(size, null, ImageProblem.HtmlPage);
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0x1F, 0x8B, ..])
        {
            // UTF-16 and compressed SVG are valid, and not looked into.
            return new ImageFile(size, ImageFormat.Svg);
        }

        if (!head.StartsWith('<') || SvgFile.Read(start, isWhole: start.Length >= size) is not { } svg)
            return new ImageFile(size, null, ImageProblem.NotAnImage);
        needsMore = start.Length < size;
        return new ImageFile(
            size,
            ImageFormat.Svg,
            svg.IsBroken ? ImageProblem.Truncated : ImageProblem.None,
            svg.Width,
            svg.Height) { ActiveContent = svg.ActiveContent };
    }
}
