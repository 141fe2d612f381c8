using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ContentLint.Files;

/// <summary>
/// The files that new text is written to before it takes its place. They carry the ids of their process and thread, and a run that is
/// killed leaves one behind.
/// </summary>
public static class TemporaryFile
{
    private const string Extension = ".contentlint-tmp";

    /// <summary>
    /// The path of this thread's temporary file in the folder of a file: hidden, and short however long the file's name is.
    /// </summary>
    public static string Beside(string file) =>
        Path.Combine(Path.GetDirectoryName(file)!, $".{Environment.ProcessId}-{Environment.CurrentManagedThreadId}{Extension}");

    /// <summary>Deletes what killed runs left in some folders. To be called before this run writes anything.</summary>
    /// <param name="folders">Absolute paths; those that are gone are passed over.</param>
    /// <exception cref="IOException">A folder cannot be read, or a file cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static void RemoveLeftovers(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Distinct(StringComparer.Ordinal).Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(folder, ".*" + Extension))
            {
                if (OwnerOf(file) is { } owner && HasEnded(owner, file))
                    File.Delete(file);
            }
        }
    }

    /// <summary>The process whose name a file bears; null if it is not one of these files.</summary>
    private static int? OwnerOf(string file)
    {
        var ids = Path.GetFileName(file.AsSpan())[1..^Extension.Length];
        var thread = ids.IndexOf('-');
        return thread > 0 && int.TryParse(ids[..thread], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Whether the process that wrote a file has ended.</summary>
    /// <param name="owner">Its id.</param>
    /// <param name="file">The file: a process that started later has only inherited the id.</param>
    public static bool HasEnded(int owner, string file)
    {
        // This process has written nothing yet: another one had its id, as in every new container.
        if (owner == Environment.ProcessId)
            return true;
        try
        {
            using var process = Process.GetProcessById(owner);
            return process.StartTime.ToUniversalTime() > File.GetLastWriteTimeUtc(file).AddSeconds(1);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return true;
        }
        catch (Exception exception) when (exception is Win32Exception or NotSupportedException)
        {
            return false;
        }
    }
}
