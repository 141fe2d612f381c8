using ContentLint.Files;
using ContentLint.JsonSchema.Files;

namespace ContentLint.Configuration;

/// <summary>Where the schemas that a configuration names are looked for: the folder of the file that names them.</summary>
/// <param name="space">Where configurations are read from.</param>
/// <param name="folder">The folder, as a path in the space.</param>
/// <param name="loader">Loads schemas by their paths relative to the folder <paramref name="start"/>.</param>
/// <param name="start">A folder that <paramref name="folder"/> lies in, as a path in the space.</param>
internal sealed class SchemaFolder(ConfigurationSpace space, string folder, SchemaLoader loader, string start)
{
    public SchemaLoader Loader => loader;

    /// <summary>The path to give to the loader; null if the value leads out of the folder.</summary>
    public string? PathOf(string value) =>
        !RelativePath.TryNormalize(value, out var path) ? null
            : folder == start ? path
            : $"{(start.Length == 0 ? folder : folder[(start.Length + 1)..])}/{path}";

    /// <summary>The clause about a schema that is not there.</summary>
    public string Advice(string value) =>
        space.Advice(
            value,
            ConfigurationSpace.Join(folder, value) ?? value,
            SchemaLoader.IsSchemaName,
            "the path is relative to this file's folder");
}
