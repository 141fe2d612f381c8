using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ContentLint.Caching;

/// <summary>
/// BLAKE2b without a key (RFC 7693). What a page holds is chosen by strangers, so that a hash must withstand them; that of the framework needs
/// OpenSSL on the machine, and costs a short run its start.
/// </summary>
internal static class Blake2b
{
    private const int BlockSize = 128;

    /// <summary>The first 128 bits of the hash, as little-endian halves, of a hash that is 128 bits long.</summary>
    public static (ulong Low, ulong High) Hash(ReadOnlySpan<byte> bytes)
    {
        Span<ulong> state = stackalloc ulong[8];
        Blake2bRounds.Initial.CopyTo(state);
        state[0] ^= 0x01010000 ^ 16;
        var counted = 0UL;
        while (bytes.Length > BlockSize)
        {
            counted += BlockSize;
            Compress(state, bytes[..BlockSize], counted, isLast: false);
            bytes = bytes[BlockSize..];
        }

        Span<byte> last = stackalloc byte[BlockSize];
        last.Clear();
        bytes.CopyTo(last);
        Compress(state, last, counted + (ulong)bytes.Length, isLast: true);
        return (state[0], state[1]);
    }

    private static void Compress(Span<ulong> state, ReadOnlySpan<byte> block, ulong counted, bool isLast)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(block);
        if (BitConverter.IsLittleEndian)
        {
            Blake2bRounds.Compress(state, words, counted, isLast);
            return;
        }

        Span<ulong> reversed = stackalloc ulong[16];
        BinaryPrimitives.ReverseEndianness(words, reversed);
        Blake2bRounds.Compress(state, reversed, counted, isLast);
    }
}
