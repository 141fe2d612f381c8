using System.Collections.Immutable;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>allOf</c>.</summary>
internal sealed class AllOfKeyword(TextSpan span, ImmutableArray<SchemaNode> schemas) : Keyword("allOf", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit)
    {
        var isValid = true;
        foreach (var schema in schemas)
        {
            if (!visit.InPlace(schema))
                isValid = false;
            if (!isValid && visit.Sink is null)
                return false;
        }

        return isValid;
    }
}

/// <summary><c>anyOf</c>.</summary>
internal sealed class AnyOfKeyword(TextSpan span, ImmutableArray<SchemaNode> schemas) : Keyword("anyOf", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit)
    {
        var isValid = false;
        foreach (var schema in schemas)
        {
            if (!Branches.Matches(visit, schema))
                continue;
            isValid = true;
            if (visit.Marks is null)
                return true;
        }

        if (!isValid && visit.Sink is not null)
            BranchReport.Report(visit, this, schemas);
        return isValid;
    }
}

/// <summary><c>oneOf</c>.</summary>
internal sealed class OneOfKeyword(TextSpan span, ImmutableArray<SchemaNode> schemas) : Keyword("oneOf", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit)
    {
        var limits = visit.Run.LimitCount;
        var matches = new List<int>(2);
        for (var i = 0; i < schemas.Length && matches.Count < 2; i++)
        {
            if (Branches.Matches(visit, schemas[i]))
                matches.Add(i);
        }

        if (matches.Count == 1 || (matches.Count > 1 && visit.Run.LimitCount > limits))
            return true;
        if (visit.Sink is null)
            return false;
        if (matches.Count == 0)
        {
            BranchReport.Report(visit, this, schemas);
            return false;
        }

        var names = $"{NameOf(matches[0])} and {NameOf(matches[1])}";
        return visit.Refuse(this, SchemaViolationKind.Mismatch, visit.NarrowSpan, $"{visit.Place.Subject()} must match only one of the schema's alternatives, but matches {names}");
    }

    private string NameOf(int index)
    {
        var schema = schemas[index];
        if (schema.Title is { Length: > 0 } title)
            return ValueText.Quote(title);
        foreach (var keyword in schema.Keywords)
        {
            if (keyword is RequiredKeyword { Keys: [var key, ..] })
                return $"the one with {ValueText.Quote(key.Name)}";
        }

        return $"number {index + 1}";
    }
}

/// <summary>Tries one alternative.</summary>
internal static class Branches
{
    /// <summary>Whether the value meets a schema; if so, its marks and deprecations count.</summary>
    public static bool Matches(in Visit visit, SchemaNode schema)
    {
        var marks = visit.Marks is null ? null : new Marks(visit.Node);
        if (!visit.Run.Evaluate(schema, visit.Place, marks, null))
            return false;
        if (marks is not null)
            visit.Marks!.Add(marks);
        if (visit.Sink is not null)
            visit.Run.ReportDeprecations(schema, visit.Place, visit.Sink);
        return true;
    }
}

/// <summary><c>if</c> with <c>then</c> and <c>else</c>.</summary>
internal sealed class ConditionalKeyword(TextSpan span, SchemaNode condition, SchemaNode? then, SchemaNode? otherwise) : Keyword("if", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit) =>
        (Branches.Matches(visit, condition) ? then : otherwise) is not { } schema || visit.InPlace(schema);
}

/// <summary><c>not</c>.</summary>
internal sealed class NotKeyword(TextSpan span, SchemaNode schema) : Keyword("not", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit)
    {
        var limits = visit.Run.LimitCount;
        if (!visit.Run.Evaluate(schema, visit.Place, visit.Marks is null ? null : new Marks(visit.Node), null) || visit.Run.LimitCount > limits)
            return true;
        if (visit.Sink is null)
            return false;
        var (span, message) = Describe(visit);
        return visit.Refuse(this, SchemaViolationKind.Mismatch, span, message);
    }

    private (TextSpan Span, string Message) Describe(in Visit visit)
    {
        var place = visit.Place;
        var subject = place.Subject();
        if (!schema.AllowedValues.IsEmpty)
            return (place.ValueSpan(), $"{subject} must not be {ValueText.Quote(ValueText.Of(place.Node))}{ValueText.Explanation(schema)}");
        if (schema.Keywords is [RequiredKeyword { Keys: [.., var last] keys }] && place.Node is Syntax.FrontMatter.MappingNode mapping)
        {
            var names = keys.Select(key => ValueText.Quote(key.Name)).ToList();
            var message = names.Count == 1 ? $"the key {names[0]} is not allowed here" : $"{ValueText.Join(names, "and")} cannot stand together";
            return (mapping.Find(last.Name)!.Key.Span, message + ValueText.Explanation(visit.Schema));
        }

        if (schema.Keywords is [TypeKeyword])
            return (place.ValueSpan(), $"{subject} must not be {TypesOf.Wanted(schema.Types, null)}");
        var explanation = ValueText.Explanation(schema);
        return (visit.NarrowSpan, explanation.Length > 0 ? $"{subject} is what the schema rules out{explanation}" : $"{subject} matches what the schema rules out");
    }
}
