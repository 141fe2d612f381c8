using System.Text;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Images;
using ContentLint.Site.Profiles;

namespace ContentLint.Tests.Site.Images;

public sealed class ImageFileTests
{
    public static TheoryData<string, byte[], ImageFormat, int, int> Headers => new()
    {
        { "a.png", TestImages.Png(640, 480), ImageFormat.Png, 640, 480 },
        { "a.jpg", TestImages.Jpeg(640, 480), ImageFormat.Jpeg, 640, 480 },
        { "turned.jpg", TestImages.Jpeg(640, 480, orientation: 8), ImageFormat.Jpeg, 480, 640 },
        { "late.jpg", TestImages.Jpeg(640, 480, comment: 3), ImageFormat.Jpeg, 640, 480 },
        { "a.gif", [.. "GIF89a"u8, 0x80, 2, 0xE0, 1, 0, 0, 0], ImageFormat.Gif, 640, 480 },
        { "a.webp", TestImages.WebP(640, 480), ImageFormat.WebP, 640, 480 },

        {
            "lossy.webp", [.. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8 "u8, 10, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 2, 0xE0, 1],
            ImageFormat.WebP, 640, 480
        },

        {
            "lossless.webp", [.. "RIFF"u8, 18, 0, 0, 0, .. "WEBPVP8L"u8, 5, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x77, 0, 0], ImageFormat.WebP, 640,
            480
        },
        { "a.avif", TestImages.Avif(640, 480), ImageFormat.Avif, 640, 480 },
        { "turned.avif", TestImages.Avif(640, 480, isTurned: true), ImageFormat.Avif, 480, 640 },

        {
            "a.bmp", [.. "BM"u8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 0, 0, 0, 0x80, 2, 0, 0, 0x20, 0xFE, 0xFF, 0xFF], ImageFormat.Bmp,
            640, 480
        },
        { "a.ico", [0, 0, 1, 0, 2, 0, 16, 16, .. new byte[14], 0, 0, .. new byte[14]], ImageFormat.Ico, 256, 256 },

        {
            "a.svg", Encoding.UTF8.GetBytes("\uFEFF<?xml version='1.0'?>\n<svg width='640px' height=' 480 '></svg>"), ImageFormat.Svg, 640,
            480
        },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void Reads_format_and_size(string path, byte[] bytes, ImageFormat format, int width, int height)
    {
        var image = Read(path, bytes)!;
        Assert.Equal((format, ImageProblem.None, width, height), (image.Format, image.Problem, image.Width, image.Height));
        Assert.Equal(bytes.Length, image.Size);
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public void Never_fails_on_a_file_that_is_cut_off_or_damaged(string path, byte[] bytes, ImageFormat format, int width, int height)
    {
        Assert.True(width > 0 && height > 0 && Enum.IsDefined(format));
        for (var length = 0; length < Math.Min(bytes.Length, 100); length++)
            Assert.NotNull(Read(path, bytes[..length]));
        for (var i = 0; i < Math.Min(bytes.Length, 100); i++)
        {
            byte[] damaged = [.. bytes[..i], 0xFF, .. bytes[(i + 1)..]];
            Assert.NotNull(Read(path, damaged));
        }
    }

    [Fact]
    public void A_size_that_no_image_has_is_unknown() => Assert.Null(Read("a.png", TestImages.Png(-1, 0))!.Width);

    [Fact]
    public void A_chunk_that_ends_behind_the_file_was_cut_off()
    {
        Assert.Equal(ImageProblem.Truncated, Read("a.png", TestImages.Png(8, 8, padding: 1000)[..500])!.Problem);
        Assert.Equal(ImageProblem.Truncated, Read("a.webp", [.. "RIFF"u8, 0, 1, 0, 0, .. "WEBPVP8 "u8])!.Problem);
        Assert.Equal(ImageProblem.Truncated, Read("a.jpg", TestImages.Jpeg(8, 8)[..20])!.Problem);
        Assert.Equal(ImageProblem.Truncated, Read("a.svg", "<svg><g>"u8.ToArray())!.Problem);
    }

    [Fact]
    public void Hostile_SVGs_are_read_in_linear_time_and_expand_nothing()
    {
        var deep = Read("a.svg", Encoding.UTF8.GetBytes("<svg>" + string.Concat(Enumerable.Repeat("<g>", 200_000))))!;
        Assert.Equal(ImageFormat.Svg, deep.Format);
        var laughs = "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><svg>&c;</svg>";
        Assert.Empty(Read("a.svg", Encoding.UTF8.GetBytes(laughs))!.ActiveContent);
        var handlers = "<svg>" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<g on{i}='f()'/>")) + "</svg>";
        Assert.InRange(Read("a.svg", Encoding.UTF8.GetBytes(handlers))!.ActiveContent.Length, 1, 5);
    }

    [Fact]
    public void A_file_is_read_once()
    {
        var files = new CountingFiles();
        var site = new ContentSite(files, SiteSettings.Default);
        for (var i = 0; i < 10; i++)
            Assert.Equal(8, site.Image("a.png")!.Width);
        Assert.Equal(1, files.Reads);
        Assert.Null(site.Image("missing.png"));
    }

    private static ImageFile? Read(string path, byte[] bytes) =>
        new ContentSite(new InMemoryFileSystem([], [KeyValuePair.Create(path, bytes)]), SiteSettings.Default).Image(path);

    private sealed class CountingFiles : ISiteFileSystem
    {
        public int Reads { get; private set; }

        public FolderListing? List(string folder) => new(["a.png"], []);

        public SiteFileStart? ReadStart(string path, int maximumBytes)
        {
            Reads++;
            return path == "a.png" ? new SiteFileStart(57, TestImages.Png(8, 8)) : null;
        }
    }
}
