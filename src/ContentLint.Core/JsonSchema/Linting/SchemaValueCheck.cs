using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Keywords;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Linting;

/// <summary>
/// Finds defaults, examples and allowed values that the schema around them refuses (JSON Schema validation 2020-12, sections 9.2 and 9.5,
/// recommends that they are valid).
/// </summary>
internal static class SchemaValueCheck
{
    /// <summary>Steps of evaluation for all values of a schema: many times what the largest schemas in use take.</summary>
    private const long MostSteps = 20_000_000;

    /// <summary>Checks a schema's own file; the documents that it refers to are schemas of their own.</summary>
    public static IEnumerable<SchemaProblem> Check(ContentSchema schema)
    {
        var budget = MostSteps;
        foreach (var node in schema.Nodes)
        {
            if (node.Definition is not { } definition || !ReferenceEquals(node.Source, schema.Source))
                continue;
            foreach (var (keyword, value, place, consequence) in Values(node, definition))
            {
                var asked = keyword is "enum" or "const" ? Without(node, keyword) : node;
                var refusals = Evaluation.RunAt(asked, place, ref budget);
                if (refusals.FirstOrDefault(refusal => refusal.Kind != SchemaViolationKind.Deprecated) is { } refusal)
                    yield return new SchemaProblem(
                        SpanOf(value, definition, keyword), $"{refusal.Message}; {consequence}", KeepsFromUse: false, node.Source);
                if (budget > 0)
                    continue;
                var span = definition.Find(keyword)!.Key.Span;
                yield return new SchemaProblem(
                    span,
                    "checking defaults, examples and allowed values takes too many steps; those from here on were not checked",
                    KeepsFromUse: false,
                    node.Source);
                yield break;
            }
        }
    }

    private static IEnumerable<(string Keyword, ContentNode Value, InstanceLocation Place, string Consequence)> Values(
        SchemaNode node, MappingNode definition)
    {
        var root = InstanceLocation.Root(definition);
        if (definition.Find("default") is { } standard)
            yield return ("default", standard.Value, root.Child(standard), "the schema refuses its own default");
        foreach (var (keyword, consequence) in new[]
        {
            ("examples", "the schema refuses its own example"), ("enum", "the schema allows a value that it refuses elsewhere")
        })
        {
            // Beside '$ref' in old drafts, and in drafts without 'examples', the keyword is no keyword.
            var counts = keyword == "enum" ? HasKeyword(node, keyword) : node.Resource!.Dialect.Draft >= SchemaDraft.Draft6;
            if (!counts || definition.Find(keyword) is not { Value: SequenceNode list } entry)
                continue;
            var around = root.Child(entry);
            for (var i = 0; i < list.Items.Length; i++)
                yield return (keyword, list.Items[i], around.Child(list.Items[i], i), consequence);
        }

        if (HasKeyword(node, "const") && definition.Find("const") is { } constant)
            yield return ("const", constant.Value, root.Child(constant), "nothing can meet this schema");
    }

    private static bool HasKeyword(SchemaNode node, string name) =>
        node.Keywords.Any(keyword => keyword is EnumKeyword && keyword.Name == name);

    /// <summary>The same schema without one keyword.</summary>
    private static SchemaNode Without(SchemaNode node, string name) => new()
    {
        Definition = node.Definition,
        Span = node.Span,
        Source = node.Source,
        Resource = node.Resource,
        Types = node.Types,
        Keywords = node.Keywords.RemoveAll(keyword => keyword is EnumKeyword && keyword.Name == name),
        HasUnevaluated = node.HasUnevaluated,
        InPlaceSchemas = node.InPlaceSchemas,
    };

    private static TextSpan SpanOf(ContentNode value, MappingNode definition, string keyword) =>
        value is ScalarNode { Span.IsEmpty: false } ? value.Span : definition.Find(keyword)!.Key.Span;
}
