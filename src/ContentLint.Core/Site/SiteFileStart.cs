namespace ContentLint.Site;

/// <summary>The beginning of a file.</summary>
/// <param name="Size">The size of the whole file in bytes.</param>
/// <param name="Bytes">Its first bytes; all of them if it is small.</param>
public sealed record SiteFileStart(long Size, ReadOnlyMemory<byte> Bytes);
