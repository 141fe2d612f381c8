using ContentLint.JsonSchema.Keywords;

namespace ContentLint.JsonSchema;

/// <summary>Chooses, among alternatives that all refuse a value, the one that its author meant.</summary>
internal static class BestBranch
{
    /// <summary>The violations to report: those of the branch that came furthest, or the types that the branches would take.</summary>
    public static IReadOnlyList<SchemaViolation> Explain(SchemaKeyword keyword, SchemaNode schema, SchemaInstance instance, List<SchemaEvaluation> branches)
    {
        if (branches.Count == 0)
            return [];
        var pointer = instance.Pointer;
        if (branches.All(branch => RefusesType(branch, pointer)))
            return [MergeTypes(keyword, schema, instance, branches, pointer)];
        if (branches.All(branch => branch.Violations is [{ Kind: SchemaViolationKind.ValueNotAllowed } violation] && IsAt(violation, pointer)))
            return [MergeValues(branches)];
        return branches
            .OrderBy(branch => RefusesType(branch, pointer))
            .ThenBy(branch => MissesDiscriminator(branch, pointer))
            .ThenByDescending(branch => branch.Violations.Max(violation => violation.InstancePath.Count(c => c == '/')))
            .ThenBy(branch => branch.Violations.Count)
            .First()
            .Violations;
    }

    private static bool IsAt(SchemaViolation violation, string pointer) => string.Equals(violation.InstancePath, pointer, StringComparison.Ordinal);

    private static bool RefusesType(SchemaEvaluation branch, string pointer) =>
        branch.Violations.Exists(violation => violation.Kind == SchemaViolationKind.WrongType && IsAt(violation, pointer));

    /// <summary>Whether a constant that tells the alternatives apart (<c>kind: video</c>) says that another one is meant.</summary>
    private static bool MissesDiscriminator(SchemaEvaluation branch, string pointer) =>
        branch.Violations.Exists(violation => violation.Kind == SchemaViolationKind.ValueNotAllowed
            && violation.InstancePath.Length > pointer.Length && violation.InstancePath.LastIndexOf('/') == pointer.Length);

    private static SchemaViolation MergeTypes(SchemaKeyword keyword, SchemaNode schema, SchemaInstance instance, List<SchemaEvaluation> branches, string pointer)
    {
        var refused = branches.SelectMany(branch => branch.Violations).Where(violation => violation.Kind == SchemaViolationKind.WrongType && IsAt(violation, pointer)).ToArray();
        var types = refused.SelectMany(violation => violation.Allowed).Distinct(StringComparer.Ordinal).ToArray();
        return refused[0] with
        {
            Keyword = keyword.Name,
            SchemaSpan = keyword.Span,
            Schema = refused.Length == 1 ? refused[0].Schema : WithTypes(schema, refused),
            Allowed = [.. types],
            Message = schema.ErrorMessage ?? TypeKeyword.Message([.. types], instance),
        };
    }

    /// <summary>What the branches have in common for a fix: their types, and the items of the one that is a list.</summary>
    private static SchemaNode WithTypes(SchemaNode schema, SchemaViolation[] refused) => new()
    {
        Span = schema.Span,
        Types = [.. refused.SelectMany(violation => violation.Allowed).Distinct(StringComparer.Ordinal)],
        Items = refused.Select(violation => violation.Schema.Items).FirstOrDefault(items => items is not null),
        Title = schema.Title,
        Description = schema.Description,
    };

    private static SchemaViolation MergeValues(List<SchemaEvaluation> branches)
    {
        var first = branches[0].Violations[0];
        var allowed = branches.SelectMany(branch => branch.Violations[0].Allowed).Distinct(StringComparer.Ordinal).ToArray();
        return first with
        {
            Allowed = [.. allowed],
            Message = $"{NodeDescription.Of(first.Node)} is not allowed{(first.Key is { } key ? $" for '{key}'" : "")}; use {NodeDescription.Join([.. allowed.Select(value => $"'{value}'")])}",
        };
    }
}
