namespace ContentLint.Testing;

/// <summary>A clock that always shows the same moment.</summary>
/// <param name="now">The moment.</param>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;
}
