using ContentLint.Files;
using ContentLint.Text;
using ContentLint.Workspace.Requests;

namespace ContentLint.Workspace.Files;

/// <summary>Writes files that the user asked for, and overwrites none without being told to.</summary>
public static class NewFile
{
    /// <summary>Checks that a file may be written, before any work is done for it.</summary>
    /// <param name="path">The file, as given.</param>
    /// <param name="environment">Where the command runs.</param>
    /// <param name="overwrites">Whether it may be there already.</param>
    /// <exception cref="UsageException">It is there already, or its folder is not.</exception>
    public static void Check(string path, RunEnvironment environment, bool overwrites)
    {
        var full = environment.FullPath(path);
        if (Directory.Exists(full))
            throw new UsageException($"'{path}' is a folder");
        if (!Directory.Exists(Path.GetDirectoryName(full)))
            throw new UsageException($"the folder of '{path}' does not exist");
        if (File.Exists(full) && !overwrites)
            throw new UsageException($"'{path}' is there already; --force overwrites it");
    }

    /// <summary>Writes a text whole or not at all.</summary>
    /// <param name="path">The file, as given.</param>
    /// <param name="text">The text.</param>
    /// <param name="environment">Where the command runs.</param>
    /// <param name="overwrites">Whether it may be there already.</param>
    /// <exception cref="UsageException">The file has appeared in the meantime.</exception>
    public static void Write(string path, string text, RunEnvironment environment, bool overwrites)
    {
        var full = environment.FullPath(path);
        var target = new FileTarget(Path.GetDirectoryName(full)!);
        try
        {
            if (overwrites)
                target.Replace(full, SourceText.GetBytes(text));
            else
                target.Create(full, SourceText.GetBytes(text));
        }
        catch (IOException) when (!overwrites && File.Exists(full))
        {
            throw new UsageException($"'{path}' is there already; --force overwrites it");
        }
    }
}
