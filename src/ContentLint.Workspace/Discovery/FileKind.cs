using ContentLint.Files;
using ContentLint.JsonSchema.Files;
using ContentLint.Site.Images;
using ContentLint.Syntax.Data;

namespace ContentLint.Workspace.Discovery;

/// <summary>A kind of files that a command works on.</summary>
/// <param name="Includes">Whether a path belongs to it, by its name.</param>
/// <param name="Name">One file of it, in words.</param>
/// <param name="Refusal">What a file of another kind is, in words.</param>
public sealed record FileKind(Func<string, bool> Includes, string Name, string Refusal)
{
    /// <summary>Pages.</summary>
    public static FileKind Content { get; } = new(
        path => ContentKinds.Of(path) is not null, "Markdown or HTML file", "neither Markdown nor HTML");

    /// <summary>Images.</summary>
    public static FileKind Image { get; } = new(ImageFile.IsImageName, "image", "no image");

    /// <summary>Data, the front matter of pages among it.</summary>
    public static FileKind Data { get; } = new(
        path => DataReader.FormatOf(path) is not null,
        "JSON, YAML, TOML, Markdown or HTML file",
        "neither JSON, YAML, TOML, Markdown nor HTML");

    /// <summary>Schemas.</summary>
    public static FileKind Schema { get; } = new(SchemaLoader.IsSchemaName, "JSON or YAML file", "neither JSON nor YAML");
}
