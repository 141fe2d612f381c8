using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Schemas;

/// <summary>What a check of schemas, or of data against one, comes to.</summary>
/// <param name="Config">The defaults, at the root that paths are relative to.</param>
/// <param name="Outcomes">The files with what was found in them.</param>
public sealed record SchemaRunResult(LintConfig Config, ImmutableArray<FileOutcome> Outcomes);
