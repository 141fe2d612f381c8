namespace ContentLint.Text;

/// <summary>A value for the placeholder <c>{name}</c> of a message, note or help.</summary>
/// <param name="Name">The placeholder's name; empty for a value that is found by its position, as <c>{0}</c>.</param>
/// <param name="Value">The value, unescaped: writers sanitize.</param>
public readonly record struct MessageArgument(string Name, string Value)
{
    /// <summary>A named value.</summary>
    public static implicit operator MessageArgument((string Name, string Value) pair) => new(pair.Name, pair.Value);
}
