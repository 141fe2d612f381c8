namespace ContentLint.Testing;

/// <summary>A rule does not do what its test expects. Every test framework shows the message of an exception.</summary>
public sealed class RuleTestException : Exception
{
    /// <summary>Without a message.</summary>
    public RuleTestException()
    {
    }

    /// <summary>With what was expected and what was found.</summary>
    public RuleTestException(string message)
        : base(message)
    {
    }

    /// <summary>With what was expected and found, and the cause.</summary>
    public RuleTestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
