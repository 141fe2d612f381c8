using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Keywords;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Files;

/// <summary>Loads and compiles the schemas beneath a root, each once. Safe to use from several threads.</summary>
public sealed class SchemaLoader
{
    private readonly SchemaFiles files;
    private readonly ConcurrentDictionary<(string Path, bool AssertsFormats, SchemaDraft Draft), Lazy<LoadedSchema>> loaded = new();

    /// <summary>Creates a loader.</summary>
    /// <param name="readFile">
    /// Reads a file by its path relative to the root; null if it is not there. May throw <see cref="UnreadableTextException"/>,
    /// <see cref="IOException"/> and <see cref="UnauthorizedAccessException"/>.
    /// </param>
    /// <param name="maps">Folders whose files stand for other URIs; the first that fits counts.</param>
    public SchemaLoader(Func<string, SourceText?> readFile, ImmutableArray<SchemaMap> maps) => files = new SchemaFiles(readFile, maps);

    /// <summary>A loader of files on the disk; what lies outside of the root after links are followed is not read.</summary>
    /// <param name="root">The root, absolute.</param>
    /// <param name="maps">Folders whose files stand for other URIs.</param>
    public static SchemaLoader Beneath(
        string root, ImmutableArray<SchemaMap> maps) => new(path => FolderReader.Read(root, path, path), maps);

    /// <summary>Whether a path is that of a schema file, by the end of its name: JSON or YAML.</summary>
    public static bool IsSchemaName(string path) => SchemaFiles.IsSchemaName(path);

    /// <summary>Loads a schema.</summary>
    /// <param name="path">Its path relative to the root, forward slashes, without <c>.</c> and <c>..</c>.</param>
    /// <param name="assertsFormats">Whether <c>format</c> is asserted.</param>
    /// <param name="draft">The draft of a schema that has no <c>$schema</c>.</param>
    public LoadedSchema Load(string path, bool assertsFormats = true, SchemaDraft draft = SchemaDraft.Draft202012)
    {
        var lazy = loaded.GetOrAdd(
            (path, assertsFormats, draft),
            static (key, files) => new Lazy<LoadedSchema>(() => Load(files.Read(key.Path), new SchemaOptions
            {
                Resolver = files.Resolve,
                AssertsFormats = key.AssertsFormats,
                DefaultDraft = key.Draft,
                BaseUri = SchemaUri.Of(key.Path),
            })),
            files);
        return lazy.Value;
    }

    private static LoadedSchema Load(SchemaLookup lookup, SchemaOptions options)
    {
        if (lookup.Document is not { } document)
            return new LoadedSchema(null, FrontMatterLayout.None, lookup.Reason, lookup.Problems, null, options);
        var nested = NestedSchema.Of(document.Root);
        var compilation = ContentSchema.Compile(nested.Root, document.Source, options);
        ImmutableArray<SchemaProblem> problems = [.. lookup.Problems, .. compilation.Problems];
        var schema = lookup.Problems.IsEmpty ? compilation.Schema : null;
        return new LoadedSchema(schema, nested.Layout, null, problems, document with { Root = nested.Root }, options);
    }
}

/// <summary>A schema as it came out of its file.</summary>
/// <param name="Schema">The schema; null if it cannot be used.</param>
/// <param name="Layout">The layout that the settings around the schema declare.</param>
/// <param name="Reason">Why the file was not read, as a clause whose subject is the file; null if it was.</param>
/// <param name="Problems">What is wrong, in the schema's file and in those that it refers to.</param>
/// <param name="Document">The schema's data and file; null if it was not read.</param>
/// <param name="Options">How it was read.</param>
public sealed record LoadedSchema(
    ContentSchema? Schema,
    FrontMatterLayout Layout,
    string? Reason,
    ImmutableArray<SchemaProblem> Problems,
    SchemaDocument? Document,
    SchemaOptions Options);
