using System.Collections.Immutable;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Files;

namespace ContentLint.Workspace.Schemas;

/// <summary>How schemas are read.</summary>
/// <param name="Maps">Folders that stand for the URIs that begin with a base.</param>
/// <param name="Draft">The draft of a schema that names none.</param>
public sealed record SchemaReading(ImmutableArray<(Uri Base, string Folder)> Maps, SchemaDraft Draft)
{
    /// <summary>A loader of the schemas beneath a root.</summary>
    public SchemaLoader LoaderFor(string root) =>
        SchemaLoader.Beneath(root, [.. Maps.Select(map => SchemaMap.Create(map.Base, map.Folder, root))]);
}
