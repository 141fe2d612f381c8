using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ContentLint.Files;

/// <summary>
/// Asks Linux and macOS for types of files, and opens files without waiting: .NET tells no pipe from a file, and waits for the writer of a
/// pipe. The layouts of the structures are those of <c>statx(2)</c> on Linux, the same for all processors, and of <c>stat(2)</c> with
/// 64-bit inodes on macOS.
/// </summary>
internal static partial class UnixFiles
{
    private const int NoSuchEntry = 2;
    private const int NotPermitted = 1;
    private const int NoReader = 6;
    private const int AccessDenied = 13;
    private const int NotDirectory = 20;

    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const uint TypeAndSize = 0x1 | 0x200;

    /// <summary>The length of the longer of the two structures, and more.</summary>
    private const int StatusLength = 512;

    private const int TypeMask = 0xF000;
    private const int FolderType = 0x4000;
    private const int RegularType = 0x8000;
    private const int LinkType = 0xA000;

    /// <summary>Whether this is a system whose structures are known.</summary>
    public static bool AreSupported { get; } = OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    private static bool HasPlainNames { get; } = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    /// <summary>O_RDONLY, O_NONBLOCK, O_NOFOLLOW and O_CLOEXEC; the third is the only one that depends on the processor.</summary>
    private static int OpenFlags { get; } = OperatingSystem.IsMacOS() ? 0x4 | 0x100 | 0x1000000
        : 0x800 | 0x80000 | (RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64
            or Architecture.Armv6 or Architecture.Ppc64le ? 0x8000 : 0x20000);

    /// <summary>O_WRONLY, O_NONBLOCK and O_CLOEXEC.</summary>
    private static int WriteFlags { get; } = 0x1 | (OperatingSystem.IsMacOS() ? 0x4 | 0x1000000 : 0x800 | 0x80000);

    /// <summary>What is at a path; a link is not followed.</summary>
    /// <exception cref="IOException">The type cannot be determined.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static FileStatus StatusOf(string path)
    {
        Span<byte> status = stackalloc byte[StatusLength];
        ref var first = ref MemoryMarshal.GetReference(status);
        var result = !OperatingSystem.IsMacOS() ? StatX(CurrentFolder, path, NoFollow, TypeAndSize, ref first)
            : HasPlainNames ? LStat(path, ref first)
            : LStat64(path, ref first);
        if (result == 0)
            return Read(status);
        var error = Marshal.GetLastPInvokeError();
        return error is NoSuchEntry or NotDirectory ? FileStatus.None : throw ErrorFor(error, path);
    }

    /// <summary>Opens a file for reading; a pipe is not waited for, and a link not followed.</summary>
    /// <returns>Its handle, and what it is.</returns>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static (SafeFileHandle Handle, FileStatus Status) Open(string path)
    {
        var descriptor = Open(path, OpenFlags);
        if (descriptor < 0)
            throw ErrorFor(Marshal.GetLastPInvokeError(), path);
        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        Span<byte> status = stackalloc byte[StatusLength];
        ref var first = ref MemoryMarshal.GetReference(status);
        var result = !OperatingSystem.IsMacOS() ? StatX(descriptor, "", EmptyPath, TypeAndSize, ref first)
            : HasPlainNames ? FStat(descriptor, ref first)
            : FStat64(descriptor, ref first);
        if (result == 0)
            return (handle, Read(status));
        var error = Marshal.GetLastPInvokeError();
        handle.Dispose();
        throw ErrorFor(error, path);
    }

    /// <summary>Opens a pipe or device for writing, without waiting for a reader.</summary>
    /// <returns>Its handle; null if it is a pipe that nobody reads.</returns>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static SafeFileHandle? OpenForWriting(string path)
    {
        var descriptor = Open(path, WriteFlags);
        if (descriptor >= 0)
            return new SafeFileHandle(descriptor, ownsHandle: true);
        var error = Marshal.GetLastPInvokeError();
        return error == NoReader ? null : throw ErrorFor(error, path);
    }

    private static FileStatus Read(ReadOnlySpan<byte> status)
    {
        var (mode, size) = OperatingSystem.IsMacOS() ? (4, 96) : (28, 40);
        return new FileStatus(TypeOf(MemoryMarshal.Read<ushort>(status[mode..])), MemoryMarshal.Read<long>(status[size..]));
    }

    private static FileType TypeOf(int mode) => (mode & TypeMask) switch
    {
        RegularType => FileType.Regular,
        FolderType => FileType.Folder,
        LinkType => FileType.Link,
        _ => FileType.Special,
    };

    /// <summary>The exceptions that .NET has for the same errors.</summary>
    private static Exception ErrorFor(int error, string path) => error switch
    {
        NoSuchEntry or NotDirectory => new FileNotFoundException($"Could not find file '{path}'.", path),
        NotPermitted or AccessDenied => new UnauthorizedAccessException($"Access to the path '{path}' is denied."),
        _ => new IOException($"{Marshal.GetPInvokeErrorMessage(error)} : '{path}'"),
    };

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int StatX(int folder, string path, int flags, uint mask, ref byte status);

    [LibraryImport("libc", EntryPoint = "lstat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int LStat(string path, ref byte status);

    [LibraryImport("libc", EntryPoint = "fstat", SetLastError = true)]
    private static partial int FStat(int descriptor, ref byte status);

    [LibraryImport("libc", EntryPoint = "lstat$INODE64", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int LStat64(string path, ref byte status);

    [LibraryImport("libc", EntryPoint = "fstat$INODE64", SetLastError = true)]
    private static partial int FStat64(int descriptor, ref byte status);
}
