using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.JsonSchema.Compiling;
using ContentLint.Syntax.Data;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Files;

/// <summary>
/// The schema files beneath a root, in JSON and YAML, each read once. References are followed relative to the file that they stand in and
/// never out of the root, nor over a network; other URIs are known if a folder is mapped to them or a shipped schema has them. Safe to use
/// from several threads.
/// </summary>
internal sealed class SchemaFiles(Func<string, SourceText?> readFile, ImmutableArray<SchemaMap> maps)
{
    private readonly ConcurrentDictionary<string, SchemaLookup> byPath = new(StringComparer.Ordinal);

    /// <summary>Whether a path is that of a schema file, by the end of its name.</summary>
    public static bool IsSchemaName(string path) =>
        DataReader.FormatOf(path) is DataFormat.Json or DataFormat.JsonWithComments or DataFormat.Yaml;

    /// <summary>Finds the document behind a URI.</summary>
    public SchemaLookup Resolve(Uri uri)
    {
        if (SchemaUri.TryGetPath(uri, out var name))
        {
            return !RelativePath.TryNormalize(name, out var path) ? SchemaLookup.Failed("is no path beneath the root")
                : IsSchemaName(path) ? Read(path)
                : SchemaLookup.Failed("is no schema file by its name, which ends in .json, .yml or .yaml");
        }

        foreach (var map in maps)
        {
            if (map.Find(uri) is { } lookup)
                return lookup;
        }

        if (BuiltInSchemas.Document(uri) is { } document)
            return SchemaLookup.Found(document);
        return SchemaLookup.Failed(uri.Scheme switch
        {
            _ when SchemaUri.IsFile(uri) =>
                "leads out of the root; references lead to files beneath it, relative to the file that they stand in",
            "http" or "https" => "is not fetched; keep a copy beneath the root and refer to that by its path",
            "file" => "is no relative path; references lead to files beneath the root, relative to the file that they stand in",
            _ => "is not known: no schema that was read has it as its '$id'",
        });
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path relative to the root, normalized.</param>
    public SchemaLookup Read(string path) => byPath.GetOrAdd(path, static (path, readFile) => Read(path, readFile), readFile);

    /// <summary>Reads a file, by any way to get at its text.</summary>
    public static SchemaLookup Read(string path, Func<string, SourceText?> readFile)
    {
        try
        {
            return readFile(path) is { } source ? Parse(source) : SchemaLookup.Failed("is not there");
        }
        catch (Exception exception) when (exception is UnreadableTextException or IOException or UnauthorizedAccessException)
        {
            return SchemaLookup.Failed($"cannot be read: {exception.Message.TrimEnd('.')}");
        }
    }

    private static SchemaLookup Parse(SourceText source)
    {
        if (source.Text.AsSpan(source.HasByteOrderMark ? 1 : 0).IsWhiteSpace())
            return SchemaLookup.Failed("is empty");
        var data = DataReader.ReadValue(source, DataReader.FormatOf(source.Path) ?? DataFormat.Json);
        var problems = data.Problems.Select(problem => new SchemaProblem(problem.Span, problem.Message, Source: source)).ToImmutableArray();
        if (data.Root is { } root)
            return new SchemaLookup(new SchemaDocument(root, source), null, problems);
        return problems.IsEmpty ? SchemaLookup.Failed("is empty") : new SchemaLookup(null, "does not parse", problems);
    }
}
