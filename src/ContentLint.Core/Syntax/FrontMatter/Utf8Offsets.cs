namespace ContentLint.Syntax.FrontMatter;

/// <summary>Maps byte offsets of UTF-8 to UTF-16 offsets; fast when asked in ascending order.</summary>
/// <param name="bytes">The UTF-8 bytes.</param>
/// <param name="isAscii">Whether every character is one byte: then both offsets are the same.</param>
internal sealed class Utf8Offsets(byte[] bytes, bool isAscii)
{
    private int lastByte;
    private int lastChar;

    public bool IsAscii => isAscii;

    /// <summary>The UTF-16 offset of the character that starts at a byte offset.</summary>
    public int ToChar(long byteOffset)
    {
        var target = (int)Math.Min(byteOffset, bytes.Length);
        if (isAscii)
            return target;
        if (target < lastByte)
            (lastByte, lastChar) = (0, 0);
        for (; lastByte < target; lastByte++)
        {
            // Continuation bytes count nothing; the lead byte of four stands for a surrogate pair.
            lastChar += (bytes[lastByte] & 0xC0) == 0x80 ? 0 : bytes[lastByte] >= 0xF0 ? 2 : 1;
        }

        return lastChar;
    }
}
