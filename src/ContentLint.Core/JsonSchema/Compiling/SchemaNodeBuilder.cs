using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Keywords;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Compiling;

/// <summary>Fills in one compiled schema from its mapping: annotations, then the keywords, cheap and decisive ones first.</summary>
internal sealed class SchemaNodeBuilder(SchemaCompiler compiler, MappingNode mapping, SchemaNode node)
{
    private readonly SchemaKeywordReader reader = new(compiler, mapping, node);
    private readonly ImmutableArray<Keyword>.Builder keywords = ImmutableArray.CreateBuilder<Keyword>();
    private readonly ImmutableArray<SchemaNode>.Builder inPlace = ImmutableArray.CreateBuilder<SchemaNode>();

    private SchemaDialect Dialect => node.Resource!.Dialect;

    /// <summary>Fills it in.</summary>
    public void Build()
    {
        AddAnnotations();
        reader.ReportForeignKeywords();
        if (Dialect.Draft <= SchemaDraft.Draft7 && reader.Find("$ref") is { Value: ScalarNode { Kind: ScalarKind.String } })
        {
            AddReference();
        }
        else
        {
            if (Dialect.HasValidation)
                new AssertionReader(compiler, reader, node, keywords).Read();
            AddFormat();
            AddProperties();
            AddItems();
            AddReference();
            AddDynamicReference();
            AddCombinations();
            AddDependencies();
            AddUnevaluated();
        }

        CompileDefinitions();
        node.Keywords = keywords.ToImmutable();
        node.InPlaceSchemas = inPlace.ToImmutable();
    }

    private void AddAnnotations()
    {
        node.Title = reader.Text("title");
        node.Description = reader.Text("description");
        node.Default = mapping["default"];
        node.ErrorMessage = mapping["errorMessage"];
        node.DeprecationMessage = reader.Text("deprecationMessage");
        node.Replacement = reader.Text("x-replacement") ?? DeprecationText.Replacement(node.DeprecationMessage);
        node.IsDeprecated = node.DeprecationMessage is not null
            || mapping["deprecated"] is ScalarNode { Kind: ScalarKind.Boolean, Value: ['t' or 'T', ..] };
    }

    private void AddFormat()
    {
        if (reader.String("format") is not { } format)
            return;
        node.Format = format.Value;
        if (compiler.AssertsFormats && Formats.SchemaFormat.Find(format.Value) is { } known)
            keywords.Add(new FormatKeyword(reader.SpanOf("format"), known));
    }

    private void AddProperties()
    {
        node.Properties = reader.Schemas("properties");
        var named = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
        foreach (var (name, schema) in node.Properties)
            named.TryAdd(name, schema);
        var patterns = ImmutableArray.CreateBuilder<PatternProperty>();
        foreach (var entry in reader.Mapping("patternProperties")?.Entries ?? [])
        {
            if (compiler.Pattern(entry.Key, node.Source) is { } pattern)
                patterns.Add(new PatternProperty(entry.Key.Span, pattern, compiler.Get(entry.Value, node.Resource!)));
        }

        var additional = reader.Schema("additionalProperties") is { } rest
            ? new AdditionalProperties(reader.SpanOf("additionalProperties"), rest)
            : null;
        if (named.Count > 0 || patterns.Count > 0 || additional is not null)
            keywords.Add(new PropertiesKeyword(
                mapping.Span, named.ToFrozenDictionary(StringComparer.Ordinal), patterns.ToImmutable(), additional));
        if (reader.Schema("propertyNames") is { } names)
            keywords.Add(new PropertyNamesKeyword(reader.SpanOf("propertyNames"), names));
    }

    private void AddItems()
    {
        ImmutableArray<SchemaNode> prefix = [];
        var restName = "items";
        if (Dialect.Draft == SchemaDraft.Draft202012)
        {
            prefix = reader.SchemaList("prefixItems");
            if (mapping["items"] is SequenceNode list)
                reader.Problem(
                    list.Span,
                    "since 2020-12 a list of schemas stands under 'prefixItems'; rename it, or declare an older draft with '$schema'");
        }
        else if (mapping["items"] is SequenceNode)
        {
            prefix = reader.SchemaList("items");
            restName = "additionalItems";
        }

        var rest = mapping[restName] is SequenceNode ? null : reader.Schema(restName);
        node.Items = prefix.IsEmpty ? rest : null;
        if (!prefix.IsEmpty || rest is not null)
            keywords.Add(new ItemsKeyword(restName, reader.SpanOf(restName), prefix, rest));
        if (reader.Schema("contains") is not { } contains)
            return;
        var hasCounts = Dialect.Draft >= SchemaDraft.Draft201909 && Dialect.HasValidation;
        var least = hasCounts ? reader.Count("minContains") ?? 1 : 1;
        var most = hasCounts ? reader.Count("maxContains") ?? long.MaxValue : long.MaxValue;
        keywords.Add(new ContainsKeyword(reader.SpanOf("contains"), contains, least, most, Dialect.Draft == SchemaDraft.Draft202012));
    }

    private void AddReference()
    {
        if (reader.Target("$ref", out _) is not { } target)
            return;
        node.Reference = target;
        keywords.Add(new ReferenceKeyword(reader.SpanOf("$ref"), target));
        inPlace.Add(target);
    }

    private void AddDynamicReference()
    {
        if (Dialect.Draft == SchemaDraft.Draft202012 && reader.Target("$dynamicRef", out var place) is { } target)
        {
            var reference = reader.Text("$dynamicRef")!;
            var anchor = reference[(reference.IndexOf('#', StringComparison.Ordinal) + 1)..];
            // Only a target that is itself a dynamic anchor makes the reference dynamic.
            var isDynamic = place is { } && place.DynamicAnchors.ContainsKey(anchor);
            keywords.Add(isDynamic
                ? new DynamicReferenceKeyword(reader.SpanOf("$dynamicRef"), anchor, target)
                : new ReferenceKeyword(reader.SpanOf("$dynamicRef"), target));
        }

        if (Dialect.Draft == SchemaDraft.Draft201909 && reader.Target("$recursiveRef", out place) is { } root)
        {
            keywords.Add(place!.DynamicAnchors.ContainsKey(SchemaResource.RecursiveAnchor)
                ? new RecursiveReferenceKeyword(reader.SpanOf("$recursiveRef"), root)
                : new ReferenceKeyword(reader.SpanOf("$recursiveRef"), root));
        }
    }

    private void AddCombinations()
    {
        if (Combined("allOf") is { IsEmpty: false } all)
            keywords.Add(new AllOfKeyword(reader.SpanOf("allOf"), all));
        if (Combined("anyOf") is { IsEmpty: false } any)
            keywords.Add(new AnyOfKeyword(reader.SpanOf("anyOf"), any));
        if (Combined("oneOf") is { IsEmpty: false } one)
            keywords.Add(new OneOfKeyword(reader.SpanOf("oneOf"), one));
        if (reader.Schema("not") is { } not)
            keywords.Add(new NotKeyword(reader.SpanOf("not"), not));
        var (condition, then, otherwise) = (reader.Schema("if"), reader.Schema("then"), reader.Schema("else"));
        if (condition is null)
            return;
        keywords.Add(new ConditionalKeyword(reader.SpanOf("if"), condition, then, otherwise));
        inPlace.AddRange(new[] { condition, then, otherwise }.OfType<SchemaNode>());
    }

    private ImmutableArray<SchemaNode> Combined(string name)
    {
        var schemas = reader.SchemaList(name);
        inPlace.AddRange(schemas);
        // The older way to write keywords beside a reference.
        if (name == "allOf" && schemas is [var only])
            node.Reference ??= only;
        return schemas;
    }

    private void AddDependencies()
    {
        var schemas = reader.Schemas("dependentSchemas");
        if (!schemas.IsEmpty)
            keywords.Add(new DependentSchemasKeyword("dependentSchemas", reader.SpanOf("dependentSchemas"), schemas));
        inPlace.AddRange(schemas.Select(pair => pair.Value));
        var keys = ImmutableArray.CreateBuilder<KeyValuePair<string, ImmutableArray<RequiredKey>>>();
        var others = ImmutableArray.CreateBuilder<KeyValuePair<string, SchemaNode>>();
        foreach (var entry in reader.Mapping("dependencies")?.Entries ?? [])
        {
            if (entry.Value is SequenceNode)
                keys.Add(new(entry.Key.Value, reader.Keys("dependencies", entry.Value)));
            else
                others.Add(new(entry.Key.Value, compiler.Get(entry.Value, node.Resource!)));
        }

        inPlace.AddRange(others.Select(pair => pair.Value));
        if (keys.Count > 0)
            keywords.Add(new DependentRequiredKeyword("dependencies", reader.SpanOf("dependencies"), keys.ToImmutable()));
        if (others.Count > 0)
            keywords.Add(new DependentSchemasKeyword("dependencies", reader.SpanOf("dependencies"), others.ToImmutable()));
    }

    private void AddUnevaluated()
    {
        if (reader.Schema("unevaluatedProperties") is { } properties)
            keywords.Add(new UnevaluatedPropertiesKeyword(reader.SpanOf("unevaluatedProperties"), properties));
        if (reader.Schema("unevaluatedItems") is { } items)
            keywords.Add(new UnevaluatedItemsKeyword(reader.SpanOf("unevaluatedItems"), items));
        node.HasUnevaluated = keywords is [.., UnevaluatedPropertiesKeyword or UnevaluatedItemsKeyword];
    }

    /// <summary>Mistakes in definitions that nothing refers to yet are mistakes too.</summary>
    private void CompileDefinitions()
    {
        reader.Schemas("$defs");
        reader.Schemas("definitions");
    }
}
