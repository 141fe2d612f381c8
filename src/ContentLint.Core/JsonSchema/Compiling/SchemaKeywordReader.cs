using System.Collections.Immutable;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Keywords;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Compiling;

/// <summary>Reads the values of keywords from one schema's mapping; a value of the wrong kind is a problem.</summary>
internal sealed class SchemaKeywordReader(SchemaCompiler compiler, MappingNode mapping, SchemaNode node)
{
    private SchemaDialect Dialect => node.Resource!.Dialect;

    /// <summary>Reports a problem that keeps the schema from being used.</summary>
    public void Problem(TextSpan span, string message) => compiler.Problems.Add(new SchemaProblem(span, message, Source: node.Source));

    /// <summary>The entry of a keyword, if the dialect has that keyword.</summary>
    public MappingEntry? Find(string name) => KnownKeywords.Find(name)!.IsIn(Dialect.Draft) ? mapping.Find(name) : null;

    /// <summary>The span of a keyword; of the schema if it is not there.</summary>
    public TextSpan SpanOf(string name) => mapping.Find(name)?.Key.Span ?? node.Span;

    /// <summary>A text, or null.</summary>
    public string? Text(string name) => mapping[name] is ScalarNode { Kind: ScalarKind.String } text ? text.Value : null;

    /// <summary>A string; another value is a problem.</summary>
    public ScalarNode? String(string name)
    {
        if (Find(name) is not { } entry)
            return null;
        if (entry.Value is ScalarNode { Kind: ScalarKind.String } text)
            return text;
        Problem(Place(entry), $"'{name}' must be a string");
        return null;
    }

    /// <summary>A mapping; another value is a problem.</summary>
    public MappingNode? Mapping(string name)
    {
        if (Find(name) is not { } entry)
            return null;
        if (entry.Value is MappingNode value)
            return value;
        Problem(Place(entry), $"'{name}' must be a mapping");
        return null;
    }

    /// <summary>A count: a whole number that is not negative.</summary>
    public long? Count(string name)
    {
        if (Find(name) is not { } entry)
            return null;
        if (entry.Value is ScalarNode scalar && ExactNumber.Of(scalar) is { Count: { } count })
            return count;
        Problem(Place(entry), $"'{name}' must be a whole number, not below 0");
        return null;
    }

    /// <summary>A schema.</summary>
    public SchemaNode? Schema(string name) => Find(name) is { } entry ? compiler.Get(entry.Value, node.Resource!) : null;

    /// <summary>A mapping from names to schemas.</summary>
    public ImmutableArray<KeyValuePair<string, SchemaNode>> Schemas(string name)
    {
        var schemas = ImmutableArray.CreateBuilder<KeyValuePair<string, SchemaNode>>();
        foreach (var entry in Mapping(name)?.Entries ?? [])
            schemas.Add(new(entry.Key.Value, compiler.Get(entry.Value, node.Resource!)));
        return schemas.ToImmutable();
    }

    /// <summary>A list of schemas with at least one in it.</summary>
    public ImmutableArray<SchemaNode> SchemaList(string name)
    {
        if (Find(name) is not { } entry)
            return [];
        if (entry.Value is SequenceNode list && (!list.Items.IsEmpty || name == "items"))
            return [.. list.Items.Select(item => compiler.Get(item, node.Resource!))];
        Problem(Place(entry), $"'{name}' must be a list of schemas, with at least one");
        return [];
    }

    /// <summary>A list of keys.</summary>
    public ImmutableArray<RequiredKey> Keys(string name, ContentNode value)
    {
        if (value is not SequenceNode list)
        {
            Problem(value.Span, name == "required"
                ? "'required' must be a list of keys, beside 'properties'"
                : $"'{name}' must hold lists of keys");
            return [];
        }

        var keys = ImmutableArray.CreateBuilder<RequiredKey>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is ScalarNode { Kind: ScalarKind.String } key)
                keys.Add(new RequiredKey(key.Value, key.Span));
            else
                Problem(item.Span, $"'{name}' must be a list of keys, and a key is a string");
        }

        return keys.ToImmutable();
    }

    /// <summary>The schema that a reference leads to.</summary>
    /// <param name="name">The keyword.</param>
    /// <param name="owner">The resource that the schema belongs to.</param>
    public SchemaNode? Target(string name, out SchemaResource? owner)
    {
        owner = null;
        if (String(name) is not { } reference)
            return null;
        if (compiler.Index.TryResolve(node.Resource!, reference.Value, out var target, out owner, out var error))
            return compiler.Get(target, owner);
        Problem(reference.Span, $"'{name}' leads nowhere: {error}");
        return null;
    }

    /// <summary>Reports keywords that would be ignored: those of other drafts, and words that are one slip away from a keyword.</summary>
    public void ReportForeignKeywords()
    {
        foreach (var entry in mapping.Entries)
        {
            var name = entry.Key.Value;
            var keyword = KnownKeywords.Find(name);
            var message = keyword switch
            {
                null => KnownKeywords.Nearest(name) is { } nearest
                    ? $"'{name}' is no keyword of JSON Schema and is ignored; did you mean '{nearest}'?"
                    : null,
                { IsAnnotation: true } => null,
                _ when keyword.IsIn(Dialect.Draft)
                    || name is "id" or "$id" or "$recursiveAnchor" or "$dynamicAnchor" or "$anchor" or "$vocabulary" => null,
                _ when keyword.First > Dialect.Draft =>
                    $"'{name}' is ignored: it came with {SchemaDialect.NameOf(keyword.First)}, and the schema declares "
                        + $"{SchemaDialect.NameOf(Dialect.Draft)}",
                _ => $"'{name}' is ignored: {SchemaDialect.NameOf(Dialect.Draft)} does not have it any more",
            };
            if (message is not null)
                compiler.Problems.Add(new SchemaProblem(entry.Key.Span, message, KeepsFromUse: false, node.Source));
        }
    }

    private static TextSpan Place(MappingEntry entry) =>
        entry.Value is ScalarNode { Span.IsEmpty: false } ? entry.Value.Span : entry.Key.Span;
}
