using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentLint.JsonSchema.Keywords;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema;

/// <summary>Compiles the keywords that hold subschemas or name keys.</summary>
internal sealed class StructureKeywordCompiler(SchemaCompiler compiler, SchemaNode schema, MappingNode mapping, ImmutableArray<SchemaKeyword>.Builder keywords)
{
    private PropertiesKeyword? properties;
    private ItemsKeyword? items;

    /// <summary>The names of these keywords.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "properties", "patternProperties", "additionalProperties", "propertyNames", "required", "dependentRequired", "dependentSchemas", "dependencies",
        "items", "prefixItems", "additionalItems", "contains", "minContains", "maxContains", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "$ref",
    ];

    /// <summary>Compiles a keyword; false if it is none of these.</summary>
    public bool TryCompile(MappingEntry entry)
    {
        var (name, value) = (entry.Key.Value, entry.Value);
        switch (name)
        {
            case "properties":
                schema.Properties = [.. Subschemas(name, value)];
                properties ??= New(entry);
                return true;
            case "patternProperties":
                (properties ??= New(entry)).Patterns = [.. Patterns(name, value)];
                return true;
            case "additionalProperties":
                properties ??= New(entry);
                properties.ForbidsAdditional = value is ScalarNode { Kind: ScalarKind.Boolean, Value: "false" or "False" or "FALSE" };
                properties.Additional = compiler.Compile(value);
                return true;
            case "propertyNames":
                keywords.Add(new PropertyNamesKeyword { Name = name, Span = value.Span, Names = compiler.Compile(value) });
                return true;
            case "required":
                if (Strings(name, value) is { } keys)
                    keywords.Add(new RequiredKeyword { Name = name, Span = value.Span, Keys = keys });
                return true;
            case "dependentRequired" or "dependentSchemas" or "dependencies":
                AddDependencies(name, value);
                return true;
            case "items" or "prefixItems" or "additionalItems":
                AddItems(name, value);
                return true;
            case "contains":
                AddContains(name, value);
                return true;
            case "minContains" or "maxContains" or "then" or "else":
                return true;
            case "allOf":
                keywords.Add(new AllOfKeyword { Name = name, Span = value.Span, Branches = Branches(name, value) });
                return true;
            case "anyOf" or "oneOf":
                keywords.Add(new AlternativesKeyword { Name = name, Span = value.Span, Branches = Branches(name, value), IsExclusive = name[0] == 'o' });
                return true;
            case "not":
                keywords.Add(new NotKeyword { Name = name, Span = value.Span, Excluded = compiler.Compile(value) });
                return true;
            case "if":
                keywords.Add(new ConditionKeyword { Name = name, Span = value.Span, Condition = compiler.Compile(value), Then = Optional("then"), Else = Optional("else") });
                return true;
            default:
                return false;
        }
    }

    /// <summary>Adds the keywords that are made of several.</summary>
    public void Finish()
    {
        if (properties is not null)
            keywords.Add(properties);
        if (items is null)
            return;
        schema.Items = items.Prefix.IsEmpty ? items.Rest : null;
        keywords.Add(items);
    }

    private static PropertiesKeyword New(MappingEntry entry) => new() { Name = entry.Key.Value, Span = entry.Key.Span };

    private SchemaNode? Optional(string key) => mapping[key] is { } node ? compiler.Compile(node) : null;

    private List<KeyValuePair<string, SchemaNode>> Subschemas(string name, ContentNode value)
    {
        var subschemas = new List<KeyValuePair<string, SchemaNode>>();
        if (value is MappingNode entries)
        {
            foreach (var entry in entries.Entries)
                subschemas.Add(KeyValuePair.Create(entry.Key.Value, compiler.Compile(entry.Value)));
        }
        else
        {
            compiler.Problem(value, $"'{name}' holds a schema for each key");
        }

        return subschemas;
    }

    private IEnumerable<(Regex Pattern, SchemaNode Schema)> Patterns(string name, ContentNode value)
    {
        foreach (var (pattern, subschema) in Subschemas(name, value))
        {
            Regex regex;
            try
            {
                regex = SchemaPattern.Compile(pattern);
            }
            catch (ArgumentException exception)
            {
                compiler.Problem(((MappingNode)value).Find(pattern)!.Key, $"'{pattern}' is no regular expression: {exception.Message.TrimEnd('.')}");
                continue;
            }

            yield return (regex, subschema);
        }
    }

    private ImmutableArray<SchemaNode> Branches(string name, ContentNode value)
    {
        if (value is SequenceNode { Items.Length: > 0 } sequence)
            return [.. sequence.Items.Select(compiler.Compile)];
        compiler.Problem(value, $"'{name}' is a list of schemas");
        return [];
    }

    private ImmutableArray<string>? Strings(string name, ContentNode value)
    {
        if (value is SequenceNode sequence && sequence.Items.All(item => item is ScalarNode { Kind: ScalarKind.String }))
            return [.. sequence.Items.Cast<ScalarNode>().Select(item => item.Value)];
        compiler.Problem(value, $"'{name}' is a list of keys");
        return null;
    }

    private void AddDependencies(string name, ContentNode value)
    {
        if (value is not MappingNode dependencies)
        {
            compiler.Problem(value, $"'{name}' holds keys and what they ask for");
            return;
        }

        foreach (var entry in dependencies.Entries)
        {
            if (name == "dependentRequired" || (name == "dependencies" && entry.Value is SequenceNode))
            {
                if (Strings(name, entry.Value) is { } keys)
                    keywords.Add(new RequiredKeyword { Name = name, Span = entry.Value.Span, Keys = keys, Trigger = entry.Key.Value });
            }
            else
            {
                keywords.Add(new DependentSchemaKeyword { Name = name, Span = entry.Value.Span, Trigger = entry.Key.Value, Then = compiler.Compile(entry.Value) });
            }
        }
    }

    private void AddItems(string name, ContentNode value)
    {
        items ??= new ItemsKeyword { Name = name, Span = value.Span };
        var isTuple = name == "items" && value is SequenceNode && compiler.Draft < SchemaDraft.Draft202012;
        if (name == "prefixItems" || isTuple)
            items.Prefix = [.. ((value as SequenceNode)?.Items ?? []).Select(compiler.Compile)];
        else if (name == "items")
            items.Rest = compiler.Compile(value);
        else if (compiler.Draft < SchemaDraft.Draft202012 && mapping["items"] is SequenceNode)
            items.Rest = compiler.Compile(value);
    }

    private void AddContains(string name, ContentNode value)
    {
        var counts = new ValueKeywordCompiler(compiler, schema, mapping, keywords);
        var takesCounts = compiler.Draft >= SchemaDraft.Draft201909;
        keywords.Add(new ContainsKeyword
        {
            Name = name,
            Span = value.Span,
            Item = compiler.Compile(value),
            Minimum = takesCounts && mapping["minContains"] is { } minimum ? counts.Count("minContains", minimum) ?? 1 : 1,
            Maximum = takesCounts && mapping["maxContains"] is { } maximum ? counts.Count("maxContains", maximum) : null,
        });
    }
}
