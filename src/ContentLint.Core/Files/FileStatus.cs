namespace ContentLint.Files;

/// <summary>What is at a path.</summary>
/// <param name="Type">The type of it.</param>
/// <param name="Size">The size of a file in bytes.</param>
internal readonly record struct FileStatus(FileType Type, long Size)
{
    /// <summary>Nothing is there.</summary>
    public static FileStatus None => default;

    /// <summary>What is at a path; a link is not followed.</summary>
    /// <param name="path">Absolute path.</param>
    /// <exception cref="IOException">The type cannot be determined.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static FileStatus Of(string path)
    {
        if (UnixFiles.AreSupported)
            return UnixFiles.StatusOf(path);
        var file = new FileInfo(path);
        if (file.LinkTarget is not null)
            return new FileStatus(FileType.Link, 0);
        if (file.Exists)
            return new FileStatus(file.Attributes.HasFlag(FileAttributes.Device) ? FileType.Special : FileType.Regular, file.Length);
        return Directory.Exists(path) ? new FileStatus(FileType.Folder, 0) : None;
    }
}

/// <summary>Types of what is in a folder.</summary>
internal enum FileType
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A regular file.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A pipe, socket or device.</summary>
    Special,
}
