using System.Text.RegularExpressions;

namespace ContentLint.JsonSchema.Patterns;

/// <summary>
/// A pattern of a schema, whose author may be a stranger: matched in linear time where the engine can, else with a limit on time.
/// </summary>
internal sealed class SchemaPattern
{
    private const int LongestLinear = 2000;
    private static readonly TimeSpan BacktrackingLimit = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LinearLimit = TimeSpan.FromSeconds(5);
    private readonly Lazy<Regex> regex;

    private SchemaPattern(string source, string translated)
    {
        Source = source;
        regex = new Lazy<Regex>(() => Build(translated));
    }

    /// <summary>The pattern as the schema has it.</summary>
    public string Source { get; }

    /// <summary>Whether matching takes time in proportion to the text, whatever the text.</summary>
    public bool IsLinear => regex.Value.Options.HasFlag(RegexOptions.NonBacktracking);

    /// <summary>Compiles a pattern.</summary>
    /// <param name="source">The pattern in the notation of ECMA-262.</param>
    /// <param name="error">What is wrong, as a clause; null if nothing is.</param>
    public static SchemaPattern? Create(string source, out string? error)
    {
        var translated = EcmaPattern.Translate(source, out error);
        if (translated is null)
            return null;
        try
        {
            _ = new Regex(translated, RegexOptions.CultureInvariant, BacktrackingLimit);
            return new SchemaPattern(source, translated);
        }
        catch (ArgumentException exception)
        {
            error = exception.Message.TrimEnd('.');
            return null;
        }
    }

    /// <summary>Whether the pattern is found anywhere in a text; null if that takes too long.</summary>
    public bool? IsMatch(string text)
    {
        try
        {
            return regex.Value.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>Large classes of Unicode cost the linear engine seconds to prepare for, and the other one nothing.</summary>
    private static Regex Build(string translated)
    {
        if (translated.Length > LongestLinear)
            return new Regex(translated, RegexOptions.CultureInvariant, BacktrackingLimit);
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, LinearLimit);
        }
        catch (NotSupportedException)
        {
            return new Regex(translated, RegexOptions.CultureInvariant, BacktrackingLimit);
        }
    }
}
