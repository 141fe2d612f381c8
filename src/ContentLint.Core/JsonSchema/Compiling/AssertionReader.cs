using System.Collections.Immutable;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Keywords;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Compiling;

/// <summary>Reads the keywords of the validation vocabulary, which look at one value and not into it.</summary>
internal sealed class AssertionReader(
    SchemaCompiler compiler, SchemaKeywordReader reader, SchemaNode node, ImmutableArray<Keyword>.Builder keywords)
{
    /// <summary>Reads them all.</summary>
    public void Read()
    {
        ReadType();
        ReadValues();
        ReadRequired();
        ReadRange("minimum", "exclusiveMinimum", isMaximum: false);
        ReadRange("maximum", "exclusiveMaximum", isMaximum: true);
        ReadMultipleOf();
        ReadCounts(Counted.Characters, "minLength", "maxLength");
        ReadCounts(Counted.Items, "minItems", "maxItems");
        ReadCounts(Counted.Keys, "minProperties", "maxProperties");
        if (reader.String("pattern") is { } text && compiler.Pattern(text, node.Source) is { } pattern)
            keywords.Add(new PatternKeyword(reader.SpanOf("pattern"), pattern, reader.Text("patternErrorMessage")));
        if (Flag("uniqueItems") == true)
            keywords.Add(new UniqueItemsKeyword(reader.SpanOf("uniqueItems")));
    }

    private void ReadType()
    {
        if (reader.Find("type") is not { } entry)
            return;
        var names = entry.Value is SequenceNode list ? list.Items : [entry.Value];
        var types = InstanceTypes.None;
        foreach (var name in names)
        {
            var type = name is ScalarNode { Kind: ScalarKind.String } or ScalarNode { Kind: ScalarKind.Null, Value: "null" }
                ? TypesOf.Named(((ScalarNode)name).Value)
                : InstanceTypes.None;
            if (type == InstanceTypes.None)
            {
                reader.Problem(
                    name.Span.IsEmpty ? entry.Key.Span : name.Span,
                    "'type' must be array, boolean, integer, null, number, object or string, or a list of these");
                return;
            }

            types |= type;
        }

        node.Types = [.. names.Select(name => ((ScalarNode)name).Value).Distinct(StringComparer.Ordinal)];
        keywords.Add(new TypeKeyword(entry.Key.Span, types));
    }

    private void ReadValues()
    {
        if (reader.Find("enum") is { } several)
        {
            if (several.Value is SequenceNode list)
            {
                node.AllowedValues = list.Items;
                keywords.Add(new EnumKeyword("enum", several.Key.Span, list.Items));
            }
            else
            {
                reader.Problem(several.Value.Span, "'enum' must be a list of values");
            }
        }

        if (reader.Find("const") is { } one)
        {
            node.AllowedValues = [one.Value];
            keywords.Add(new EnumKeyword("const", one.Key.Span, [one.Value]));
        }
    }

    private void ReadRequired()
    {
        if (reader.Find("required") is { } required)
            keywords.Add(new RequiredKeyword(required.Key.Span, reader.Keys("required", required.Value)));
        if (reader.Mapping("dependentRequired") is { } dependencies)
        {
            keywords.Add(new DependentRequiredKeyword(
                "dependentRequired",
                reader.SpanOf("dependentRequired"),
                [
                    .. dependencies.Entries.Select(entry => KeyValuePair.Create(
                        entry.Key.Value, reader.Keys("dependentRequired", entry.Value)))
                ]));
        }
    }

    private void ReadRange(string name, string exclusiveName, bool isMaximum)
    {
        var isExclusive = false;
        if (node.Resource!.Dialect.Draft == SchemaDraft.Draft4)
            isExclusive = Flag(exclusiveName) == true;
        else if (Number(exclusiveName) is var (exclusiveBound, exclusiveLimit))
            keywords.Add(new RangeKeyword(
                exclusiveName, reader.SpanOf(exclusiveName), exclusiveBound, exclusiveLimit, isMaximum, isExclusive: true));
        if (Number(name) is var (bound, limit))
            keywords.Add(new RangeKeyword(name, reader.SpanOf(name), bound, limit, isMaximum, isExclusive));
    }

    private void ReadMultipleOf()
    {
        if (Number("multipleOf") is not var (value, divisor))
            return;
        if (divisor.IsUsableDivisor)
            keywords.Add(new MultipleOfKeyword(reader.SpanOf("multipleOf"), value, divisor));
        else
            reader.Problem(value.Span, "'multipleOf' must be a number above 0, of a reasonable length");
    }

    private void ReadCounts(Counted counted, string least, string most)
    {
        if (reader.Count(least) is { } lower)
            keywords.Add(new CountKeyword(least, reader.SpanOf(least), counted, lower, isMaximum: false));
        if (reader.Count(most) is { } upper)
            keywords.Add(new CountKeyword(most, reader.SpanOf(most), counted, upper, isMaximum: true));
    }

    private bool? Flag(string name)
    {
        if (reader.Find(name) is not { } entry)
            return null;
        if (entry.Value is ScalarNode { Kind: ScalarKind.Boolean } flag)
            return flag.Value is ['t' or 'T', ..];
        reader.Problem(entry.Value.Span, $"'{name}' must be true or false");
        return null;
    }

    private (ScalarNode Lexeme, ExactNumber Value)? Number(string name)
    {
        if (reader.Find(name) is not { } entry)
            return null;
        if (entry.Value is ScalarNode scalar && ExactNumber.Of(scalar) is { } number)
            return (scalar, number);
        var hint = entry.Value is ScalarNode { Kind: ScalarKind.Boolean }
            ? "; true and false belong to draft-04, which '$schema' would have to declare"
            : "";
        reader.Problem(entry.Value.Span, $"'{name}' must be a number{hint}");
        return null;
    }
}
