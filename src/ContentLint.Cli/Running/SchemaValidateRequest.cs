namespace ContentLint.Cli.Running;

/// <summary>What <c>schema validate</c> is asked for, checked.</summary>
internal sealed record SchemaValidateRequest
{
    /// <summary>The schema's file or name, as given.</summary>
    public required string Schema { get; init; }

    public required SchemaReading Reading { get; init; }

    public bool AssertsFormats { get; init; } = true;

    /// <summary>The files to validate, and how to report.</summary>
    public required LintRequest Report { get; init; }
}
