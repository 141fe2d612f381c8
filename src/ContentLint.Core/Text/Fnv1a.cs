namespace ContentLint.Text;

/// <summary>
/// FNV-1a of 64 bits: a hash that stays the same across runs, machines and versions. It keeps nobody from making two texts with the same
/// one.
/// </summary>
internal static class Fnv1a
{
    /// <summary>The basis that the algorithm names.</summary>
    public const ulong Basis = 0xCBF29CE484222325;

    /// <summary>Hashes bytes.</summary>
    public static ulong Hash(ReadOnlySpan<byte> bytes, ulong basis = Basis)
    {
        foreach (var value in bytes)
            basis = unchecked((basis ^ value) * 0x100000001B3);
        return basis;
    }
}
