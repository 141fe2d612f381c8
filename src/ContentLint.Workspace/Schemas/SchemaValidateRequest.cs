using System.Collections.Immutable;
using ContentLint.Workspace.Requests;

namespace ContentLint.Workspace.Schemas;

/// <summary>What <c>schema validate</c> is asked for, checked.</summary>
public sealed record SchemaValidateRequest
{
    /// <summary>Where the request was made.</summary>
    public required RunEnvironment Environment { get; init; }

    /// <summary>The schema's file or name, as given.</summary>
    public required string Schema { get; init; }

    /// <summary>How schemas are read.</summary>
    public required SchemaReading Reading { get; init; }

    /// <summary>Whether the <c>format</c> keyword counts.</summary>
    public bool AssertsFormats { get; init; } = true;

    /// <summary>The files, folders and patterns to validate, as given; empty for standard input.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>The path of the page on standard input; null if files are read.</summary>
    public string? StandardInputName { get; init; }

    /// <summary>Reads standard input to its end.</summary>
    public Func<byte[]> ReadInput { get; init; } = static () => [];
}
