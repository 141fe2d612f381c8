using System.Buffers;

namespace ContentLint.Files;

/// <summary>
/// The one way to read files. Only regular files are opened, never more than a limit is read, and nothing is read that a link puts outside
/// of the root. Safe to use from several threads.
/// </summary>
public abstract class FileSource
{
    /// <summary>Whether there is a regular file that may be read.</summary>
    /// <param name="path">Absolute path.</param>
    public abstract bool HasFile(string path);

    /// <summary>Opens a file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <exception cref="FileRefusedException">It is not a regular file, or a link leads out of the root or to nothing.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public abstract OpenFile Open(string path);

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="maximumBytes">The size of the largest file that is read.</param>
    /// <exception cref="FileTooLargeException">The file is larger.</exception>
    /// <exception cref="IOException">As for <see cref="Open"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">As for <see cref="Open"/>.</exception>
    public byte[] ReadAll(string path, int maximumBytes)
    {
        using var file = Open(path);
        if (file.Size > maximumBytes)
            throw new FileTooLargeException(file.Size);
        var bytes = new byte[(int)file.Size];
        var length = 0;
        Span<byte> next = stackalloc byte[1];
        while (true)
        {
            if (length < bytes.Length)
            {
                var read = file.Read(bytes.AsSpan(length), length);
                if (read == 0)
                    return bytes[..length];
                length += read;
                continue;
            }

            // A file may grow while it is read, and some file systems do not know sizes.
            if (file.Read(next, length) == 0)
                return bytes;
            if (length == maximumBytes)
                throw new FileTooLargeException(length + 1L);
            Array.Resize(ref bytes, (int)Math.Min(maximumBytes, Math.Max(2L * length, 4096)));
            bytes[length++] = next[0];
        }
    }

    /// <summary>Reads the beginning of a file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="maximumBytes">How many bytes are read at most.</param>
    /// <returns>The size of the whole file in bytes, and its first bytes.</returns>
    /// <exception cref="IOException">As for <see cref="Open"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">As for <see cref="Open"/>.</exception>
    public (long Size, ReadOnlyMemory<byte> Bytes) ReadStart(string path, int maximumBytes)
    {
        using var file = Open(path);
        var bytes = new byte[(int)Math.Min(file.Size, maximumBytes)];
        var length = 0;
        while (length < bytes.Length && file.Read(bytes.AsSpan(length), length) is > 0 and var read)
            length += read;
        return (file.Size, bytes.AsMemory(0, length));
    }

    /// <summary>
    /// Reads a file, or a little more of it than the limit, into a buffer from the shared pool. The end is where fewer bytes come than
    /// there was room for: a caller that trusts the bytes only by their hash saves asking for the end.
    /// </summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="maximumBytes">Reading ends when there are more bytes than this.</param>
    /// <param name="buffer">A buffer of <see cref="ArrayPool{T}.Shared"/>, exchanged for a larger one if it is too small.</param>
    /// <returns>The number of bytes; more than <paramref name="maximumBytes"/> if the file is larger.</returns>
    /// <exception cref="IOException">As for <see cref="Open"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">As for <see cref="Open"/>.</exception>
    public int ReadPooled(string path, int maximumBytes, ref byte[] buffer)
    {
        using var file = Open(path);
        var length = 0;
        while ((length += file.Read(buffer.AsSpan(length), length)) == buffer.Length && length <= maximumBytes)
        {
            var larger = ArrayPool<byte>.Shared.Rent(2 * length);
            buffer.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        return length;
    }
}
