using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Finds the file that an entry of <c>extends</c> means: a path behind <c>./</c> or <c>../</c>, or an npm package.</summary>
internal sealed class ExtensionResolver(ConfigurationSpace space)
{
    private readonly NodePackages packages = new(space);

    /// <summary>Finds a file.</summary>
    /// <param name="name">What stands in <c>extends</c>; no rule set.</param>
    /// <param name="folder">The folder of the file that it stands in.</param>
    /// <exception cref="IOException">The file cannot be read, or a link leads out of the repository.</exception>
    /// <exception cref="UnreadableTextException">The file is not text.</exception>
    public Extension Find(string name, string folder)
    {
        if (name.Contains("://", StringComparison.Ordinal))
            return Extension.Failed($"'{name}' is not fetched; keep a copy in the repository, or use an npm package");
        if (name.Length == 0 || name[0] == '/' || name.AsSpan().IndexOfAny('\\', '\0', ':') >= 0)
            return Extension.Failed($"'{name}' is neither a rule set nor a relative path such as ./shared.yml nor an npm package");
        if (name.StartsWith("./", StringComparison.Ordinal) || name.StartsWith("../", StringComparison.Ordinal))
            return FindFile(name, folder);
        return packages.Find(name, folder) ?? Extension.Failed(Unknown(name, folder));
    }

    private Extension FindFile(string name, string folder)
    {
        if (ConfigurationSpace.Join(folder, name) is not { Length: > 0 } path)
            return Extension.Failed($"'{name}' leads out of the repository; only files in it are read");
        if (!ConfigurationFileNames.IsConfiguration(path))
            return Extension.Failed($"'{name}' is no configuration by its name, which ends in .yml, .yaml, .json, .jsonc or .toml");
        return space.Read(path) is { } source
            ? new Extension(path, source)
            : Extension.Failed(
                $"there is no file '{name}'; "
                    + $"{space.Advice(name, path, ConfigurationFileNames.IsConfiguration, "the path is relative to this file's folder")}");
    }

    private string Unknown(string name, string folder)
    {
        if (Spelling.Nearest(name, RuleSets.Names) is { } set)
            return $"there is no rule set '{name}'; did you mean '{set}'?";
        if (ConfigurationFileNames.IsConfiguration(name)
            && ConfigurationSpace.Join(folder, name) is { } path
            && space.Read(path) is not null)
            return $"'{name}' is looked for as an npm package; write './{name}' for the file";
        var isPackage = name.Contains('/', StringComparison.Ordinal) || name.Contains('-', StringComparison.Ordinal);
        return isPackage
            ? $"there is no npm package '{name}' in the node_modules of this folder or of one above it; install it, or write a file as "
                + $"./name.yml"
            : $"there is no rule set '{name}', nor an npm package of that name; known sets are {string.Join(", ", RuleSets.Names)}, and "
                + $"a file is written as ./name.yml";
    }
}

/// <summary>A file that is extended, or why there is none.</summary>
/// <param name="Path">Its path in the space; empty if there is none.</param>
/// <param name="Source">Its text; null if there is none.</param>
internal sealed record Extension(string Path, SourceText? Source)
{
    /// <summary>Why there is none; null if there is.</summary>
    public string? Problem { get; private init; }

    public static Extension Failed(string problem) => new("", null) { Problem = problem };
}
