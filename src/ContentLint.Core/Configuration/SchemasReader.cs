using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>
/// Reads the <c>schemas</c> list. What keeps a schema from being used is an error in that schema's file; a weakness of it, such as a
/// misspelt keyword, is told as information, and the run goes on.
/// </summary>
internal sealed class SchemasReader(ConfigurationMistakes mistakes, SchemaFolder folder)
{
    private const string NoSchema = "none";
    private static readonly string[] Keys = ["files", "schema", "formats"];
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);

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
            mistakes.Add(
                ConfigurationNodes.SpanOf(item, keySpan),
                $"an entry of 'schemas' has the keys 'files' and 'schema'; this is {ConfigurationNodes.Describe(item)}");
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
            mistakes.Add(
                mapping.Entries is [var first, ..] ? first.Key.Span : mapping.Span,
                $"this entry of 'schemas' has no '{(files is null ? "files" : "schema")}'");
            return null;
        }

        var patterns = new FilePatterns(ConfigurationNodes.AsPatterns(files.Value, files.Key.Span, "'files'", mistakes));
        var assertsFormats = mapping.Find("formats") is not { } formats || ConfigurationNodes.AsBoolean(formats, mistakes) != false;
        if (ConfigurationNodes.AsString(schema.Value, schema.Key.Span, "'schema'", mistakes) is not { } name)
            return null;
        var (found, layout) = name.Value == NoSchema ? (null, FrontMatterLayout.None) : Find(name, assertsFormats);
        return new SchemaAssociation(patterns, found, layout) { Name = name.Value, Span = name.Span };
    }

    private (ContentSchema? Schema, FrontMatterLayout Layout) Find(ScalarNode value, bool assertsFormats)
    {
        if (value.Value.Contains("://", StringComparison.Ordinal))
        {
            if (BuiltInSchemas.ById(value.Value.TrimEnd('#'), assertsFormats) is { } shipped)
                return (shipped, FrontMatterLayout.None);
            mistakes.Add(value.Span, $"'{value.Value}' is not fetched; keep the schema in a file beneath this folder and give its path");
        }
        else if (BuiltInSchemas.ByName(value.Value, assertsFormats) is { } shipped)
        {
            return (shipped, FrontMatterLayout.None);
        }
        else if (folder.PathOf(value.Value) is not { } path)
        {
            mistakes.Add(value.Span, $"'{value.Value}' is no path beneath this file's folder; schemas elsewhere are not read");
        }
        else if (!SchemaFiles.IsSchemaName(path))
        {
            var advice = BuiltInSchemas.Nearest(value.Value) is { } nearest
                ? $"did you mean '{nearest}'?"
                : $"the name ends in .json, .yml or .yaml, or the value is 'none' or one that ships with the program: "
                    + $"{string.Join(", ", BuiltInSchemas.Names)}";
            mistakes.Add(value.Span, $"'{value.Value}' is no schema file; {advice}");
        }
        else
        {
            var loaded = folder.Loader.Load(path, assertsFormats);
            if (reported.Add(path))
                Report(value, loaded);
            return (loaded.Schema, loaded.Layout);
        }

        return (null, FrontMatterLayout.None);
    }

    private void Report(ScalarNode value, LoadedSchema loaded)
    {
        if (loaded.Reason is { } reason && loaded.Problems.IsEmpty)
            mistakes.Add(
                value.Span,
                $"the schema '{value.Value}' {(reason == "is not there" ? "is not there; " + folder.Advice(value.Value) : reason)}");
        if (loaded.Document?.Source is { } source)
            mistakes.AddSource(source);
        foreach (var problem in loaded.Problems)
            mistakes.Add(
                problem.Source ?? loaded.Document!.Source!,
                problem.Span,
                problem.Message,
                problem.KeepsFromUse ? DiagnosticSeverity.Error : DiagnosticSeverity.Info);
    }
}
