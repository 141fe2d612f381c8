using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema;

/// <summary>Says in words what a value is.</summary>
internal static class NodeDescription
{
    private const int LongestValue = 60;

    /// <summary>Whether a value is of a JSON Schema type; a number without fraction is an integer.</summary>
    public static bool IsOfType(ContentNode node, string type) => (node, type) switch
    {
        (MappingNode, "object") or (SequenceNode, "array") => true,
        (ScalarNode { Kind: ScalarKind.String or ScalarKind.DateTime }, "string") => true,
        (ScalarNode { Kind: ScalarKind.Null }, "null") => true,
        (ScalarNode { Kind: ScalarKind.Boolean }, "boolean") => true,
        (ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float }, "number") => true,
        (ScalarNode { Kind: ScalarKind.Integer }, "integer") => true,
        (ScalarNode { Kind: ScalarKind.Float } scalar, "integer") => ExactNumber.Of(scalar) is { IsInteger: true },
        _ => false,
    };

    /// <summary>What a value is: <c>the number 5</c>, <c>a list</c>.</summary>
    public static string Of(ContentNode node) => node switch
    {
        MappingNode => "a mapping",
        SequenceNode => "a list",
        ScalarNode { Kind: ScalarKind.Null } => "empty",
        ScalarNode { Kind: ScalarKind.Boolean } scalar => $"the boolean {scalar.Value}",
        ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar => $"the number {Shorten(scalar.Value)}",
        ScalarNode scalar => $"the string '{Shorten(scalar.Value)}'",
        _ => "nothing",
    };

    /// <summary>A type in words, with its article.</summary>
    public static string OfType(string type) => type switch
    {
        "object" => "a mapping",
        "array" => "a list",
        "string" => "a string",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        "null" => "empty",
        _ => type,
    };

    /// <summary>A value as text, for lists of what is allowed.</summary>
    public static string Text(ContentNode node) => node switch
    {
        ScalarNode { Kind: ScalarKind.Null } => "null",
        ScalarNode scalar => scalar.Value,
        SequenceNode sequence => $"[{string.Join(", ", sequence.Items.Select(Text))}]",
        MappingNode mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key.Value}: {Text(entry.Value)}"))}}}",
        _ => "",
    };

    /// <summary>Joins what is allowed: <c>a, b or c</c>, cut after a dozen.</summary>
    public static string Join(IReadOnlyList<string> items)
    {
        const int Most = 12;
        if (items.Count > Most)
            return $"{string.Join(", ", items.Take(Most))} and {items.Count - Most} more";
        return items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} or {items[^1]}";
    }

    /// <summary>A value's text, cut if it is long.</summary>
    public static string Shorten(string text) => text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue - (char.IsHighSurrogate(text[LongestValue - 1]) ? 1 : 0)), "…");
}
