using Microsoft.Win32.SafeHandles;

namespace ContentLint.Files;

/// <summary>A regular file that is open for reading, or bytes that are not saved yet.</summary>
public sealed class OpenFile : IDisposable
{
    private readonly SafeFileHandle? handle;
    private readonly ReadOnlyMemory<byte> unsaved;

    /// <summary>A file of the disk.</summary>
    /// <param name="handle">Its handle, which is closed with it.</param>
    /// <param name="size">Its size in bytes when it was opened.</param>
    public OpenFile(SafeFileHandle handle, long size)
    {
        this.handle = handle;
        Size = size;
    }

    /// <summary>Bytes that are not saved yet.</summary>
    public OpenFile(ReadOnlyMemory<byte> unsaved)
    {
        this.unsaved = unsaved;
        Size = unsaved.Length;
    }

    /// <summary>The size in bytes when the file was opened.</summary>
    public long Size { get; }

    /// <summary>Reads some bytes.</summary>
    /// <param name="buffer">Where they go.</param>
    /// <param name="offset">The number of bytes before them.</param>
    /// <returns>How many were read; 0 at the end of the file.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public int Read(Span<byte> buffer, long offset)
    {
        if (handle is not null)
            return RandomAccess.Read(handle, buffer, offset);
        var rest = unsaved.Span[(int)Math.Min(offset, unsaved.Length)..];
        var length = Math.Min(rest.Length, buffer.Length);
        rest[..length].CopyTo(buffer);
        return length;
    }

    /// <inheritdoc/>
    public void Dispose() => handle?.Dispose();
}
