using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentLint.Caching;

/// <summary>
/// BLAKE2b without a key (RFC 7693). What a page holds is chosen by strangers, so that a hash must withstand them; that of the framework needs
/// OpenSSL on the machine, and costs a short run its start.
/// </summary>
internal static class Blake2b
{
    private const int BlockSize = 128;
    private const int Rounds = 12;

    private static readonly ulong[] Initial =
    [
        0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
        0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
    ];

    private static ReadOnlySpan<byte> Schedule =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
        11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
        7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
        9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
        2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
        12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
        13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
        6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
        10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
    ];

    /// <summary>The first 128 bits of the hash, as little-endian halves, of a hash that is 128 bits long.</summary>
    public static (ulong Low, ulong High) Hash(ReadOnlySpan<byte> bytes)
    {
        Span<ulong> state = stackalloc ulong[8];
        Initial.CopyTo(state);
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
        Span<ulong> message = stackalloc ulong[16];
        if (BitConverter.IsLittleEndian)
            MemoryMarshal.Cast<byte, ulong>(block).CopyTo(message);
        else
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, ulong>(block), message);
        Span<ulong> work = stackalloc ulong[16];
        state.CopyTo(work);
        Initial.CopyTo(work[8..]);
        work[12] ^= counted;
        if (isLast)
            work[14] = ~work[14];
        for (var round = 0; round < Rounds; round++)
        {
            var order = Schedule.Slice(round * 16, 16);
            Mix(work, 0, 4, 8, 12, message[order[0]], message[order[1]]);
            Mix(work, 1, 5, 9, 13, message[order[2]], message[order[3]]);
            Mix(work, 2, 6, 10, 14, message[order[4]], message[order[5]]);
            Mix(work, 3, 7, 11, 15, message[order[6]], message[order[7]]);
            Mix(work, 0, 5, 10, 15, message[order[8]], message[order[9]]);
            Mix(work, 1, 6, 11, 12, message[order[10]], message[order[11]]);
            Mix(work, 2, 7, 8, 13, message[order[12]], message[order[13]]);
            Mix(work, 3, 4, 9, 14, message[order[14]], message[order[15]]);
        }

        for (var i = 0; i < 8; i++)
            state[i] ^= work[i] ^ work[i + 8];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(Span<ulong> work, int a, int b, int c, int d, ulong first, ulong second)
    {
        work[a] += work[b] + first;
        work[d] = BitOperations.RotateRight(work[d] ^ work[a], 32);
        work[c] += work[d];
        work[b] = BitOperations.RotateRight(work[b] ^ work[c], 24);
        work[a] += work[b] + second;
        work[d] = BitOperations.RotateRight(work[d] ^ work[a], 16);
        work[c] += work[d];
        work[b] = BitOperations.RotateRight(work[b] ^ work[c], 63);
    }
}
