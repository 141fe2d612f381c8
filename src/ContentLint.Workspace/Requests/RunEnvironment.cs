using System.Collections;

namespace ContentLint.Workspace.Requests;

/// <summary>The folder that relative paths of a request start at, and the variables of the environment that it was made in.</summary>
/// <param name="folder">The working folder, absolute.</param>
/// <param name="variables">The variables by name; an empty value counts as not set.</param>
public sealed class RunEnvironment(string folder, IReadOnlyDictionary<string, string> variables)
{
    /// <summary>The working folder, absolute.</summary>
    public string Folder { get; } = folder;

    /// <summary>The variables of the environment, which processes that are started inherit.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; } = variables;

    /// <summary>The environment of this process, as it is now.</summary>
    public static RunEnvironment OfProcess() => new(
        Directory.GetCurrentDirectory(),
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(static entry => (string)entry.Key, static entry => (string?)entry.Value ?? "", NameComparer));

    /// <summary>The value of a variable; null if it is not set.</summary>
    public string? Variable(string name) => Variables.GetValueOrDefault(name);

    /// <summary>The absolute form of a path.</summary>
    /// <param name="path">As given: absolute, or relative to the working folder.</param>
    /// <exception cref="UsageException">The path is empty, or holds a NUL.</exception>
    public string FullPath(string path) =>
        path.Length == 0 || path.Contains('\0', StringComparison.Ordinal)
            ? throw new UsageException("a path is empty, or holds a NUL")
            : Path.GetFullPath(path, Folder);

    /// <summary>Whether there is a file at a path as given.</summary>
    public bool HasFile(string path) => path.Length > 0 && File.Exists(FullPath(path));

    /// <summary>Whether there is a folder at a path as given.</summary>
    public bool HasFolder(string path) => path.Length > 0 && Directory.Exists(FullPath(path));

    private static StringComparer NameComparer => OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
}
