using System.Buffers.Binary;
using System.Globalization;
using ContentLint.Caching;
using ContentLint.Configuration;

namespace ContentLint.Workspace.Caching;

/// <summary>
/// The folder of the caches: one file for each configuration, selection of rules and version of the program. It ignores itself in git and in
/// backups, and stays small.
/// </summary>
/// <param name="root">The configuration's root, absolute.</param>
public sealed class CacheFolder(string root)
{
    /// <summary>Its name.</summary>
    public const string Name = ".contentlint-cache";

    private const int MaximumFiles = 8;
    private const long MaximumSize = 128 * 1024 * 1024;
    private const string Extension = ".cache";
    private const string TemporaryExtension = ".tmp";
    private const string TagName = "CACHEDIR.TAG";
    private const string SeedName = "seed";
    private const string IgnoreName = ".gitignore";

    // The first line is what backup programs look for: https://bford.info/cachedir/
    private const string TagText = "Signature: 8a477f597d28d172789f06886806bc55\n# Written by contentlint; 'contentlint cache clear' removes it.\n";

    /// <summary>Longer than any run takes to write a file.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);

    private readonly string folder = Path.Combine(root, Name);
    private readonly Lazy<long> seed = new(() => ReadSeed(Path.Combine(root, Name, SeedName)) ?? NewSeed());

    /// <summary>The seed of the hashes of what is in pages. It is made with the folder, and known to nobody else.</summary>
    public long Seed => seed.Value;

    /// <summary>Why the cache must not be used, or null: somebody else may have written it, or would have it written elsewhere.</summary>
    public string? FindObjection()
    {
        if (new FileInfo(folder).LinkTarget is not null)
            return $"'{Name}' is a link, and is not followed";
        return Directory.Exists(folder) && TrackedFiles.Include(root, Name) ? $"'{Name}' is under version control, and is not trusted; remove it with 'git rm -r --cached {Name}'" : null;
    }

    /// <summary>How many files the cache of a run knows; 0 if there is none.</summary>
    public int CountFiles(ContentHash key)
    {
        try
        {
            using var file = File.OpenHandle(PathOf(key), options: FileOptions.None);
            Span<byte> head = stackalloc byte[CacheFormat.HeadLength];
            var length = RandomAccess.Read(file, head, 0);
            return CacheFormat.CountFiles(head[..length], key) ?? 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>The cache of a run; an empty one if there is none that is whole.</summary>
    public LintCache Read(ContentHash key)
    {
        try
        {
            var path = PathOf(key);
            return new FileInfo(path) is { Exists: true, Length: <= MaximumSize } ? CacheFormat.Read(File.ReadAllBytes(path), key) ?? LintCache.Empty : LintCache.Empty;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return LintCache.Empty;
        }
    }

    /// <summary>Writes the cache of a run: whoever reads meanwhile sees the old one or the new one.</summary>
    /// <returns>Why it was not written, or null.</returns>
    public string? Write(LintCache cache, ContentHash key)
    {
        var bytes = CacheFormat.Write(cache, key);
        if (bytes.LongLength > MaximumSize)
            return $"it would have more than {MaximumSize / (1024 * 1024)} MiB";
        var temporary = Path.Combine(folder, $"{key}.{Guid.NewGuid():N}{TemporaryExtension}");
        try
        {
            Prepare();
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                stream.Write(bytes);
            File.Move(temporary, PathOf(key), overwrite: true);
            Prune();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DeleteIfPossible(temporary);
            return exception.Message.TrimEnd('.');
        }
    }

    /// <summary>Removes the caches, and the folder if nothing else is in it.</summary>
    /// <returns>The number of caches and their bytes.</returns>
    public (int Files, long Bytes) Clear()
    {
        if (!Directory.Exists(folder))
            return (0, 0);
        var (files, bytes) = (0, 0L);
        foreach (var file in OwnFiles())
        {
            files += file.Extension == Extension ? 1 : 0;
            bytes += file.Length;
            file.Delete();
        }

        File.Delete(Path.Combine(folder, SeedName));
        File.Delete(Path.Combine(folder, TagName));
        File.Delete(Path.Combine(folder, IgnoreName));
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
        return (files, bytes);
    }

    private string PathOf(ContentHash key) => Path.Combine(folder, key.ToString() + Extension);

    private void Prepare()
    {
        Directory.CreateDirectory(folder);
        WriteOnce(IgnoreName, "*\n");
        WriteOnce(TagName, TagText);
        var seedFile = Path.Combine(folder, SeedName);
        if (ReadSeed(seedFile) != Seed)
            File.WriteAllText(seedFile, Seed.ToString("x16", CultureInfo.InvariantCulture));
    }

    /// <summary>The seed in a file; null if there is none.</summary>
    private static long? ReadSeed(string file)
    {
        try
        {
            using var handle = File.OpenHandle(file);
            Span<byte> digits = stackalloc byte[17];
            return RandomAccess.Read(handle, digits, 0) == 16 && long.TryParse(digits[..16], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var seed) ? seed : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static long NewSeed()
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.NewGuid().TryWriteBytes(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes) ^ BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]);
    }

    private void WriteOnce(string name, string text)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            File.WriteAllText(path, text);
    }

    private IEnumerable<FileInfo> OwnFiles() =>
        new DirectoryInfo(folder).EnumerateFiles().Where(static file => file.Extension is Extension or TemporaryExtension && IsKey(file.Name.Split('.')[0]));

    private static bool IsKey(string name) => UInt128.TryParse(name, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _) && name.Length == 32;

    /// <summary>Removes what killed runs left behind, and the caches that were written longest ago.</summary>
    private void Prune()
    {
        var now = DateTime.UtcNow;
        var size = 0L;
        var kept = 0;
        foreach (var file in OwnFiles().OrderByDescending(file => file.LastWriteTimeUtc).ToArray())
        {
            size += file.Length;
            var isStale = file.Extension == TemporaryExtension ? now - file.LastWriteTimeUtc > Abandoned : ++kept > MaximumFiles;
            if (isStale || size > MaximumSize)
                DeleteIfPossible(file.FullName);
        }
    }

    private static void DeleteIfPossible(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another run has it open, or has removed the folder: the next one prunes again.
        }
    }
}
