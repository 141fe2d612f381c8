using System.Buffers.Binary;
using System.Text;
using ContentLint.Configuration;
using ContentLint.Files;

namespace ContentLint.Workspace.Discovery;

/// <summary>
/// The files that a repository tracks, read from git's index without git (gitformat-index, versions 2 to 4, SHA-1 and SHA-256, and the
/// shared part of a split index).
/// </summary>
internal sealed class GitIndex
{
    private const string Pointer = "gitdir:";
    private const int MaximumPointerSize = 64 * 1024;
    private const int StatLength = 40;
    private const int Extended = 0x4000;

    /// <summary>A repository's own files lie wherever git keeps them.</summary>
    private static readonly DiskFileSource Anywhere = new(null);

    private readonly string repository;
    private readonly string[] paths;

    private GitIndex(string repository, IEnumerable<string> paths)
    {
        this.repository = repository;
        this.paths = [.. paths];
        Array.Sort(this.paths, StringComparer.Ordinal);
    }

    /// <summary>Reads the index of a repository; null if there is none that can be read.</summary>
    /// <param name="repository">The repository's top folder, absolute.</param>
    public static GitIndex? Read(string repository)
    {
        try
        {
            if (PathOf(repository) is not { } file)
                return null;
            var bytes = Anywhere.ReadAll(file, Array.MaxLength);
            var own = Parse(bytes, hashLength: 20, out var end) ?? Parse(bytes, hashLength: 32, out end);
            if (own is null)
                return null;
            return new GitIndex(repository, [.. own, .. SharedPaths(file, bytes.AsSpan(end))]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The file of the index; null if there is none.</summary>
    /// <param name="repository">The repository's top folder, absolute.</param>
    public static string? PathOf(string repository)
    {
        var git = Path.Combine(repository, ".git");
        if (File.Exists(git)
            && Encoding.UTF8.GetString(Anywhere.ReadAll(git, MaximumPointerSize)).Trim() is var text
            && text.StartsWith(Pointer, StringComparison.Ordinal))
            git = Path.GetFullPath(text[Pointer.Length..].Trim(), Path.GetDirectoryName(git)!);
        var index = Path.Combine(git, "index");
        return File.Exists(index) ? index : null;
    }

    /// <summary>Whether a file is tracked, or a file beneath a folder.</summary>
    /// <param name="path">The file or folder, absolute.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Includes(string path, bool isFolder)
    {
        var name = RelativePath.Of(repository, path);
        var sought = isFolder ? name + "/" : name;
        var index = Array.BinarySearch(paths, sought, StringComparer.Ordinal);
        index = index < 0 ? ~index : index;
        return index < paths.Length && (isFolder ? paths[index].StartsWith(sought, StringComparison.Ordinal) : paths[index] == sought);
    }

    /// <summary>The paths of the entries; null if the bytes are no index with hashes of that length.</summary>
    private static List<string>? Parse(ReadOnlySpan<byte> bytes, int hashLength, out int end)
    {
        end = 12;
        if (bytes.Length < end || !bytes.StartsWith("DIRC"u8))
            return null;
        var version = BinaryPrimitives.ReadInt32BigEndian(bytes[4..]);
        var count = BinaryPrimitives.ReadInt32BigEndian(bytes[8..]);
        if (version is < 2 or > 4)
            return null;
        var found = new List<string>();
        byte[] previous = [];
        for (var i = 0; i < count; i++)
        {
            var flagsAt = end + StatLength + hashLength;
            if (flagsAt + 4 > bytes.Length)
                return null;
            var flags = BinaryPrimitives.ReadUInt16BigEndian(bytes[flagsAt..]);
            var nameAt = flagsAt + ((flags & Extended) == 0 ? 2 : 4);
            var kept = version < 4 ? 0 : previous.Length - ReadOffset(bytes, ref nameAt);
            var length = nameAt < bytes.Length ? bytes[nameAt..].IndexOf((byte)0) : -1;
            var named = flags & 0xFFF;
            if (length < 0 || kept < 0 || kept > previous.Length || (named < 0xFFF && named != kept + length))
                return null;
            previous = [.. previous.AsSpan(0, kept), .. bytes.Slice(nameAt, length)];
            // Entries of a split index that stand for others have no name.
            if (previous.Length > 0)
                found.Add(Encoding.UTF8.GetString(previous));
            end = version < 4 ? end + ((nameAt - end + length + 8) & ~7) : nameAt + length + 1;
        }

        return end <= bytes.Length ? found : null;
    }

    /// <summary>A number of version 4: seven bits a byte, the highest first, each group but the last with one added.</summary>
    private static int ReadOffset(ReadOnlySpan<byte> bytes, ref int position)
    {
        var value = 0;
        for (var isFirst = true; position < bytes.Length; isFirst = false)
        {
            var current = bytes[position++];
            value = ((isFirst ? 0 : value + 1) << 7) | (current & 0x7F);
            if ((current & 0x80) == 0 || value > 0xFFFFFF)
                break;
        }

        return value;
    }

    /// <summary>The paths of the shared index that the extension <c>link</c> names; none if there is no such extension.</summary>
    private static List<string> SharedPaths(string index, ReadOnlySpan<byte> extensions)
    {
        while (extensions.Length > 8)
        {
            var size = BinaryPrimitives.ReadInt32BigEndian(extensions[4..]);
            if (size < 0 || size > extensions.Length - 8)
                return [];
            foreach (var length in extensions.StartsWith("link"u8) ? [20, 32] : (int[])[])
            {
                var name = size < length ? "" : Convert.ToHexStringLower(extensions.Slice(8, length));
                var shared = Path.Combine(Path.GetDirectoryName(index)!, $"sharedindex.{name}");
                if (File.Exists(shared))
                    return Parse(Anywhere.ReadAll(shared, Array.MaxLength), length, out _) ?? [];
            }

            extensions = extensions[(8 + size)..];
        }

        return [];
    }
}
