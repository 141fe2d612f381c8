using Microsoft.Win32.SafeHandles;

namespace ContentLint.Files;

/// <summary>A regular file that is open for reading.</summary>
/// <param name="handle">Its handle, which is closed with it.</param>
/// <param name="size">Its size in bytes when it was opened.</param>
public sealed class OpenFile(SafeFileHandle handle, long size) : IDisposable
{
    /// <summary>The size in bytes when the file was opened.</summary>
    public long Size => size;

    /// <summary>Reads some bytes.</summary>
    /// <param name="buffer">Where they go.</param>
    /// <param name="offset">The number of bytes before them.</param>
    /// <returns>How many were read; 0 at the end of the file.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public int Read(Span<byte> buffer, long offset) => RandomAccess.Read(handle, buffer, offset);

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();
}
