using ContentLint.Site.FileSystem;
using ContentLint.Syntax.Data;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>
/// Finds configurations in npm packages, as data: <c>node_modules</c> is looked for from a folder upwards, and the package's file is the
/// one that is named, that its <c>package.json</c> names under <c>contentlint</c>, or one with the name of a configuration.
/// </summary>
internal sealed class NodePackages(ConfigurationSpace space)
{
    /// <summary>
    /// Finds the file of <c>package</c>, <c>@scope/package</c> or <c>package/file.yml</c>; null if there is no such package.
    /// </summary>
    /// <param name="name">The package, and perhaps a file in it.</param>
    /// <param name="folder">The folder to start from.</param>
    public Extension? Find(string name, string folder)
    {
        var parts = name.Split('/');
        var length = name[0] == '@' ? 2 : 1;
        if (parts.Length < length || parts.Any(part => part is "" or "." or ".."))
            return null;
        var package = string.Join('/', parts[..length]);
        var file = string.Join('/', parts[length..]);
        for (var current = folder; ; current = SitePath.FolderOf(current))
        {
            var home = SitePath.Join(current, $"node_modules/{package}");
            if ((file.Length > 0 ? FindFile(home, file, name) : FindDefault(home, package)) is { } found)
                return found;
            if (current.Length == 0)
                return null;
        }
    }

    private Extension? FindFile(string home, string file, string name)
    {
        var path = $"{home}/{file}";
        if (ConfigurationFileNames.IsConfiguration(path) && space.Read(path) is { } source)
            return new Extension(path, source);
        return space.Read($"{home}/package.json") is null
            ? null
            : Extension.Failed(
                $"the npm package has no configuration '{file}'; "
                    + $"{space.Advice(name, path, ConfigurationFileNames.IsConfiguration, "name one with its ending, as strict.yml")}");
    }

    private Extension? FindDefault(string home, string package)
    {
        var description = space.Read($"{home}/package.json");
        if (description is not null && NamedIn(description) is { } named)
        {
            return named is ScalarNode { Kind: ScalarKind.String } text && ConfigurationSpace.Join(home, text.Value) is { } path
                && path.StartsWith(home + "/", StringComparison.Ordinal)
                && ConfigurationFileNames.IsConfiguration(path)
                && space.Read(path) is { } target
                ? new Extension(path, target)
                : Extension.Failed($"the 'contentlint' in the package.json of '{package}' names no configuration file in the package");
        }

        foreach (var name in ConfigurationFileNames.All)
        {
            if (space.Read($"{home}/{name}") is { } source)
                return new Extension($"{home}/{name}", source);
        }

        return description is null
            ? null
            : Extension.Failed(
                $"the npm package '{package}' has no configuration: neither a contentlint.yml nor a file that its package.json names "
                    + $"under 'contentlint'");
    }

    private static ContentNode? NamedIn(SourceText description) =>
        (DataReader.ReadValue(description, DataFormat.Json).Root as MappingNode)?["contentlint"];
}
