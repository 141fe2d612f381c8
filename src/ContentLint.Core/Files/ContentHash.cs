using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace ContentLint.Files;

/// <summary>
/// What bytes or a text are known by: 128 bits of XXH3. They tell whether something has changed, and prove nothing to anybody. What
/// strangers write is hashed with a seed that they do not know, so that they cannot prepare two pages that have the same hash.
/// </summary>
/// <param name="Low">The first half.</param>
/// <param name="High">The second half.</param>
public readonly record struct ContentHash(ulong Low, ulong High)
{
    /// <summary>Number of bytes of a hash.</summary>
    public const int Length = 16;

    /// <summary>The hash of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="seed">With another seed they have another hash.</param>
    public static ContentHash Of(ReadOnlySpan<byte> bytes, long seed = 0)
    {
        var hash = XxHash128.HashToUInt128(bytes, seed);
        return new ContentHash((ulong)hash, (ulong)(hash >> 64));
    }

    /// <summary>The hash of a text's UTF-16 code units.</summary>
    public static ContentHash Of(string text) => Of(MemoryMarshal.AsBytes(text.AsSpan()));

    /// <summary>Reads a hash.</summary>
    public static ContentHash Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[sizeof(ulong)..]));

    /// <summary>Writes the hash.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Low);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[sizeof(ulong)..], High);
    }

    /// <summary>The hash in 32 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Low:x16}{High:x16}");
}
