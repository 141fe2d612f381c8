using System.Collections.Immutable;
using ContentLint.Syntax.Data;

namespace ContentLint.Configuration;

/// <summary>How configurations are called, and which format a name stands for.</summary>
public static class ConfigurationFileNames
{
    /// <summary>The names, in the order in which they are looked for: in one folder, the first that is there counts.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "contentlint.yml", "contentlint.yaml", ".contentlint.yml", ".contentlint.yaml",
        "contentlint.json", "contentlint.jsonc", ".contentlint.json", ".contentlint.jsonc",
        "contentlint.toml", ".contentlint.toml",
    ];

    /// <summary>Whether a path is that of a file that a configuration can be read from.</summary>
    internal static bool IsConfiguration(string path) =>
        DataReader.FormatOf(path) is DataFormat.Yaml or DataFormat.Json or DataFormat.JsonWithComments or DataFormat.Toml;

    /// <summary>The format of a configuration. Comments are let pass in JSON, and a name that says nothing stands for YAML.</summary>
    internal static DataFormat FormatOf(string path) => DataReader.FormatOf(path) switch
    {
        DataFormat.Json or DataFormat.JsonWithComments => DataFormat.JsonWithComments,
        DataFormat.Toml => DataFormat.Toml,
        _ => DataFormat.Yaml,
    };
}
