using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Files;

namespace ContentLint.Configuration;

/// <summary>
/// Finds the schemas that pages name. One that cannot be used is a finding of that page alone, and the configured schema counts: an error
/// for a file, since the page asks to be checked and is not; information for a URL, which editors fetch and this program does not.
/// </summary>
internal sealed class DeclaredSchemas(SchemaLoader loader, Func<IEnumerable<ContentSchema>> configured)
{
    private readonly Lazy<ImmutableDictionary<string, ContentSchema>> byId = new(() => ById(configured()));

    /// <summary>The settings of a page that names a schema; null if it turns out that it names none.</summary>
    /// <param name="declaration">What the page says.</param>
    /// <param name="document">The page's path relative to the root.</param>
    /// <param name="settings">The settings without it.</param>
    public IFileSettings? Apply(SchemaDeclaration declaration, string document, IFileSettings settings)
    {
        if (Known(declaration.Value) is { } known)
            return new DeclaredFileSettings(settings, known, settings.Layout, declaration.KeySpan, null);
        if (IsWebAddress(declaration.Value))
        {
            return declaration.IsCertain
                ? Unusable(
                    "is not fetched, and no schema that is configured or shipped has it as its '$id'; the front matter is checked as "
                        + "configured",
                    DiagnosticSeverity.Info)
                : null;
        }

        if (PathOf(declaration.Value, document) is not { } path)
            return declaration.IsCertain ? Unusable("leads to no file beneath the root of the site, and is not read") : null;
        if (!SchemaFiles.IsSchemaName(path))
            return Unusable(BuiltInSchemas.Nearest(declaration.Value) is { } nearest
                ? $"is no schema file; did you mean '{nearest}'?"
                : "is no schema file: its name does not end in .json, .yml or .yaml");
        var loaded = loader.Load(path);
        if (loaded.Schema is { } schema)
            return new DeclaredFileSettings(settings, schema, loaded.Layout, declaration.KeySpan, null);
        if (!declaration.IsCertain && loaded.Reason == "is not there")
            return null;
        return Unusable(ReasonOf(loaded, path));

        DeclaredFileSettings Unusable(string reason, DiagnosticSeverity severity = DiagnosticSeverity.Error) => new(
            settings,
            settings.Schema,
            settings.Layout,
            declaration.KeySpan,
            new SettingsProblem(declaration.Span, $"the schema '{declaration.Value}' {reason}", severity));
    }

    private ContentSchema? Known(string value)
    {
        if (BuiltInSchemas.ByName(value) is { } shipped)
            return shipped;
        return IsWebAddress(value) ? byId.Value.GetValueOrDefault(value.TrimEnd('#')) ?? MetaSchema(value.TrimEnd('#')) : null;
    }

    private static bool IsWebAddress(string value) =>
        value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static ContentSchema? MetaSchema(string uri) =>
        BuiltInSchemas.ById(uri)
            ?? (MetaSchemas.Find(uri) is { } document ? ContentSchema.Compile(document.Root, document.Source).Schema : null);

    private static ImmutableDictionary<string, ContentSchema> ById(IEnumerable<ContentSchema> schemas)
    {
        var table = ImmutableDictionary.CreateBuilder<string, ContentSchema>(StringComparer.Ordinal);
        foreach (var schema in schemas)
        {
            if (schema.Id is { } id)
                table[id.TrimEnd('#')] = schema;
        }

        return table.ToImmutable();
    }

    /// <summary>Relative to the page, or to the root behind a slash.</summary>
    private static string? PathOf(string value, string document)
    {
        var folder = document[..(document.LastIndexOf('/') + 1)];
        return RelativePath.TryNormalize(value.StartsWith('/') ? value[1..] : folder + value, out var path) ? path : null;
    }

    private static string ReasonOf(LoadedSchema loaded, string path)
    {
        if (loaded.Problems.FirstOrDefault(problem => problem.KeepsFromUse) is not { } problem)
            return loaded.Reason == "is not there" ? $"is not there: there is no file '{path}'" : loaded.Reason ?? "cannot be used";
        var source = problem.Source ?? loaded.Document!.Source!;
        return $"cannot be used: {problem.Message} ({source.Path}, line {source.GetPosition(problem.Span.Start).Line})";
    }
}
