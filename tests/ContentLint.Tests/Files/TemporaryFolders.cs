using System.Diagnostics;

namespace ContentLint.Tests.Files;

/// <summary>A root with a folder beside it, for one test.</summary>
internal sealed class TemporaryFolders : IDisposable
{
    private readonly string top = Directory.CreateTempSubdirectory("contentlint-files-").FullName;

    public TemporaryFolders()
    {
        Directory.CreateDirectory(Path.Combine(Root, "folder"));
        Directory.CreateDirectory(Outside);
        File.WriteAllText(In("a.md"), "inside");
        File.WriteAllText(Path.Combine(Outside, "secret.md"), "secret");
    }

    public string Root => Path.Combine(top, "root");

    public string Outside => Path.Combine(top, "outside");

    /// <summary>The files outside of the root with what they hold.</summary>
    public string OutsideState =>
        string.Join(
            '\n',
            Directory
                .GetFiles(Outside)
                .Order(StringComparer.Ordinal)
                .Select(static file => $"{Path.GetFileName(file)}: {File.ReadAllText(file)}"));

    public string In(string path) => Path.Combine(Root, path);

    /// <summary>Makes a link in the root.</summary>
    public string Link(string path, string target)
    {
        File.CreateSymbolicLink(In(path), target);
        return In(path);
    }

    /// <summary>Makes a pipe in the root, which nobody writes to.</summary>
    public string Pipe(string path)
    {
        using var make = Process.Start("mkfifo", [In(path)]);
        make.WaitForExit();
        Assert.Equal(0, make.ExitCode);
        return In(path);
    }

    public void Dispose() => Directory.Delete(top, recursive: true);
}
