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
        // Sixteen locals stay in registers or close by; an array would be checked at each access.
        ref var m = ref MemoryMarshal.GetReference(message);
        var (v0, v1, v2, v3, v4, v5, v6, v7) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        var (v8, v9, v10, v11) = (Initial[0], Initial[1], Initial[2], Initial[3]);
        var (v12, v13, v14, v15) = (Initial[4] ^ counted, Initial[5], isLast ? ~Initial[6] : Initial[6], Initial[7]);
        for (var round = 0; round < Rounds; round++)
        {
            ref var order = ref MemoryMarshal.GetReference(Schedule.Slice(round * 16, 16));
            Mix(ref v0, ref v4, ref v8, ref v12, Word(ref m, ref order, 0), Word(ref m, ref order, 1));
            Mix(ref v1, ref v5, ref v9, ref v13, Word(ref m, ref order, 2), Word(ref m, ref order, 3));
            Mix(ref v2, ref v6, ref v10, ref v14, Word(ref m, ref order, 4), Word(ref m, ref order, 5));
            Mix(ref v3, ref v7, ref v11, ref v15, Word(ref m, ref order, 6), Word(ref m, ref order, 7));
            Mix(ref v0, ref v5, ref v10, ref v15, Word(ref m, ref order, 8), Word(ref m, ref order, 9));
            Mix(ref v1, ref v6, ref v11, ref v12, Word(ref m, ref order, 10), Word(ref m, ref order, 11));
            Mix(ref v2, ref v7, ref v8, ref v13, Word(ref m, ref order, 12), Word(ref m, ref order, 13));
            Mix(ref v3, ref v4, ref v9, ref v14, Word(ref m, ref order, 14), Word(ref m, ref order, 15));
        }

        Fold(state, [v0 ^ v8, v1 ^ v9, v2 ^ v10, v3 ^ v11, v4 ^ v12, v5 ^ v13, v6 ^ v14, v7 ^ v15]);
    }

    private static void Fold(Span<ulong> state, ReadOnlySpan<ulong> mixed)
    {
        for (var i = 0; i < state.Length; i++)
            state[i] ^= mixed[i];
    }

    /// <summary>The message word that is next by the schedule, whose numbers are all below sixteen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ref ulong message, ref byte order, int index) => Unsafe.Add(ref message, (nint)Unsafe.Add(ref order, index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(ref ulong a, ref ulong b, ref ulong c, ref ulong d, ulong first, ulong second)
    {
        a += b + first;
        d = BitOperations.RotateRight(d ^ a, 32);
        c += d;
        b = BitOperations.RotateRight(b ^ c, 24);
        a += b + second;
        d = BitOperations.RotateRight(d ^ a, 16);
        c += d;
        b = BitOperations.RotateRight(b ^ c, 63);
    }
}
