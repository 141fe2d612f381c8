namespace ContentLint.Site.Images;

/// <summary>Headers of formats with fixed places: PNG (W3C PNG, 5.3), GIF (GIF89a, 18), WebP (RFC 9649), BMP and ICO.</summary>
internal static class RasterHeaders
{
    private const int PngSignature = 8;
    private const int MaximumChunks = 10_000;

    public static HeaderResult Png(HeaderBytes bytes)
    {
        if (bytes.Size < PngSignature + 25)
            return HeaderResult.Truncated;
        if (!bytes.Is(12, "IHDR"u8))
            return new HeaderResult(null, null);
        return HeaderResult.Of(bytes.Big32(16), bytes.Big32(20), isTruncated: EndsTooEarly(bytes));
    }

    public static HeaderResult Gif(HeaderBytes bytes) => HeaderResult.Of(bytes.Little16(6), bytes.Little16(8));

    public static HeaderResult Bmp(HeaderBytes bytes)
    {
        if (bytes.Little32(14) is not { } headerSize)
            return HeaderResult.More;
        if (headerSize == 12)
            return HeaderResult.Of(bytes.Little16(18), bytes.Little16(20));
        // A negative height means that the rows come from the top.
        var height = bytes.Little32(22);
        return HeaderResult.Of(bytes.Little32(18), height is { } value ? Math.Abs((long)(int)value) : null);
    }

    /// <summary>The largest of the icons; a width of 0 stands for 256.</summary>
    public static HeaderResult Ico(HeaderBytes bytes)
    {
        if (bytes.Little16(4) is not { } count || !bytes.Has(6, 16))
            return HeaderResult.More;
        var largest = 0;
        for (var i = 0; i < count && bytes.Has(6 + (16 * i), 16); i++)
        {
            var width = bytes.Bytes[6 + (16 * i)];
            largest = Math.Max(largest, width == 0 ? 256 : width);
        }

        return HeaderResult.Of(largest, largest);
    }

    public static HeaderResult WebP(HeaderBytes bytes)
    {
        if (bytes.Little32(4) is not { } length)
            return HeaderResult.More;
        var isTruncated = length + 8 > bytes.Size;
        if (bytes.Is(12, "VP8X"u8) && bytes.Has(24, 6))
        {
            var data = bytes.Bytes[24..30];
            return HeaderResult.Of(
                1 + (data[0] | (data[1] << 8) | (data[2] << 16)), 1 + (data[3] | (data[4] << 8) | (data[5] << 16)), isTruncated);
        }

        if (bytes.Is(12, "VP8L"u8) && bytes.Little32(21) is { } bits)
            return HeaderResult.Of(1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF), isTruncated);
        if (bytes.Is(12, "VP8 "u8) && bytes.Little16(26) is { } width && bytes.Little16(28) is { } height)
            return HeaderResult.Of(width & 0x3FFF, height & 0x3FFF, isTruncated);
        return isTruncated ? HeaderResult.Truncated : HeaderResult.More;
    }

    /// <summary>Follows the chunks as far as they were read: one that ends behind the file was cut off.</summary>
    private static bool EndsTooEarly(HeaderBytes bytes)
    {
        long offset = PngSignature;
        for (var i = 0; i < MaximumChunks; i++)
        {
            if (offset >= bytes.Size)
                return true;
            if (bytes.Big32(offset) is not { } length)
                return offset + 12 > bytes.Size;
            if (bytes.Is(offset + 4, "IEND"u8))
                return false;
            offset += 12 + length;
        }

        return false;
    }
}
