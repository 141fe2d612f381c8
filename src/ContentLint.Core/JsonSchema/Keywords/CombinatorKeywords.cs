using System.Collections.Immutable;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>allOf</c> and <c>$ref</c>: subschemas that all count as if they stood here.</summary>
internal sealed class AllOfKeyword : SchemaKeyword
{
    public ImmutableArray<SchemaNode> Branches { get; set; } = [];

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        foreach (var branch in Branches)
            evaluation.Apply(branch, instance);
    }
}

/// <summary><c>anyOf</c> and <c>oneOf</c>; if no branch takes the value, the one that was meant is explained.</summary>
internal sealed class AlternativesKeyword : SchemaKeyword
{
    public ImmutableArray<SchemaNode> Branches { get; set; } = [];

    public required bool IsExclusive { get; init; }

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        var failed = new List<SchemaEvaluation>(Branches.Length);
        var matches = 0;
        foreach (var alternative in Branches)
        {
            var branch = evaluation.Branch(alternative, instance);
            if (!branch.IsValid)
                failed.Add(branch);
            else if (!IsExclusive)
                return;
            else
                matches++;
        }

        if (matches == 1)
            return;
        if (matches > 1)
            evaluation.Report(SchemaViolationKind.Mismatch, this, schema, instance, $"'{instance.Name ?? "front matter"}' fits {matches} of the alternatives of its schema, where exactly one is allowed");
        else if (schema.ErrorMessage is not null)
            evaluation.Report(SchemaViolationKind.Mismatch, this, schema, instance, schema.ErrorMessage);
        else
            evaluation.Violations.AddRange(BestBranch.Explain(this, schema, instance, failed));
    }
}

/// <summary><c>not</c>.</summary>
internal sealed class NotKeyword : SchemaKeyword
{
    public SchemaNode? Excluded { get; set; }

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        if (Excluded is null || !evaluation.Branch(Excluded, instance).IsValid)
            return;
        var what = Excluded.Title ?? Excluded.Description;
        evaluation.Report(
            SchemaViolationKind.Mismatch, this, schema, instance,
            what is null ? $"'{instance.Name ?? "front matter"}' is what its schema excludes" : $"'{instance.Name ?? "front matter"}' must not be: {what.TrimEnd('.')}");
    }
}

/// <summary><c>if</c>, <c>then</c> and <c>else</c>.</summary>
internal sealed class ConditionKeyword : SchemaKeyword
{
    public SchemaNode? Condition { get; set; }

    public SchemaNode? Then { get; set; }

    public SchemaNode? Else { get; set; }

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        if (Condition is null)
            return;
        if ((evaluation.Branch(Condition, instance).IsValid ? Then : Else) is { } consequence)
            evaluation.Apply(consequence, instance);
    }
}
