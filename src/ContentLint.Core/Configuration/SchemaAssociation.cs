using System.Collections.Immutable;
using ContentLint.JsonSchema;

namespace ContentLint.Configuration;

/// <summary>Files and the schema of their front matter.</summary>
/// <param name="Files">Globs from the configuration's folder.</param>
/// <param name="Schema">The schema; null for none.</param>
internal sealed record SchemaAssociation(ImmutableArray<GlobPattern> Files, ContentSchema? Schema);
