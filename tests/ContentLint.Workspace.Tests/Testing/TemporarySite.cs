using System.Text;

namespace ContentLint.Workspace.Tests.Testing;

/// <summary>A folder of files for one test.</summary>
internal sealed class TemporarySite : IDisposable
{
    public TemporarySite(params (string Path, string Text)[] files)
    {
        Root = Directory.CreateTempSubdirectory("contentlint-test-").FullName;
        foreach (var (path, text) in files)
            Write(path, text);
    }

    public string Root { get; }

    public string this[string path] => File.ReadAllText(Full(path));

    public void Write(string path, string text) => WriteBytes(path, Encoding.UTF8.GetBytes(text));

    public void WriteBytes(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllBytes(Full(path), bytes);
    }

    public byte[] Bytes(string path) => File.ReadAllBytes(Full(path));

    public string Full(string path) => Path.Combine(Root, path);

    /// <summary>A copy of a folder.</summary>
    public static TemporarySite CopyOf(string folder)
    {
        var site = new TemporarySite();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            site.WriteBytes(Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
        return site;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
