using System.Buffers.Binary;

namespace ContentLint.Site.Images;

/// <summary>The first bytes of a file. Reading behind them gives null.</summary>
internal readonly ref struct HeaderBytes(ReadOnlySpan<byte> bytes, long size)
{
    /// <summary>The bytes that were read.</summary>
    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    /// <summary>Size of the whole file.</summary>
    public long Size { get; } = size;

    /// <summary>Whether a part lies within what was read.</summary>
    public bool Has(long offset, int count) => offset >= 0 && offset + count <= Bytes.Length;

    /// <summary>A 16-bit number, the high byte first.</summary>
    public int? Big16(long offset) => Has(offset, 2) ? BinaryPrimitives.ReadUInt16BigEndian(Bytes[(int)offset..]) : null;

    /// <summary>A 32-bit number, the high byte first.</summary>
    public long? Big32(long offset) => Has(offset, 4) ? BinaryPrimitives.ReadUInt32BigEndian(Bytes[(int)offset..]) : null;

    /// <summary>A 16-bit number, the low byte first.</summary>
    public int? Little16(long offset) => Has(offset, 2) ? BinaryPrimitives.ReadUInt16LittleEndian(Bytes[(int)offset..]) : null;

    /// <summary>A 32-bit number, the low byte first.</summary>
    public long? Little32(long offset) => Has(offset, 4) ? BinaryPrimitives.ReadUInt32LittleEndian(Bytes[(int)offset..]) : null;

    /// <summary>Whether four letters stand at an offset.</summary>
    public bool Is(long offset, ReadOnlySpan<byte> name) =>
        Has(offset, name.Length) && Bytes.Slice((int)offset, name.Length).SequenceEqual(name);
}

/// <summary>What a header tells.</summary>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
/// <param name="IsTruncated">Whether the file ends too early.</param>
/// <param name="NeedsMore">Whether the bytes that were read do not reach.</param>
internal readonly record struct HeaderResult(int? Width, int? Height, bool IsTruncated = false, bool NeedsMore = false)
{
    public static HeaderResult More { get; } = new(null, null, NeedsMore: true);

    public static HeaderResult Truncated { get; } = new(null, null, IsTruncated: true);

    /// <summary>A size in pixels; one that no image has is not known.</summary>
    public static HeaderResult Of(long? width, long? height, bool isTruncated = false)
    {
        if (width is null || height is null)
            return More;
        return width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue
            ? new((int)width, (int)height, isTruncated)
            : new(null, null, isTruncated);
    }
}
