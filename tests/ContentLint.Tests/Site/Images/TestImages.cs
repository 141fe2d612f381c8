namespace ContentLint.Tests.Site.Images;

/// <summary>Small images that hold a header and little else.</summary>
internal static class TestImages
{
    public static byte[] Png(int width, int height, int padding = 0) =>
    [
        0x89, .. "PNG\r\n\u001A\n\0\0\0\rIHDR"u8, .. Big32(width), .. Big32(height), 8, 6, 0, 0, 0, 0, 0, 0, 0,
        .. padding == 0 ? [] : (byte[])[.. Big32(padding), .. "IDAT"u8, .. new byte[padding + 4]],
        0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0,
    ];

    public static byte[] Jpeg(int width, int height, int orientation = 1, int comment = 0) =>
    [
        0xFF, 0xD8,
        0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
        .. Enumerable.Repeat((byte[])[0xFF, 0xFE, 0xFF, 0xFF, .. new byte[0xFFFD]], comment).SelectMany(segment => segment),
        0xFF, 0xC2, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0, 0xFF, 0xD9,
    ];

    public static byte[] WebP(int width, int height) =>

        [
            .. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, (byte)(width - 1), (byte)((width - 1) >> 8), 0,
            (byte)(height - 1), (byte)((height - 1) >> 8), 0
        ];

    public static byte[] Avif(int width, int height, bool isTurned = false)
    {
        byte[] turn = isTurned ? [.. Big32(9), .. "irot"u8, 1] : [];
        byte[] size = [.. Big32(20), .. "ispe"u8, 0, 0, 0, 0, .. Big32(width), .. Big32(height), .. turn];
        byte[] container = [.. Big32(size.Length + 8), .. "ipco"u8, .. size];
        byte[] properties = [.. Big32(container.Length + 8), .. "iprp"u8, .. container];
        return [
            .. Big32(20), .. "ftypavif"u8, 0, 0, 0, 0, .. "mif1"u8, .. Big32(properties.Length + 12), .. "meta"u8, 0, 0, 0, 0, .. properties
        ];
    }

    public static byte[] Big32(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
