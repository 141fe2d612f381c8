using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using ContentLint.Configuration;
using ContentLint.Files;

namespace ContentLint.Workspace.Caching;

/// <summary>
/// The folder of the caches: one file for each configuration, selection of rules and version of the program. It ignores itself in git and
/// in backups, and stays small.
/// </summary>
/// <param name="root">The configuration's root, absolute.</param>
public sealed class CacheFolder(string root)
{
    /// <summary>Its name.</summary>
    public const string Name = ".contentlint-cache";

    private const int MaximumFiles = 8;
    private const int MaximumSize = 128 * 1024 * 1024;
    private const string Extension = ".cache";
    private const string TemporaryExtension = ".tmp";
    private const string TagName = "CACHEDIR.TAG";
    private const string SeedName = "seed";
    private const string IgnoreName = ".gitignore";

    // The first line is what backup programs look for: https://bford.info/cachedir/
    private const string TagText =
        "Signature: 8a477f597d28d172789f06886806bc55\n# Written by contentlint; 'contentlint cache clear' removes it.\n";

    /// <summary>Longer than any run takes to write a file.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);

    private readonly string folder = Path.Combine(root, Name);
    private readonly FileTarget target = new(root);
    private readonly Lazy<long> seed = new(() => ReadSeed(root) ?? NewSeed());

    /// <summary>The seed of the hashes of what is in pages. It is made with the folder, and known to nobody else.</summary>
    public long Seed => seed.Value;

    /// <summary>Why the cache must not be used, or null: somebody else may have written it, or would have it written elsewhere.</summary>
    public string? FindObjection()
    {
        if (new FileInfo(folder).LinkTarget is not null)
            return $"'{Name}' is a link, and is not followed";
        return Directory.Exists(folder) && TrackedFiles.Include(root, Name)
            ? $"'{Name}' is under version control, and is not trusted; remove it with 'git rm -r --cached {Name}'"
            : null;
    }

    /// <summary>How many files the cache of a run knows; 0 if there is none.</summary>
    public int CountFiles(ContentHash key)
    {
        try
        {
            var (_, head) = Source(root).ReadStart(PathOf(key), CacheFormat.HeadLength);
            return CacheFormat.CountFiles(head.Span, key) ?? 0;
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
            return CacheFormat.Read(Source(root).ReadAll(PathOf(key), MaximumSize), key) ?? LintCache.Empty;
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
            target.Replace(PathOf(key), bytes, temporary);
            Prune();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
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
        foreach (var file in ToolFiles())
        {
            files += file.Extension == Extension ? 1 : 0;
            bytes += file.Length;
            target.Delete(file.FullName);
        }

        target.Delete(Path.Combine(folder, SeedName));
        target.Delete(Path.Combine(folder, TagName));
        target.Delete(Path.Combine(folder, IgnoreName));
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
        return (files, bytes);
    }

    private string PathOf(ContentHash key) => Path.Combine(folder, key.ToString() + Extension);

    private void Prepare()
    {
        target.CreateFolder(folder);
        WriteOnce(IgnoreName, "*\n");
        WriteOnce(TagName, TagText);
        if (ReadSeed(root) != Seed)
            Write(SeedName, Seed.ToString("x16", CultureInfo.InvariantCulture));
    }

    /// <summary>The files of the cache; a link is none of them, even one that stays in the folder.</summary>
    private static DiskFileSource Source(string root) => new(root, followsLinks: false);

    /// <summary>The seed in the folder of a root; null if there is none.</summary>
    private static long? ReadSeed(string root)
    {
        try
        {
            var digits = Source(root).ReadAll(Path.Combine(root, Name, SeedName), 16);
            return digits.Length == 16 && long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var seed)
                ? seed
                : null;
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
        if (!Source(root).HasFile(Path.Combine(folder, name)))
            Write(name, text);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        target.Replace(path, Encoding.ASCII.GetBytes(text), Path.Combine(folder, $"{Guid.NewGuid():N}{TemporaryExtension}"));
    }

    private IEnumerable<FileInfo> ToolFiles() =>
        new DirectoryInfo(folder)
            .EnumerateFiles()
            .Where(static file => file.Extension is Extension or TemporaryExtension && IsKey(file.Name.Split('.')[0]));

    private static bool IsKey(string name) =>
        UInt128.TryParse(name, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _) && name.Length == 32;

    /// <summary>Removes what killed runs left behind, and the caches that were written longest ago.</summary>
    private void Prune()
    {
        var now = DateTime.UtcNow;
        var size = 0L;
        var kept = 0;
        foreach (var file in ToolFiles().OrderByDescending(file => file.LastWriteTimeUtc).ToArray())
        {
            size += file.Length;
            var isStale = file.Extension == TemporaryExtension ? now - file.LastWriteTimeUtc > Abandoned : ++kept > MaximumFiles;
            if (isStale || size > MaximumSize)
                DeleteIfPossible(file.FullName);
        }
    }

    private void DeleteIfPossible(string path)
    {
        try
        {
            target.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another run has it open, or has removed the folder: the next one prunes again.
        }
    }
}
