namespace ContentLint.Site.Images;

/// <summary>Reads the properties of an AVIF (ISO/IEC 14496-12 boxes; ISO/IEC 23008-12, 6.5.3 and 6.5.10).</summary>
internal static class AvifHeader
{
    private const int MaximumBoxes = 1_000;

    /// <summary>Which format the brands of a file-type box name; null for a video.</summary>
    public static ImageFormat? FormatOf(ReadOnlySpan<byte> start)
    {
        var brand = start[8..12];
        if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
            return ImageFormat.Avif;
        if (brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("hevc"u8))
            return ImageFormat.Heif;
        if (!brand.SequenceEqual("mif1"u8) && !brand.SequenceEqual("msf1"u8))
            return null;
        return start[..Math.Min(start.Length, 64)].IndexOf("avif"u8) > 0 ? ImageFormat.Avif : ImageFormat.Heif;
    }

    public static HeaderResult Read(HeaderBytes bytes)
    {
        if (Find(bytes, 0, bytes.Size, "meta"u8) is not { } meta)
            return HeaderResult.More;
        if (meta.End > bytes.Size)
            return HeaderResult.Truncated;
        if (Find(bytes, meta.Start + 4, meta.End, "iprp"u8) is not { } properties
            || Find(bytes, properties.Start, properties.End, "ipco"u8) is not { } container)
            return HeaderResult.More;
        long? width = null, height = null;
        var isTurned = false;
        var offset = container.Start;
        for (var i = 0; i < MaximumBoxes && BoxAt(bytes, offset, container.End) is { } box; i++, offset = box.End)
        {
            // The image itself is the largest; the others are its tiles, its alpha channel and thumbnails.
            if (bytes.Is(offset + 4, "ispe"u8)
                && bytes.Big32(box.Start + 4) is { } w
                && bytes.Big32(box.Start + 8) is { } h
                && w * h > (width ?? 0) * (height ?? 0))
                (width, height) = (w, h);
            if (bytes.Is(offset + 4, "irot"u8) && bytes.Has(box.Start, 1))
                isTurned = bytes.Bytes[(int)box.Start] % 2 == 1;
        }

        return isTurned ? HeaderResult.Of(height, width) : HeaderResult.Of(width, height);
    }

    private static (long Start, long End)? Find(HeaderBytes bytes, long offset, long end, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < MaximumBoxes && BoxAt(bytes, offset, end) is { } box; i++, offset = box.End)
        {
            if (bytes.Is(offset + 4, name))
                return box;
        }

        return null;
    }

    private static (long Start, long End)? BoxAt(HeaderBytes bytes, long offset, long end)
    {
        if (offset + 8 > end || bytes.Big32(offset) is not { } length || !bytes.Has(offset, 8))
            return null;
        if (length == 0)
            return (offset + 8, end);
        // A 64-bit length is only used for media data, which comes after what is looked for.
        return length < 8 ? null : (offset + 8, offset + length);
    }
}
