using System.Collections.Immutable;
using System.Text.Json;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Workspace.Files;

namespace ContentLint.Workspace.Fixing.Renaming;

/// <summary>
/// The file in the root that says which images are being renamed, from before the first of them has a second name until the last has lost
/// its old one. A run that finds that of a killed one finishes its work.
/// </summary>
internal static class RenameJournal
{
    /// <summary>Its name.</summary>
    public const string FileName = ".contentlint-renames";

    private const int MaximumSize = 16 * 1024 * 1024;

    /// <summary>Writes it; without renames, deletes it.</summary>
    public static void Write(string root, IReadOnlyCollection<FileRename> renames)
    {
        var file = Path.Combine(root, FileName);
        if (renames.Count == 0)
        {
            new FileTarget(root).Delete(file);
            return;
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("process", Environment.ProcessId);
            writer.WriteStartObject("renames");
            foreach (var rename in renames)
                writer.WriteString(rename.Path, rename.NewPath);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        new FileTarget(root).Replace(file, buffer.ToArray());
    }

    /// <summary>The renames that a killed run was about to do; none if there is no journal, or if its run still goes on.</summary>
    public static ImmutableArray<FileRename> Read(string root)
    {
        var file = Path.Combine(root, FileName);
        if (!File.Exists(file))
            return [];
        try
        {
            using var document = JsonDocument.Parse(new DiskFileSource(root).ReadAll(file, MaximumSize));
            return TemporaryFile.HasEnded(document.RootElement.GetProperty("process").GetInt32(), file)
                ? [
                    .. document.RootElement
                    .GetProperty("renames")
                    .EnumerateObject()
                    .Select(entry => new FileRename(entry.Name, entry.Value.GetString() ?? ""))
                    .Where(IsPossible)
                ]
                : [];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or IOException or UnauthorizedAccessException)
        {
            // Somebody else's file, or one that is no journal: there is nothing to finish.
            return [];
        }
    }

    /// <summary>
    /// Those of them that have to be finished: the file has both names, with the same bytes. Without any, the journal is deleted.
    /// </summary>
    public static ImmutableArray<FileRename> Unfinished(string root, ImmutableArray<FileRename> begun)
    {
        ImmutableArray<FileRename> unfinished = [.. begun.Where(rename => HasBothNames(root, rename))];
        if (unfinished.IsEmpty && !begun.IsEmpty)
            Write(root, []);
        return unfinished;
    }

    /// <summary>
    /// The journal may come with content from strangers: nothing leads out of the root, and nothing is believed but what the files show.
    /// </summary>
    private static bool IsPossible(FileRename rename) =>
        IsBeneath(rename.Path)
            && IsBeneath(rename.NewPath)
            && rename.Path != rename.NewPath
            && Path.GetDirectoryName(rename.Path) == Path.GetDirectoryName(rename.NewPath);

    private static bool HasBothNames(string root, FileRename rename)
    {
        var (old, current) = (new FileInfo(Path.Combine(root, rename.Path)), new FileInfo(Path.Combine(root, rename.NewPath)));
        return new FileTarget(root).Reaches(old.FullName)
            && old is { Exists: true, LinkTarget: null }
            && current is { Exists: true, LinkTarget: null }
            && RenamedFiles.AreSame(root, old, current);
    }

    private static bool IsBeneath(string path) => RelativePath.TryNormalize(path, out var normalized) && normalized == path;
}
