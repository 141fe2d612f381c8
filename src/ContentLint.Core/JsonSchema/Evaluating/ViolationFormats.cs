namespace ContentLint.JsonSchema.Evaluating;

/// <summary>The formats of the messages of violations, with named arguments.</summary>
public static class ViolationFormats
{
    /// <summary>A value that is not as the schema wants it.</summary>
    public const string Expectation = "{subject} must {expected}, not {found}";

    /// <summary>A value that the schema excludes.</summary>
    public const string Exclusion = "{subject} must not {excluded}";

    /// <summary>A key that is missing at the top level.</summary>
    public const string MissingKey = "Missing required key '{key}'";

    /// <summary>A key that is missing in a mapping.</summary>
    public const string MissingKeyIn = "Missing required key '{key}' in {owner}";

    /// <summary>Keys of which one is missing.</summary>
    public const string MissingChoice = "Missing required key: one of {keys}";

    /// <summary>A key that is not known at the top level.</summary>
    public const string UnknownKey = "Unknown key '{key}'";

    /// <summary>A key that is not known in a mapping.</summary>
    public const string UnknownKeyIn = "Unknown key '{key}' in {owner}";

    /// <summary>A key or value that may not be there.</summary>
    public const string NotAllowed = "{subject} is not allowed here";

    /// <summary>Keys that may not be there together.</summary>
    public const string Conflict = "Keys {keys} exclude each other";

    /// <summary>Data that matches two alternatives.</summary>
    public const string TwoAlternatives = "{subject} matches two alternatives: {first} and {second}";

    /// <summary>Data that matches what the schema excludes.</summary>
    public const string Excluded = "{subject} is excluded by the schema";

    /// <summary>An item that repeats another one.</summary>
    public const string Repetition = "{subject} repeats item {first}: '{value}'";

    /// <summary>A list or mapping that repeats another item.</summary>
    public const string ItemRepetition = "{subject} repeats item {first}";

    /// <summary>An item too many.</summary>
    public const string ExtraItem = "{subject} is one more than the schema allows";

    /// <summary>A deprecated key.</summary>
    public const string Deprecated = "{subject} is deprecated";

    /// <summary>What the schema's author wrote, or a limit that was reached.</summary>
    public const string Custom = "{message}";
}
