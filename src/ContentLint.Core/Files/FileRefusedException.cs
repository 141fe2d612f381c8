namespace ContentLint.Files;

/// <summary>A file is not opened, or a path not written, for what it is. The message is a clause, without the path.</summary>
public sealed class FileRefusedException : IOException
{
    private FileRefusedException(string message) : base(message)
    {
    }

    /// <summary>Whether a link leads out of the root, so that what the file holds is unknown.</summary>
    public bool IsOutside { get; private init; }

    internal static FileRefusedException Outside() => new("it is a link to a place outside the root") { IsOutside = true };

    internal static FileRefusedException OutsideFolder() =>
        new("it is in a folder that is a link to a place outside the root") { IsOutside = true };

    internal static FileRefusedException Dangling() => new("it is a link to a file that does not exist");

    internal static FileRefusedException NotRegular(FileType type) => new(type switch
    {
        FileType.Folder => "it is a folder",
        FileType.Link => "it is a link",
        _ => "it is a pipe, socket or device, not a regular file",
    });

    internal static FileRefusedException Changed() => new("its folder was moved or replaced while it was being written");
}

/// <summary>A file is larger than what is read of its kind.</summary>
/// <param name="size">Its size in bytes, or the number of bytes that were read without coming to its end.</param>
public sealed class FileTooLargeException(long size) : IOException($"it has {size} bytes, more than are read")
{
    /// <summary>The size of the file in bytes; the file is at least this large.</summary>
    public long Size => size;
}
