using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Site.Images;
using ContentLint.Site.Resolving;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Images;

/// <summary>The files that references to images lead to.</summary>
internal static class ImageFiles
{
    /// <summary>
    /// The file of the site that a reference leads to, and what it is; null if it is none of the site's or cannot be read.
    /// </summary>
    public static (string Path, ImageFile File)? Of(ReferenceContext context)
    {
        if (PathOf(context) is not { } path || context.Scope.Site.Image(path) is not { } file)
            return null;
        return (path, file);
    }

    /// <summary>Path of the file of the site that a reference leads to; null if it is none of the site's.</summary>
    public static string? PathOf(ReferenceContext context)
    {
        var reference = context.Reference;
        if (!JudgedUrl.IsWrittenHere(reference)
            || reference.Kind != ReferenceKind.Image
            || UrlParts.Of(reference.Url) is not { Scheme: null, Host: null })
            return null;
        var target = context.Scope.Site.Resolve(context.Scope.Document, reference);
        return target.Status == LocalTargetStatus.Found ? target.Path : null;
    }

    /// <summary>The lower-case extension of a path, with its dot; empty if there is none.</summary>
    public static string ExtensionOf(string path) => Path.GetExtension(path).ToLowerInvariant();

    /// <summary>The format that a file name promises; null if it promises none.</summary>
    public static ImageFormat? FormatOf(string path) => ExtensionOf(path) switch
    {
        ".png" or ".apng" => ImageFormat.Png,
        ".jpg" or ".jpeg" or ".jpe" or ".jfif" => ImageFormat.Jpeg,
        ".gif" => ImageFormat.Gif,
        ".webp" => ImageFormat.WebP,
        ".avif" => ImageFormat.Avif,
        ".bmp" => ImageFormat.Bmp,
        ".ico" or ".cur" => ImageFormat.Ico,
        ".svg" or ".svgz" => ImageFormat.Svg,
        ".tif" or ".tiff" => ImageFormat.Tiff,
        ".heic" or ".heif" => ImageFormat.Heif,
        ".jxl" => ImageFormat.JpegXl,
        _ => null,
    };

    /// <summary>The extension that files of a format have, with its dot.</summary>
    public static string ExtensionFor(ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => ".jpg",
        ImageFormat.Heif => ".heic",
        ImageFormat.JpegXl => ".jxl",
        _ => "." + format.ToString().ToLowerInvariant(),
    };

    /// <summary>The fix that gives a file of the site another name in its folder.</summary>
    public static CodeFix Rename(string path, string newName) =>
        CodeFix.Rename(
            $"Rename the file to '{newName}', and rewrite the references to it", path, path[..(path.LastIndexOf('/') + 1)] + newName);

    /// <summary>The name of a format, for people.</summary>
    public static string NameOf(ImageFormat format) => format switch
    {
        ImageFormat.Png => "PNG",
        ImageFormat.Jpeg => "JPEG",
        ImageFormat.Gif => "GIF",
        ImageFormat.Avif => "AVIF",
        ImageFormat.Bmp => "BMP",
        ImageFormat.Ico => "ICO",
        ImageFormat.Svg => "SVG",
        ImageFormat.Tiff => "TIFF",
        ImageFormat.Heif => "HEIF",
        ImageFormat.JpegXl => "JPEG XL",
        _ => "WebP",
    };
}
