using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Syntax.Data;

/// <summary>Reads data files: JSON, YAML with one or more documents, TOML, and the front matter of Markdown and HTML.</summary>
public static class DataReader
{
    /// <summary>The format that a file name stands for, or null if it is no data file.</summary>
    /// <param name="path">A file name or path.</param>
    public static DataFormat? FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" or ".geojson" or ".topojson" or ".jsonld" or ".sarif" or ".webmanifest" or ".har" or ".ipynb" => DataFormat.Json,
        ".jsonc" => DataFormat.JsonWithComments,
        ".yml" or ".yaml" => DataFormat.Yaml,
        ".toml" => DataFormat.Toml,
        _ => ContentKinds.Of(path) is null ? null : DataFormat.FrontMatter,
    };

    /// <summary>Reads a file. Never throws on input; what does not parse is a problem of its document.</summary>
    /// <param name="source">The file.</param>
    /// <param name="format">Its format.</param>
    /// <returns>The documents in the order of the file: one, but for YAML, which may hold several.</returns>
    public static ImmutableArray<DataDocument> Read(SourceText source, DataFormat format)
    {
        var content = TextSpan.FromBounds(source.HasByteOrderMark ? 1 : 0, source.Length);
        return format switch
        {
            DataFormat.FrontMatter => [ReadFrontMatter(source)],
            DataFormat.Yaml => [.. YamlNodeReader.ReadAll(source, content).Select(document => Located(document, content))],
            DataFormat.Toml => [Located(TomlNodeReader.Read(source, content), content)],
            _ => [ReadJson(source, content, format == DataFormat.JsonWithComments)],
        };
    }

    /// <summary>The one value of a file of data, the first document of YAML; never front matter.</summary>
    internal static NodeReadResult ReadValue(SourceText source, DataFormat format)
    {
        var content = TextSpan.FromBounds(source.HasByteOrderMark ? 1 : 0, source.Length);
        return format switch
        {
            DataFormat.Yaml => YamlNodeReader.Read(source, content),
            DataFormat.Toml => TomlNodeReader.Read(source, content),
            _ => JsonNodeReader.Read(source, content, allowsComments: format == DataFormat.JsonWithComments),
        };
    }

    private static DataDocument ReadJson(SourceText source, TextSpan content, bool allowsComments)
    {
        if (!source.AsSpan(content).IsWhiteSpace())
            return Located(JsonNodeReader.Read(source, content, allowsComments), content);
        var place = new TextSpan(content.Start, 0);
        return new DataDocument(
            null,
            place,
            [new FrontMatterProblem(FrontMatterProblemKind.Syntax, place, "the file is empty, and JSON is at least one value")]);
    }

    private static DataDocument ReadFrontMatter(SourceText source)
    {
        var block = FrontMatterReader.Read(source, ContentKinds.Of(source.Path) ?? ContentKind.Markdown);
        var start = new TextSpan(source.HasByteOrderMark ? 1 : 0, 0);
        if (block is null)
            return new DataDocument(null, start, []);
        // A byte order mark or blank lines before the fence are no matter of the data.
        var problems = block.Problems.RemoveAll(problem => problem.Kind == FrontMatterProblemKind.TextBefore);
        return new DataDocument(block.Root, block.OpeningFence, problems);
    }

    private static DataDocument Located(NodeReadResult result, TextSpan content)
    {
        var place = result.Root is { } root
            ? new TextSpan(root.Span.Start, root is MappingNode { Style: CollectionStyle.Flow } ? 1 : 0)
            : new TextSpan(content.Start, 0);
        return new DataDocument(result.Root, place, result.Problems);
    }
}

/// <summary>One document of a data file.</summary>
/// <param name="Root">The data; null if it does not parse, or if a page has no front matter or an empty one: then it is an empty
/// mapping.</param>
/// <param name="RootSpan">What stands for the root as a whole.</param>
/// <param name="Problems">What is wrong with it, in the order of the file.</param>
public sealed record DataDocument(ContentNode? Root, TextSpan RootSpan, ImmutableArray<FrontMatterProblem> Problems)
{
    /// <summary>Whether the data was read.</summary>
    public bool IsReadable => !Problems.Any(problem => problem.Kind != FrontMatterProblemKind.DuplicateKey);
}

/// <summary>Formats of data files.</summary>
public enum DataFormat
{
    /// <summary>Strict JSON (RFC 8259): a comment in it stops most other readers too.</summary>
    Json,

    /// <summary>JSON with comments and commas behind the last value, by the name <c>.jsonc</c>.</summary>
    JsonWithComments,

    /// <summary>YAML 1.2, one document or more.</summary>
    Yaml,

    /// <summary>TOML 1.0.</summary>
    Toml,

    /// <summary>The front matter of a page.</summary>
    FrontMatter,
}
