namespace ContentLint.Text;

/// <summary>The bytes of a file are not text that can be linted.</summary>
/// <param name="message">What the bytes are, as a clause that can follow "cannot be read:".</param>
/// <param name="byteOffset">Offset of the first byte that says so.</param>
public sealed class UnreadableTextException(string message, int byteOffset) : Exception(message)
{
    /// <summary>Offset of the first byte that is no text.</summary>
    public int ByteOffset { get; } = byteOffset;
}
