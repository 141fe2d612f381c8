using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.JsonSchema.Keywords;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema;

/// <summary>
/// Compiles a schema into evaluators. Each subschema is compiled once, so that references may go in circles. What cannot
/// be evaluated is a problem, never left out.
/// </summary>
internal sealed class SchemaCompiler
{
    private static readonly FrozenSet<string> Annotations = FrozenSet.ToFrozenSet(
        [
            "$schema", "$id", "id", "$anchor", "$comment", "$defs", "definitions", "title", "description", "default", "examples", "deprecated",
            "readOnly", "writeOnly", "errorMessage", "contentMediaType", "contentEncoding", "contentSchema", "format",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Unsupported = FrozenSet.ToFrozenSet(
        ["unevaluatedProperties", "unevaluatedItems", "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor", "$vocabulary"], StringComparer.Ordinal);

    private readonly ContentNode root;
    private readonly SchemaReferences references;
    private readonly Dictionary<ContentNode, SchemaNode> compiled = new(ReferenceEqualityComparer.Instance);

    public SchemaCompiler(ContentNode root)
    {
        this.root = root;
        Draft = ReadDraft();
        references = new SchemaReferences(root, Draft);
    }

    /// <summary>What is wrong with the schema.</summary>
    public List<SchemaProblem> Problems { get; } = [];

    /// <summary>The draft that the schema is written for.</summary>
    public SchemaDraft Draft { get; }

    /// <summary>Compiles the whole schema.</summary>
    public SchemaNode CompileRoot()
    {
        var schema = Compile(root);
        // Unused definitions are looked at too: a mistake in one is a mistake.
        foreach (var key in new[] { "$defs", "definitions" })
        {
            if ((root as MappingNode)?[key] is MappingNode definitions)
            {
                foreach (var definition in definitions.Entries)
                    Compile(definition.Value);
            }
        }

        return schema;
    }

    /// <summary>Compiles a subschema, or finds the one that was compiled from the same place.</summary>
    public SchemaNode Compile(ContentNode node)
    {
        if (compiled.TryGetValue(node, out var existing))
            return existing;
        var schema = new SchemaNode { Span = node.Span };
        compiled[node] = schema;
        switch (node)
        {
            case MappingNode mapping:
                CompileMapping(schema, mapping);
                break;
            case ScalarNode { Kind: ScalarKind.Boolean } boolean when Draft > SchemaDraft.Draft4:
                if (boolean.Value.Equals("false", StringComparison.OrdinalIgnoreCase))
                    schema.Keywords = [new FalseKeyword { Name = "false", Span = node.Span }];
                break;
            default:
                Problem(node, "a schema is a mapping, or true or false");
                break;
        }

        return schema;
    }

    /// <summary>Adds a problem.</summary>
    public void Problem(ContentNode node, string message) => Problems.Add(new SchemaProblem(node.Span, message));

    private SchemaDraft ReadDraft()
    {
        if ((root as MappingNode)?["$schema"] is not ScalarNode { Kind: ScalarKind.String } declared)
            return SchemaDraft.Draft202012;
        if (SchemaDrafts.Parse(declared.Value) is { } draft)
            return draft;
        Problem(declared, $"'{declared.Value}' is no draft of JSON Schema that is supported (4, 6, 7, 2019-09, 2020-12)");
        return SchemaDraft.Draft202012;
    }

    private void CompileMapping(SchemaNode schema, MappingNode mapping)
    {
        ReadAnnotations(schema, mapping);
        var keywords = ImmutableArray.CreateBuilder<SchemaKeyword>();
        if (mapping.Find("$ref") is { } reference)
        {
            CompileReference(reference, mapping, keywords);
            if (Draft <= SchemaDraft.Draft7)
            {
                schema.Keywords = keywords.ToImmutable();
                return;
            }
        }

        var values = new ValueKeywordCompiler(this, schema, mapping, keywords);
        var structure = new StructureKeywordCompiler(this, schema, mapping, keywords);
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Value != "$ref" && !values.TryCompile(entry) && !structure.TryCompile(entry))
                CheckUnknown(entry);
        }

        structure.Finish();
        schema.Keywords = keywords.ToImmutable();
    }

    private void CheckUnknown(MappingEntry entry)
    {
        var name = entry.Key.Value;
        if (Annotations.Contains(name))
            return;
        if (Unsupported.Contains(name))
        {
            Problem(entry.Key, $"the keyword '{name}' is not supported yet");
            return;
        }

        // Schemas may carry keys of their own; one that is nearly a keyword is a slip.
        var nearest = name.Length > 4 ? Spelling.Nearest(name, StructureKeywordCompiler.Names.Concat(ValueKeywordCompiler.Names)) : null;
        if (nearest is not null)
            Problem(entry.Key, $"'{name}' is no keyword of JSON Schema; did you mean '{nearest}'?");
    }

    private void CompileReference(MappingEntry entry, MappingNode mapping, ImmutableArray<SchemaKeyword>.Builder keywords)
    {
        if (entry.Value is not ScalarNode { Kind: ScalarKind.String } target)
        {
            Problem(entry.Value, "'$ref' is a string");
            return;
        }

        if (references.Resolve(mapping, target.Value) is not { } found)
        {
            Problem(target, target.Value.StartsWith('#') ? $"'{target.Value}' is not in this schema" : $"'{target.Value}' is not in this schema; references to other files are not supported yet");
            return;
        }

        keywords.Add(new AllOfKeyword { Name = "$ref", Span = target.Span, Branches = [Compile(found)] });
    }

    private static void ReadAnnotations(SchemaNode schema, MappingNode mapping)
    {
        string? Text(string key) => mapping[key] is ScalarNode { Kind: ScalarKind.String } scalar ? scalar.Value : null;
        schema.Title = Text("title");
        schema.Description = Text("description");
        schema.ErrorMessage = Text("errorMessage");
        schema.Default = mapping["default"];
    }
}
