using System.Numerics;
using System.Runtime.CompilerServices;

namespace ContentLint.Caching;

/// <summary>The compression function of BLAKE2b (RFC 7693, section 3.2).</summary>
internal static class Blake2bRounds
{
    /// <summary>What the state of a hash begins with.</summary>
    public static ReadOnlySpan<ulong> Initial =>
    [
        0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
        0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
    ];

    /// <summary>Adds a block to a hash.</summary>
    /// <param name="state">The eight words of the hash.</param>
    /// <param name="block">The sixteen words of the block.</param>
    /// <param name="counted">How many bytes have been added when this block has.</param>
    /// <param name="isLast">Whether it is the last one.</param>
    public static void Compress(Span<ulong> state, ReadOnlySpan<ulong> block, ulong counted, bool isLast)
    {
        // The rounds are written out: with words picked by a table, each costs two loads more, which is half of the time.
        var m = block[..16];
        var (v0, v1, v2, v3, v4, v5, v6, v7) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        var (v8, v9, v10, v11) = (Initial[0], Initial[1], Initial[2], Initial[3]);
        var (v12, v13, v14, v15) = (Initial[4] ^ counted, Initial[5], isLast ? ~Initial[6] : Initial[6], Initial[7]);

        Mix(ref v0, ref v4, ref v8, ref v12, m[0], m[1]);
        Mix(ref v1, ref v5, ref v9, ref v13, m[2], m[3]);
        Mix(ref v2, ref v6, ref v10, ref v14, m[4], m[5]);
        Mix(ref v3, ref v7, ref v11, ref v15, m[6], m[7]);
        Mix(ref v0, ref v5, ref v10, ref v15, m[8], m[9]);
        Mix(ref v1, ref v6, ref v11, ref v12, m[10], m[11]);
        Mix(ref v2, ref v7, ref v8, ref v13, m[12], m[13]);
        Mix(ref v3, ref v4, ref v9, ref v14, m[14], m[15]);

        Mix(ref v0, ref v4, ref v8, ref v12, m[14], m[10]);
        Mix(ref v1, ref v5, ref v9, ref v13, m[4], m[8]);
        Mix(ref v2, ref v6, ref v10, ref v14, m[9], m[15]);
        Mix(ref v3, ref v7, ref v11, ref v15, m[13], m[6]);
        Mix(ref v0, ref v5, ref v10, ref v15, m[1], m[12]);
        Mix(ref v1, ref v6, ref v11, ref v12, m[0], m[2]);
        Mix(ref v2, ref v7, ref v8, ref v13, m[11], m[7]);
        Mix(ref v3, ref v4, ref v9, ref v14, m[5], m[3]);

        Mix(ref v0, ref v4, ref v8, ref v12, m[11], m[8]);
        Mix(ref v1, ref v5, ref v9, ref v13, m[12], m[0]);
        Mix(ref v2, ref v6, ref v10, ref v14, m[5], m[2]);
        Mix(ref v3, ref v7, ref v11, ref v15, m[15], m[13]);
        Mix(ref v0, ref v5, ref v10, ref v15, m[10], m[14]);
        Mix(ref v1, ref v6, ref v11, ref v12, m[3], m[6]);
        Mix(ref v2, ref v7, ref v8, ref v13, m[7], m[1]);
        Mix(ref v3, ref v4, ref v9, ref v14, m[9], m[4]);

        Mix(ref v0, ref v4, ref v8, ref v12, m[7], m[9]);
        Mix(ref v1, ref v5, ref v9, ref v13, m[3], m[1]);
        Mix(ref v2, ref v6, ref v10, ref v14, m[13], m[12]);
        Mix(ref v3, ref v7, ref v11, ref v15, m[11], m[14]);
        Mix(ref v0, ref v5, ref v10, ref v15, m[2], m[6]);
        Mix(ref v1, ref v6, ref v11, ref v12, m[5], m[10]);
        Mix(ref v2, ref v7, ref v8, ref v13, m[4], m[0]);
        Mix(ref v3, ref v4, ref v9, ref v14, m[15], m[8]);

        Mix(ref v0, ref v4, ref v8, ref v12, m[9], m[0]);
        Mix(ref v1, ref v5, ref v9, ref v13, m[5], m[7]);
        Mix(ref v2, ref v6, ref v10, ref v14, m[2], m[4]);
        Mix(ref v3, ref v7, ref v11, ref v15, m[10], m[15]);
        Mix(ref v0, ref v5, ref v10, ref v15, m[14], m[1]);
        Mix(ref v1, ref v6, ref v11, ref v12, m[11], m[12]);
        Mix(ref v2, ref v7, ref v8, ref v13, m[6], m[8]);
        Mix(ref v3, ref v4, ref v9, ref v14, m[3], m[13]);

        Mix(ref v0, ref v4, ref v8, ref v12, m[2], m[12]);
        Mix(ref v1, ref v5, ref v9, ref v13, m[6], m[10]);
        Mix(ref v2, ref v6, ref v10, ref v14, m[0], m[11]);
        Mix(ref v3, ref v7, ref v11, ref v15, m[8], m[3]);
        Mix(ref v0, ref v5, ref v10, ref v15, m[4], m[13]);
        Mix(ref v1, ref v6, ref v11, ref v12, m[7], m[5]);
        Mix(ref v2, ref v7, ref v8, ref v13, m[15], m[14]);
        Mix(ref v3, ref v4, ref v9, ref v14, m[1], m[9]);

        Mix(ref v0, ref v4, ref v8, ref v12, m[12], m[5]);
        Mix(ref v1, ref v5, ref v9, ref v13, m[1], m[15]);
        Mix(ref v2, ref v6, ref v10, ref v14, m[14], m[13]);
        Mix(ref v3, ref v7, ref v11, ref v15, m[4], m[10]);
        Mix(ref v0, ref v5, ref v10, ref v15, m[0], m[7]);
        Mix(ref v1, ref v6, ref v11, ref v12, m[6], m[3]);
        Mix(ref v2, ref v7, ref v8, ref v13, m[9], m[2]);
        Mix(ref v3, ref v4, ref v9, ref v14, m[8], m[11]);

        Mix(ref v0, ref v4, ref v8, ref v12, m[13], m[11]);
        Mix(ref v1, ref v5, ref v9, ref v13, m[7], m[14]);
        Mix(ref v2, ref v6, ref v10, ref v14, m[12], m[1]);
        Mix(ref v3, ref v7, ref v11, ref v15, m[3], m[9]);
        Mix(ref v0, ref v5, ref v10, ref v15, m[5], m[0]);
        Mix(ref v1, ref v6, ref v11, ref v12, m[15], m[4]);
        Mix(ref v2, ref v7, ref v8, ref v13, m[8], m[6]);
        Mix(ref v3, ref v4, ref v9, ref v14, m[2], m[10]);

        Mix(ref v0, ref v4, ref v8, ref v12, m[6], m[15]);
        Mix(ref v1, ref v5, ref v9, ref v13, m[14], m[9]);
        Mix(ref v2, ref v6, ref v10, ref v14, m[11], m[3]);
        Mix(ref v3, ref v7, ref v11, ref v15, m[0], m[8]);
        Mix(ref v0, ref v5, ref v10, ref v15, m[12], m[2]);
        Mix(ref v1, ref v6, ref v11, ref v12, m[13], m[7]);
        Mix(ref v2, ref v7, ref v8, ref v13, m[1], m[4]);
        Mix(ref v3, ref v4, ref v9, ref v14, m[10], m[5]);

        Mix(ref v0, ref v4, ref v8, ref v12, m[10], m[2]);
        Mix(ref v1, ref v5, ref v9, ref v13, m[8], m[4]);
        Mix(ref v2, ref v6, ref v10, ref v14, m[7], m[6]);
        Mix(ref v3, ref v7, ref v11, ref v15, m[1], m[5]);
        Mix(ref v0, ref v5, ref v10, ref v15, m[15], m[11]);
        Mix(ref v1, ref v6, ref v11, ref v12, m[9], m[14]);
        Mix(ref v2, ref v7, ref v8, ref v13, m[3], m[12]);
        Mix(ref v3, ref v4, ref v9, ref v14, m[13], m[0]);

        Mix(ref v0, ref v4, ref v8, ref v12, m[0], m[1]);
        Mix(ref v1, ref v5, ref v9, ref v13, m[2], m[3]);
        Mix(ref v2, ref v6, ref v10, ref v14, m[4], m[5]);
        Mix(ref v3, ref v7, ref v11, ref v15, m[6], m[7]);
        Mix(ref v0, ref v5, ref v10, ref v15, m[8], m[9]);
        Mix(ref v1, ref v6, ref v11, ref v12, m[10], m[11]);
        Mix(ref v2, ref v7, ref v8, ref v13, m[12], m[13]);
        Mix(ref v3, ref v4, ref v9, ref v14, m[14], m[15]);

        Mix(ref v0, ref v4, ref v8, ref v12, m[14], m[10]);
        Mix(ref v1, ref v5, ref v9, ref v13, m[4], m[8]);
        Mix(ref v2, ref v6, ref v10, ref v14, m[9], m[15]);
        Mix(ref v3, ref v7, ref v11, ref v15, m[13], m[6]);
        Mix(ref v0, ref v5, ref v10, ref v15, m[1], m[12]);
        Mix(ref v1, ref v6, ref v11, ref v12, m[0], m[2]);
        Mix(ref v2, ref v7, ref v8, ref v13, m[11], m[7]);
        Mix(ref v3, ref v4, ref v9, ref v14, m[5], m[3]);

        Fold(state, [v0 ^ v8, v1 ^ v9, v2 ^ v10, v3 ^ v11, v4 ^ v12, v5 ^ v13, v6 ^ v14, v7 ^ v15]);
    }

    private static void Fold(Span<ulong> state, ReadOnlySpan<ulong> mixed)
    {
        for (var i = 0; i < state.Length; i++)
            state[i] ^= mixed[i];
    }

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
