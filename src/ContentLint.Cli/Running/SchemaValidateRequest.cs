using System.Collections.Immutable;
using ContentLint.JsonSchema.Compiling;

namespace ContentLint.Cli.Running;

/// <summary>What <c>schema validate</c> is asked for, checked.</summary>
internal sealed record SchemaValidateRequest
{
    /// <summary>The schema's file or name, as given.</summary>
    public required string Schema { get; init; }

    /// <summary>Folders that stand for the URIs that begin with a base.</summary>
    public ImmutableArray<(Uri Base, string Folder)> Maps { get; init; } = [];

    public SchemaDraft Draft { get; init; } = SchemaDraft.Draft202012;

    public bool AssertsFormats { get; init; } = true;

    /// <summary>The files to validate, and how to report.</summary>
    public required LintRequest Report { get; init; }
}
