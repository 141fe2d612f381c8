using System.Collections.Immutable;
using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Reads the <c>schemas</c> list, and each schema that it names once.</summary>
internal sealed class SchemasReader(ConfigurationMistakes mistakes, Func<string, SourceText?> readFile)
{
    private const string NoSchema = "none";
    private static readonly string[] Keys = ["files", "schema"];
    private readonly Dictionary<string, ContentSchema?> compiled = new(StringComparer.Ordinal);

    public ImmutableArray<SchemaAssociation> Read(MappingEntry entry)
    {
        var associations = ImmutableArray.CreateBuilder<SchemaAssociation>();
        foreach (var item in ConfigurationNodes.AsList(entry.Value, entry.Key.Span, "'schemas'", mistakes))
        {
            if (ReadAssociation(item, entry.Key.Span) is { } association)
                associations.Add(association);
        }

        return associations.ToImmutable();
    }

    private SchemaAssociation? ReadAssociation(ContentNode item, TextSpan keySpan)
    {
        if (item is not MappingNode mapping)
        {
            mistakes.Add(ConfigurationNodes.SpanOf(item, keySpan), $"an entry of 'schemas' has the keys 'files' and 'schema'; this is {ConfigurationNodes.Describe(item)}");
            return null;
        }

        foreach (var other in mapping.Entries)
        {
            if (!Keys.Contains(other.Key.Value, StringComparer.Ordinal))
                ConfigurationNodes.ReportUnknown(other.Key, "in 'schemas'", Keys, mistakes);
        }

        var files = mapping.Find("files");
        var schema = mapping.Find("schema");
        if (files is null || schema is null)
        {
            mistakes.Add(mapping.Entries is [var first, ..] ? first.Key.Span : mapping.Span, $"this entry of 'schemas' has no '{(files is null ? "files" : "schema")}'");
            return null;
        }

        var patterns = ConfigurationNodes.AsPatterns(files.Value, files.Key.Span, "'files'", mistakes);
        if (ConfigurationNodes.AsString(schema.Value, schema.Key.Span, "'schema'", mistakes) is not { } path)
            return null;
        return new SchemaAssociation(new FilePatterns(patterns), path.Value == NoSchema ? null : Load(path));
    }

    private ContentSchema? Load(ScalarNode value)
    {
        if (value.Value.Contains("://", StringComparison.Ordinal))
        {
            mistakes.Add(value.Span, $"'{value.Value}' is not fetched; keep the schema in a file beneath this folder and give its path");
            return null;
        }

        if (!RelativePath.TryNormalize(value.Value, out var path))
        {
            mistakes.Add(value.Span, $"'{value.Value}' is no path beneath this file's folder; schemas elsewhere are not read");
            return null;
        }

        var isJson = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        if (!isJson && !path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
        {
            mistakes.Add(value.Span, $"'{value.Value}' is no schema file; the name ends in .json, .yml or .yaml, or the value is 'none'");
            return null;
        }

        if (compiled.TryGetValue(path, out var schema))
            return schema;
        return compiled[path] = ReadSource(value, path) is { } source ? Compile(value, source, isJson) : null;
    }

    private SourceText? ReadSource(ScalarNode value, string path)
    {
        try
        {
            if (readFile(path) is { } source)
                return source;
            mistakes.Add(value.Span, $"the schema '{value.Value}' is not there; the path is relative to this file's folder");
        }
        catch (Exception exception) when (exception is UnreadableTextException or IOException or UnauthorizedAccessException)
        {
            mistakes.Add(value.Span, $"the schema '{value.Value}' cannot be read: {exception.Message}");
        }

        return null;
    }

    private ContentSchema? Compile(ScalarNode value, SourceText source, bool isJson)
    {
        var start = source.HasByteOrderMark ? 1 : 0;
        var content = TextSpan.FromBounds(start, source.Length);
        var data = isJson ? JsonNodeReader.Read(source, content) : YamlNodeReader.Read(source, content);
        foreach (var problem in data.Problems)
            mistakes.Add(source, problem.Span, problem.Message);
        if (data.Root is null)
        {
            if (data.Problems.IsEmpty)
                mistakes.Add(value.Span, $"the schema '{value.Value}' is empty");
            return null;
        }

        mistakes.AddSource(source);
        var compilation = ContentSchema.Compile(SchemaIn(data.Root), source);
        foreach (var problem in compilation.Problems)
            mistakes.Add(source, problem.Span, problem.Message);
        return compilation.Schema;
    }

    /// <summary>The schema in a file that holds it beside other settings, under the key <c>schema</c>, as MDN's does.</summary>
    private static ContentNode SchemaIn(ContentNode root) =>
        root is MappingNode mapping && mapping["schema"] is MappingNode inner
        && mapping.Find("type") is null && mapping.Find("properties") is null && mapping.Find("$schema") is null
            ? inner
            : root;
}
