namespace ContentLint.Diagnostics;

/// <summary>The options of one rule: a record with a property for each option. A rule gets it from <c>RuleScope.GetOptions</c>.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
/// <example>
/// <code>
/// private sealed record Options(int MaximumBytes) : IRuleOptions&lt;Options&gt;
/// {
///     public static Options Read(RuleOptionReader options) => new(
///         MaximumBytes: options.Integer("max", 1_048_576, "The largest size in bytes that is accepted."));
/// }
/// </code>
/// </example>
public interface IRuleOptions<TSelf>
    where TSelf : class, IRuleOptions<TSelf>
{
    /// <summary>
    /// Reads every option. It is also called without a configuration to learn the names, types, defaults and descriptions,
    /// so the options that are read must not depend on the value of another.
    /// </summary>
    /// <param name="options">Where the values come from.</param>
    static abstract TSelf Read(RuleOptionReader options);
}
