namespace ContentLint.JsonSchema.Evaluating;

/// <summary>A violation and the value that it is about, while it is not settled whether it is reported.</summary>
internal readonly record struct PendingViolation(SchemaViolation Violation, InstanceLocation Place)
{
    /// <summary>Whether it makes the data invalid.</summary>
    public bool IsFailure => Violation.Kind != SchemaViolationKind.Deprecated;

    /// <summary>The same with a reason, in front of those that it has from further inside.</summary>
    public PendingViolation With(string reason) => this with
    {
        Violation = Violation with { Because = Violation.Because is { } inner && inner != reason ? $"{reason} and {inner}" : reason },
    };
}
