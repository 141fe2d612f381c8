using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>The types of JSON Schema as a set.</summary>
[Flags]
internal enum InstanceTypes
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>null.</summary>
    Null = 1,

    /// <summary>boolean.</summary>
    Boolean = 2,

    /// <summary>integer.</summary>
    Integer = 4,

    /// <summary>number.</summary>
    Number = 8,

    /// <summary>string.</summary>
    String = 16,

    /// <summary>array.</summary>
    Array = 32,

    /// <summary>object.</summary>
    Object = 64,
}

/// <summary>Which types a value has, and what people call them.</summary>
internal static class TypesOf
{
    /// <summary>
    /// The types of a value; an integer is a number too. Draft 4 knows an integer by its notation, later drafts by its value.
    /// </summary>
    public static InstanceTypes Value(ContentNode node, SchemaDraft draft) => node switch
    {
        MappingNode => InstanceTypes.Object,
        SequenceNode => InstanceTypes.Array,
        ScalarNode { Kind: ScalarKind.Null } => InstanceTypes.Null,
        ScalarNode { Kind: ScalarKind.Boolean } => InstanceTypes.Boolean,
        ScalarNode { Kind: ScalarKind.Integer } => InstanceTypes.Integer | InstanceTypes.Number,
        ScalarNode { Kind: ScalarKind.Float } scalar => draft > SchemaDraft.Draft4 && ExactNumber.Of(scalar) is { IsInteger: true }
            ? InstanceTypes.Integer | InstanceTypes.Number
            : InstanceTypes.Number,
        _ => InstanceTypes.String,
    };

    /// <summary>The type with a name; none if there is no such type.</summary>
    public static InstanceTypes Named(string name) => name switch
    {
        "null" => InstanceTypes.Null,
        "boolean" => InstanceTypes.Boolean,
        "integer" => InstanceTypes.Integer,
        "number" => InstanceTypes.Number,
        "string" => InstanceTypes.String,
        "array" => InstanceTypes.Array,
        "object" => InstanceTypes.Object,
        _ => InstanceTypes.None,
    };

    /// <summary>What a schema asks for, in words: <c>a list of strings</c>.</summary>
    public static string Wanted(ImmutableArray<string> types, SchemaNode? items)
    {
        var words = new List<string>(types.Length);
        foreach (var type in types)
        {
            words.Add(type switch
            {
                "array" when items is { Types: [var itemType] } => $"a list of {Plural(itemType)}",
                "array" => "a list",
                "object" => "a mapping",
                "boolean" => "true or false",
                "integer" => "a whole number",
                "null" => "null",
                _ => $"a {type}",
            });
        }

        return ValueText.Join(words);
    }

    /// <summary>What a value is, in words: <c>the number 12</c>.</summary>
    public static string Found(ContentNode node) => node switch
    {
        MappingNode { Entries: [] } => "an empty mapping",
        MappingNode { Entries: [var only] } => $"a mapping with the key {ValueText.Quote(only.Key.Value)}",
        MappingNode mapping => $"a mapping with the keys {Keys(mapping)}",
        SequenceNode { Items: [] } => "an empty list",
        SequenceNode { Items: [_] } => "a list of one item",
        SequenceNode sequence => $"a list of {sequence.Items.Length} items",
        ScalarNode { Kind: ScalarKind.Null, Span.IsEmpty: true } => "empty",
        ScalarNode { Kind: ScalarKind.Null } => "null",
        ScalarNode { Kind: ScalarKind.Boolean } scalar => $"the boolean {scalar.Value}",
        ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar => $"the number {scalar.Value}",
        ScalarNode { Value: "" } => "an empty string",
        _ => $"the string {ValueText.Quote(ValueText.Of(node))}",
    };

    private static string Keys(MappingNode mapping)
    {
        const int most = 3;
        var names = mapping.Entries.Take(most).Select(entry => ValueText.Quote(entry.Key.Value)).ToList();
        return mapping.Entries.Length > most ? $"{string.Join(", ", names)}…" : ValueText.Join(names, "and");
    }

    private static string Plural(string type) => type switch
    {
        "array" => "lists",
        "object" => "mappings",
        "boolean" => "true or false values",
        "integer" => "whole numbers",
        "null" => "nulls",
        _ => $"{type}s",
    };
}
