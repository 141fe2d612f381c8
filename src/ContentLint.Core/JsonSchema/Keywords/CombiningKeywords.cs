using System.Collections.Immutable;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>allOf</c>.</summary>
internal sealed class AllOfKeyword(TextSpan span, ImmutableArray<SchemaNode> schemas) : Keyword("allOf", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        var isValid = true;
        foreach (var schema in schemas)
        {
            if (!context.InPlace(schema))
                isValid = false;
            if (!isValid && context.Sink is null)
                return false;
        }

        return isValid;
    }
}

/// <summary><c>anyOf</c>.</summary>
internal sealed class AnyOfKeyword(TextSpan span, ImmutableArray<SchemaNode> schemas) : Keyword("anyOf", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        var isValid = false;
        foreach (var schema in schemas)
        {
            if (!Branches.Matches(context, schema))
                continue;
            isValid = true;
            if (context.Evaluated is null)
                return true;
        }

        if (!isValid && context.Sink is not null)
            BranchReport.Report(context, this, schemas);
        return isValid;
    }
}

/// <summary><c>oneOf</c>.</summary>
internal sealed class OneOfKeyword(TextSpan span, ImmutableArray<SchemaNode> schemas) : Keyword("oneOf", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        var limits = context.Run.LimitCount;
        var matches = new List<int>(2);
        for (var i = 0; i < schemas.Length && matches.Count < 2; i++)
        {
            if (Branches.Matches(context, schemas[i]))
                matches.Add(i);
        }

        if (matches.Count == 1 || (matches.Count > 1 && context.Run.LimitCount > limits))
            return true;
        if (context.Sink is null)
            return false;
        if (matches.Count == 0)
        {
            BranchReport.Report(context, this, schemas);
            return false;
        }

        if (context.Node is MappingNode mapping && Excluding(mapping, schemas[matches[0]], schemas[matches[1]]) is var (first, second))
        {
            var later = mapping.Find(first)!.Key.Span > mapping.Find(second)!.Key.Span ? first : second;
            var conflict = context.Violation(
                this,
                SchemaViolationKind.Mismatch,
                mapping.Find(later)!.Key.Span,
                ViolationFormats.Conflict,
                ("keys", $"{ValueText.Quote(first)} and {ValueText.Quote(second)}"));
            context.Report(conflict with { Help = "Keep one of the keys" }, context.Place);
            return false;
        }

        return context.Refuse(
            this,
            SchemaViolationKind.Mismatch,
            context.NarrowSpan,
            ViolationFormats.TwoAlternatives,
            ("subject", context.Place.Subject()),
            ("first", NameOf(matches[0])),
            ("second", NameOf(matches[1])));
    }


    /// <summary>A key that only the first alternative requires, and one that only the second does.</summary>
    private static (string First, string Second)? Excluding(MappingNode mapping, SchemaNode first, SchemaNode second)
    {
        var (left, right) = (RequiredBy(first), RequiredBy(second));
        return left.Except(right, StringComparer.Ordinal).FirstOrDefault() is { } one
            && right.Except(left, StringComparer.Ordinal).FirstOrDefault() is { } other
            && mapping.Find(one) is not null && mapping.Find(other) is not null
            ? (one, other)
            : null;
    }

    private static IEnumerable<string> RequiredBy(SchemaNode schema) =>
        schema.Keywords.OfType<RequiredKeyword>().SelectMany(keyword => keyword.Keys).Select(key => key.Name);

    private string NameOf(int index)
    {
        var schema = schemas[index];
        if (schema.Title is { Length: > 0 } title)
            return ValueText.Quote(title);
        if (RequiredBy(schema).FirstOrDefault() is { } key)
            return $"the one with {ValueText.Quote(key)}";
        if (!schema.AllowedValues.IsEmpty)
            return $"the one for {ValueText.Choices([.. schema.AllowedValues.Select(ValueText.Of)])}";
        return schema.Types.IsEmpty ? $"number {index + 1}" : $"number {index + 1} ({TypesOf.Wanted(schema.Types, schema.Items)})";
    }
}

/// <summary>Tries one alternative.</summary>
internal static class Branches
{
    /// <summary>Whether the value meets a schema; if so, its marks and deprecations count.</summary>
    public static bool Matches(in EvaluationContext context, SchemaNode schema)
    {
        var marks = context.Evaluated is null ? null : new EvaluatedItems(context.Node);
        if (!context.Run.Evaluate(schema, context.Place, marks, null))
            return false;
        if (marks is not null)
            context.Evaluated!.Add(marks);
        if (context.Sink is not null)
            context.Run.ReportDeprecations(schema, context.Place, context.Sink);
        return true;
    }
}
