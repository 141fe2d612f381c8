using System.Collections.Immutable;
using ContentLint.JsonSchema.Keywords;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema;

/// <summary>Compiles the keywords that look at one value: types, enumerations, numbers, strings and counts.</summary>
internal sealed class ValueKeywordCompiler(SchemaCompiler compiler, SchemaNode schema, MappingNode mapping, ImmutableArray<SchemaKeyword>.Builder keywords)
{
    private static readonly ImmutableArray<string> Types = ["null", "boolean", "object", "array", "number", "string", "integer"];

    /// <summary>The names of these keywords.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "type", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "format", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
    ];

    /// <summary>Compiles a keyword; false if it is none of these.</summary>
    public bool TryCompile(MappingEntry entry)
    {
        var (name, value) = (entry.Key.Value, entry.Value);
        switch (name)
        {
            case "type":
                AddType(name, value);
                return true;
            case "enum":
                if (value is SequenceNode values)
                    AddAllowed(name, values.Items, value.Span);
                else
                    compiler.Problem(value, "'enum' is a list");
                return true;
            case "const" when compiler.Draft > SchemaDraft.Draft4:
                AddAllowed(name, [value], value.Span);
                return true;
            case "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf":
                AddNumber(name, value);
                return true;
            case "minLength" or "maxLength":
                if (Count(name, value) is { } length)
                    keywords.Add(new LengthKeyword { Name = name, Span = value.Span, Limit = length, IsMaximum = name[1] == 'a' });
                return true;
            case "minItems" or "maxItems" or "minProperties" or "maxProperties":
                if (Count(name, value) is { } count)
                    keywords.Add(new CountKeyword { Name = name, Span = value.Span, Limit = count, IsMaximum = name[1] == 'a', CountsItems = name.EndsWith("Items", StringComparison.Ordinal) });
                return true;
            case "uniqueItems":
                if (IsTrue(value))
                    keywords.Add(new UniqueItemsKeyword { Name = name, Span = value.Span });
                return true;
            case "pattern":
                AddPattern(name, value);
                return true;
            case "format":
                AddFormat(name, value);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A whole number from zero; null, and a problem, for all else.</summary>
    public long? Count(string name, ContentNode value)
    {
        if (value is ScalarNode scalar && ExactNumber.Of(scalar) is { IsInteger: true } number && number.Mantissa.Sign >= 0 && number.Exponent < 19)
        {
            var count = number.Mantissa * System.Numerics.BigInteger.Pow(10, number.Exponent);
            return count > long.MaxValue ? long.MaxValue : (long)count;
        }

        compiler.Problem(value, $"'{name}' is a whole number from zero");
        return null;
    }

    private static bool IsTrue(ContentNode value) => value is ScalarNode { Kind: ScalarKind.Boolean } scalar && scalar.Value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private void AddType(string name, ContentNode value)
    {
        ImmutableArray<ContentNode> items = value is SequenceNode sequence ? sequence.Items : [value];
        foreach (var item in items)
        {
            if (item is ScalarNode scalar && Types.Contains(scalar.Value, StringComparer.Ordinal))
                continue;
            var nearest = item is ScalarNode written ? Spelling.Nearest(written.Value, Types) : null;
            compiler.Problem(item, nearest is null ? $"'type' is one of {string.Join(", ", Types)}, or a list of them" : $"there is no type '{((ScalarNode)item).Value}'; did you mean '{nearest}'?");
            return;
        }

        schema.Types = [.. items.Cast<ScalarNode>().Select(item => item.Value)];
        keywords.Insert(0, new TypeKeyword { Name = name, Span = value.Span });
    }

    private void AddAllowed(string name, ImmutableArray<ContentNode> values, TextSpan span)
    {
        schema.AllowedValues = values;
        keywords.Add(new AllowedValuesKeyword { Name = name, Span = span, Values = values });
    }

    private void AddNumber(string name, ContentNode value)
    {
        if (compiler.Draft == SchemaDraft.Draft4 && name.StartsWith("exclusive", StringComparison.Ordinal))
            return;
        if (value is not ScalarNode scalar || ExactNumber.Of(scalar) is not { } limit)
        {
            compiler.Problem(value, $"'{name}' is a number");
            return;
        }

        var isExclusive = compiler.Draft == SchemaDraft.Draft4
            && mapping[name == "minimum" ? "exclusiveMinimum" : "exclusiveMaximum"] is { } exclusive && IsTrue(exclusive);
        var test = name switch
        {
            "minimum" => isExclusive ? NumberTest.ExclusiveMinimum : NumberTest.Minimum,
            "maximum" => isExclusive ? NumberTest.ExclusiveMaximum : NumberTest.Maximum,
            "exclusiveMinimum" => NumberTest.ExclusiveMinimum,
            "exclusiveMaximum" => NumberTest.ExclusiveMaximum,
            _ => NumberTest.MultipleOf,
        };
        keywords.Add(new NumberKeyword { Name = name, Span = value.Span, Limit = limit, LimitText = scalar.Value, Test = test });
    }

    private void AddPattern(string name, ContentNode value)
    {
        if (value is not ScalarNode { Kind: ScalarKind.String } pattern)
        {
            compiler.Problem(value, "'pattern' is a regular expression");
            return;
        }

        try
        {
            keywords.Add(new PatternKeyword { Name = name, Span = value.Span, Pattern = SchemaPattern.Compile(pattern.Value), Source = pattern.Value });
        }
        catch (ArgumentException exception)
        {
            compiler.Problem(value, $"'{pattern.Value}' is no regular expression: {exception.Message.TrimEnd('.')}");
        }
    }

    private void AddFormat(string name, ContentNode value)
    {
        if (value is not ScalarNode { Kind: ScalarKind.String } scalar)
        {
            compiler.Problem(value, "'format' is a string");
            return;
        }

        schema.Format = scalar.Value;
        if (SchemaFormat.Find(scalar.Value) is { } format)
            keywords.Add(new FormatKeyword { Name = name, Span = value.Span, Format = format });
        else if (SchemaFormat.IsUnsupported(scalar.Value))
            compiler.Problem(value, $"the format '{scalar.Value}' is not supported yet");
        else if (Spelling.Nearest(scalar.Value, SchemaFormat.Names) is { } nearest)
            compiler.Problem(value, $"there is no format '{scalar.Value}'; did you mean '{nearest}'?");
    }
}
