using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Files;
using ContentLint.Rules;
using ContentLint.Syntax.Data;
using ContentLint.Workspace.Discovery;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Schemas;

/// <summary>Validates data files against a schema.</summary>
public static class SchemaValidateRun
{
    /// <summary>Loads the schema and validates the files, beneath the root that the schema belongs to.</summary>
    /// <exception cref="UsageException">A path does not exist, or matches nothing.</exception>
    public static SchemaRunResult Validate(SchemaValidateRequest request)
    {
        var config = SchemaRunRoot.For([request.Schema], request.Environment);
        return new SchemaRunResult(config, Validate(request, config));
    }

    /// <summary>Loads the schema and validates the files.</summary>
    /// <exception cref="UsageException">A path does not exist, or matches nothing.</exception>
    public static ImmutableArray<FileOutcome> Validate(SchemaValidateRequest request, LintConfig config)
    {
        var file = request.Environment.FullPath(request.Schema);
        if (!File.Exists(file))
        {
            var shipped = BuiltInSchemas.ByName(request.Schema, request.AssertsFormats) ?? throw Unknown(request.Schema, file);
            return Validate(request, config, shipped, null);
        }

        if (!SchemaLoader.IsSchemaName(file))
            throw new UsageException($"'{request.Schema}' is no schema by its name, which ends in .json, .yml or .yaml");
        var path = SchemaRunRoot.Relative(config, file);
        var loaded = request.Reading.LoaderFor(config.Root).Load(path, request.AssertsFormats, request.Reading.Draft);
        if (loaded.Schema is not { } schema)
            return [.. SchemaOutcomes.Of(path, loaded, loaded.Problems, SeverityOf, hasFailed: true)];
        var weaknesses = loaded.Problems.IsEmpty ? [] : SchemaOutcomes.Of(path, loaded, loaded.Problems, SeverityOf, hasFailed: false);
        return SchemaOutcomes.Merge([.. weaknesses, .. Validate(request, config, schema, file)]);
    }

    private static ImmutableArray<FileOutcome> Validate(
        SchemaValidateRequest request, LintConfig config, ContentSchema schema, string? schemaFile)
    {
        var validator = new DataFileValidator(schema, new Analyzer(RuleCatalog.All), config);
        if (request.StandardInputName is { } name)
            return [ValidateStandardInput(validator, config, name, request)];
        var finder = new ContentFileFinder(config, FileKind.Data);
        var files = finder.Find(request.Paths, request.Environment.Folder);
        finder.CheckAllMatched();
        // A folder of data may hold its schema too.
        if (schemaFile is not null && !request.Paths.Any(path => request.Environment.FullPath(path) == schemaFile))
            files = files.Remove(schemaFile, StringComparer.Ordinal);
        var outcomes = new FileOutcome[files.Length];
        Parallel.For(0, files.Length, i => outcomes[i] = validator.Validate(files[i]));
        return ImmutableArray.Create(outcomes);
    }

    private static FileOutcome ValidateStandardInput(
        DataFileValidator validator, LintConfig config, string name, SchemaValidateRequest request)
    {
        if (DataReader.FormatOf(name) is null)
            throw new UsageException($"'{name}' is {FileKind.Data.Refusal} by its name");
        return validator.Validate(SchemaRunRoot.Relative(config, request.Environment.FullPath(name)), request.ReadInput());
    }

    private static DiagnosticSeverity SeverityOf(SchemaProblem problem) =>
        problem.KeepsFromUse ? DiagnosticSeverity.Error : DiagnosticSeverity.Info;

    private static UsageException Unknown(string schema, string file)
    {
        if (Directory.Exists(file))
            return new UsageException($"'{schema}' is a folder; name the file of a schema");
        return new UsageException(BuiltInSchemas.Nearest(schema) is { } nearest
            ? $"there is no schema '{schema}'; did you mean '{nearest}', which ships with the program?"
            : $"the schema '{schema}' does not exist");
    }
}
