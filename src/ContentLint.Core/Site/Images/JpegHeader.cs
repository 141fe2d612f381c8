namespace ContentLint.Site.Images;

/// <summary>Finds the frame header of a JPEG (ITU T.81, B.2.2), and the orientation in its Exif data (CIPA DC-008, 4.6.5).</summary>
internal static class JpegHeader
{
    private const int OrientationTag = 0x0112;
    private const int MaximumSegments = 10_000;

    public static HeaderResult Read(HeaderBytes bytes)
    {
        var isTurned = false;
        long offset = 2;
        for (var i = 0; i < MaximumSegments; i++)
        {
            while (bytes.Has(offset, 2) && bytes.Bytes[(int)offset] == 0xFF && bytes.Bytes[(int)offset + 1] == 0xFF)
                offset++;
            if (bytes.Big16(offset) is not { } marker)
                return offset >= bytes.Size ? HeaderResult.Truncated : HeaderResult.More;
            if (marker < 0xFF00)
                return new HeaderResult(null, null);
            if (marker is 0xFF01 or (>= 0xFFD0 and <= 0xFFD8))
            {
                offset += 2;
                continue;
            }

            if (marker is 0xFFD9 or 0xFFDA)
                return new HeaderResult(null, null);
            if (bytes.Big16(offset + 2) is not { } length)
                return offset + 4 > bytes.Size ? HeaderResult.Truncated : HeaderResult.More;
            if (offset + 2 + length > bytes.Size)
                return HeaderResult.Truncated;
            if (IsFrame(marker))
            {
                var (height, width) = (bytes.Big16(offset + 5), bytes.Big16(offset + 7));
                return isTurned ? HeaderResult.Of(height, width) : HeaderResult.Of(width, height);
            }

            if (marker == 0xFFE1 && bytes.Is(offset + 4, "Exif\0\0"u8))
                isTurned = IsTurned(bytes, offset + 10, offset + 2 + length);
            offset += 2 + length;
        }

        return new HeaderResult(null, null);
    }

    private static bool IsFrame(int marker) => marker is >= 0xFFC0 and <= 0xFFCF and not (0xFFC4 or 0xFFC8 or 0xFFCC);

    /// <summary>Whether the image is shown turned by a quarter.</summary>
    private static bool IsTurned(HeaderBytes bytes, long start, long end)
    {
        var isLittle = bytes.Is(start, "II"u8);
        var directory = start + (Read32(bytes, start + 4, isLittle) ?? long.MaxValue / 2);
        if (directory + 2 > end || Read16(bytes, directory, isLittle) is not { } count)
            return false;
        for (var i = 0; i < count; i++)
        {
            var entry = directory + 2 + (12L * i);
            if (entry + 12 > end)
                return false;
            if (Read16(bytes, entry, isLittle) == OrientationTag)
                return Read16(bytes, entry + 8, isLittle) is >= 5 and <= 8;
        }

        return false;
    }

    private static int? Read16(HeaderBytes bytes, long offset, bool isLittle) => isLittle ? bytes.Little16(offset) : bytes.Big16(offset);

    private static long? Read32(HeaderBytes bytes, long offset, bool isLittle) => isLittle ? bytes.Little32(offset) : bytes.Big32(offset);
}
