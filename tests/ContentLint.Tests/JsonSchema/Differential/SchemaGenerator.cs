using CsCheck;

namespace ContentLint.Tests.JsonSchema.Differential;

/// <summary>
/// Generates small draft 4 schemas and data that often meet them. They keep to what NJsonSchema is known to implement, so that
/// a difference is a mistake of one of the two.
/// </summary>
internal static class SchemaGenerator
{
    private static readonly Gen<string> Key = Gen.OneOf("a", "b", "标题");
    private static readonly Gen<string> Word = Gen.OneOf("", "x", "ab", "abc", "标题", "2024-02-29");

    /// <summary>A schema and data for it, as JSON.</summary>
    public static Gen<(string Schema, string Data)> Pairs { get; } =
        Gen.Select(
            Schema(3, refers: true),
            Schema(2, refers: false),
            Data(2)).Select((root, node, data) => ($"{root[..^1]}, \"definitions\": {{\"node\": {node}}}}}", data));

    private static Gen<string> Data(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Int[-3, 12].Select(number => $"{number}"),
            Gen.OneOf("0.5", "2.25", "-1.5", "true", "false", "null"),
            Word.Select(Quoted));
        if (depth == 0)
            return leaf;
        return Gen.Frequency(
            (2, leaf),
            (2, Data(depth - 1).Array[0, 3].Select(items => $"[{string.Join(", ", items)}]")),
            (4, Object(Data(depth - 1))));
    }

    private static Gen<string> Schema(int depth, bool refers)
    {
        List<Gen<string>> keywords =
        [
            Gen.OneOf("integer", "number", "string", "boolean", "null", "object", "array").Select(type => $"\"type\": \"{type}\""),
            Gen.OneOf(
                "[\"string\", \"null\"]", "[\"integer\", \"string\"]", "[\"object\", \"array\"]").Select(types => $"\"type\": {types}"),
            Gen.Int[0, 6].Select(limit => $"\"minimum\": {limit}"),
            Gen.Int[0, 6].Select(limit => $"\"maximum\": {limit}"),
            Gen.Int[0, 6].Select(limit => $"\"maximum\": {limit}, \"exclusiveMaximum\": true"),
            Gen.OneOf("2", "3", "0.5").Select(factor => $"\"multipleOf\": {factor}"),
            Gen.Int[1, 3].Select(length => $"\"minLength\": {length}"),
            Gen.Int[0, 2].Select(length => $"\"maxLength\": {length}"),
            Gen.OneOf("^a", "b$", "^.$").Select(pattern => $"\"pattern\": \"{pattern}\""),
            Gen.Int[1, 2].Select(count => $"\"minItems\": {count}"),
            Gen.Int[1, 2].Select(count => $"\"maxItems\": {count}"),
            Gen.Int[1, 2].Select(count => $"\"minProperties\": {count}"),
            Gen.Int[1, 2].Select(count => $"\"maxProperties\": {count}"),
            Gen.Select(
                Word, Word).Where((one, other) => one != other).Select((one, other) => $"\"enum\": [{Quoted(one)}, {Quoted(other)}]"),
        ];
        if (depth > 0)
        {
            var inner = Schema(depth - 1, refers);
            keywords.Add(Object(inner).Select(properties => $"\"properties\": {properties}"));
            keywords.Add(Object(inner).Select(properties => $"\"properties\": {properties}, \"additionalProperties\": false"));
            keywords.Add(inner.Select(schema => $"\"additionalProperties\": {schema}"));
            keywords.Add(inner.Select(schema => $"\"patternProperties\": {{\"^[ab]\": {schema}}}"));
            keywords.Add(inner.Select(schema => $"\"items\": {schema}"));
            keywords.Add(Key.Select(key => $"\"type\": \"object\", \"required\": [\"{key}\"]"));
            keywords.Add(inner.Select(schema => $"\"not\": {schema}"));
            keywords.Add(Gen
                .Select(Gen.OneOf("allOf", "anyOf", "oneOf"), inner, inner)
                .Select((name, one, other) => $"\"{name}\": [{one}, {other}]"));
        }

        var reference = Gen.Const("{\"$ref\": \"#/definitions/node\"}");
        // Keywords of one name exclude each other: the last would silently win.
        var written = Gen.OneOf([.. keywords]).Array[1, 3]
            .Select(chosen => $"{{{string.Join(", ", chosen.DistinctBy(NameOf))}}}")
            .Where(HasNoRepeatedName);
        return depth == 0 && refers ? Gen.Frequency((4, written), (1, reference)) : written;
    }

    private static Gen<string> Object(Gen<string> value) =>
        Gen.Select(
            Key,
            value).Array[0, 3].Select(
                entries =>
                    $"{{{string.Join(
                        ", ", entries.DistinctBy(entry => entry.Item1).Select(entry => $"\"{entry.Item1}\": {entry.Item2}"))}}}");

    private static string NameOf(string keyword) => keyword[..keyword.IndexOf(':', StringComparison.Ordinal)];

    private static bool HasNoRepeatedName(string schema)
    {
        using var document = System.Text.Json.JsonDocument.Parse(schema);
        var names = document.RootElement.EnumerateObject().Select(property => property.Name).ToList();
        return names.Count == names.Distinct(StringComparer.Ordinal).Count();
    }

    private static string Quoted(string text) => $"\"{text}\"";
}
