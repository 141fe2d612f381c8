using System.Collections.Immutable;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Keywords;

/// <summary>
/// Chooses what is said when no alternative of <c>anyOf</c> or <c>oneOf</c> matches: the mistakes against the alternative that the author
/// most likely meant, never that nothing matched.
/// </summary>
internal static class BranchReport
{
    /// <summary>Reports the failure of all alternatives.</summary>
    public static void Report(in EvaluationContext context, Keyword keyword, ImmutableArray<SchemaNode> schemas)
    {
        var place = context.Place;
        var attempts = Attempt(context, schemas);
        var fitting = attempts.FindAll(attempt => !attempt.HasAt(place, SchemaViolationKind.WrongType));
        if (fitting.Count == 0)
        {
            MergeTypes(context, keyword, attempts);
            return;
        }

        if (fitting.TrueForAll(attempt => attempt.Only is { Violation.Kind: SchemaViolationKind.ValueNotAllowed } only
            && only.Place == place))
        {
            MergeValues(context, keyword, fitting.ConvertAll(attempt => attempt.Only!.Value));
            return;
        }

        if (SharedDiscriminators(fitting, place) is { } discriminators)
        {
            MergeValues(context with { Place = discriminators[0].Place }, keyword, discriminators);
            return;
        }

        var chosen = Prefer(fitting, attempt => attempt.Discriminator(place) is not { Violation.Allowed.Length: 1 });
        chosen = Prefer(chosen, attempt => attempt.Discriminator(place) is null);
        if (chosen.Count > 1
            && chosen.TrueForAll(attempt => attempt.Only is { Violation.Kind: SchemaViolationKind.MissingKey } only && only.Place == place))
        {
            ReportMissing(context, keyword, chosen.ConvertAll(attempt => attempt.Only!.Value.Violation.Key!));
            return;
        }

        var best = chosen.MinBy(attempt => (attempt.CountAt(place), attempt.Failures.Count))!;
        if (best.Evaluated is not null)
            context.Evaluated?.Add(best.Evaluated);
        var reason = context.Node is MappingNode mapping && ChosenBy(attempts, best, place) is { } key
            ? ConditionText.Fact(place, mapping, key)
            : null;
        context.Sink!.AddRange(reason is null ? best.Refusals : best.Refusals.Select(refusal => refusal.With(reason)));
    }

    /// <summary>A key whose value another alternative refuses, and the chosen one takes; null if no value decided.</summary>
    private static string? ChosenBy(List<BranchAttempt> attempts, BranchAttempt chosen, InstanceLocation place)
    {
        foreach (var attempt in attempts)
        {
            if (attempt != chosen && attempt.Discriminator(place)?.Violation.Key is { } key
                && !chosen.Failures.Exists(refusal => refusal.Violation.Key == key
                && refusal.Violation.Kind == SchemaViolationKind.ValueNotAllowed))
                return key;
        }

        return null;
    }

    private static List<BranchAttempt> Attempt(in EvaluationContext context, ImmutableArray<SchemaNode> schemas)
    {
        var attempts = new List<BranchAttempt>(schemas.Length);
        foreach (var schema in schemas)
        {
            var refusals = new List<PendingViolation>();
            var marks = context.Evaluated is null ? null : new EvaluatedItems(context.Node);
            context.Run.Evaluate(schema, context.Place, marks, refusals);
            attempts.Add(new BranchAttempt(refusals, marks));
        }

        return attempts;
    }

    /// <summary>Those that satisfy a condition, or all if none does.</summary>
    private static List<BranchAttempt> Prefer(List<BranchAttempt> attempts, Predicate<BranchAttempt> condition)
    {
        var preferred = attempts.FindAll(condition);
        return preferred.Count == 0 ? attempts : preferred;
    }

    /// <summary>The failures of one key that every alternative wants another value of, or null.</summary>
    private static List<PendingViolation>? SharedDiscriminators(List<BranchAttempt> attempts, InstanceLocation place)
    {
        var shared = new List<PendingViolation>();
        foreach (var attempt in attempts)
        {
            if (attempt.Discriminator(place) is not { } refusal || (shared.Count > 0 && shared[0].Violation.Key != refusal.Violation.Key))
                return null;
            shared.Add(refusal);
        }

        return shared;
    }

    /// <summary>Every alternative wants another type: one sentence names them all.</summary>
    private static void MergeTypes(in EvaluationContext context, Keyword keyword, List<BranchAttempt> attempts)
    {
        var place = context.Place;
        var refused = attempts.SelectMany(attempt => attempt.Failures)
            .Where(refusal => refusal.Place == place && refusal.Violation.Kind == SchemaViolationKind.WrongType)
            .Select(refusal => refusal.Violation)
            .ToList();
        var types = refused.SelectMany(violation => violation.Allowed).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var merged = new SchemaNode
        {
            Span = context.Schema.Span,
            Source = context.Schema.Source,
            Types = types,
            Items = refused.Select(violation => violation.Schema.Items).FirstOrDefault(items => items is not null),
            Properties = refused.Select(violation => violation.Schema.Properties).FirstOrDefault(properties => !properties.IsEmpty, []),
            Format = refused.Select(violation => violation.Schema.Format).FirstOrDefault(format => format is not null),
        };
        var wrongType = context.Unexpected(
            keyword,
            SchemaViolationKind.WrongType,
            place.ValueSpan(),
            $"be {TypesOf.Wanted(types, merged.Items)}",
            TypesOf.Found(place.Node));
        context.Report(wrongType with { Keyword = "type", Schema = merged, Allowed = types }, place);
    }

    /// <summary>Every alternative wants another value at the same place.</summary>
    private static void MergeValues(in EvaluationContext context, Keyword keyword, List<PendingViolation> refusals)
    {
        var place = context.Place;
        var first = refusals[0].Violation;
        var values = refusals
            .SelectMany(refusal => refusal.Violation.Schema.AllowedValues)
            .Distinct(InstanceEquality.Comparer)
            .ToImmutableArray();
        var allowed = values.Select(ValueText.Of).ToImmutableArray();
        var merged = new SchemaNode
        {
            Span = first.Schema.Span, Source = first.Schema.Source, Types = first.Schema.Types, AllowedValues = values
        };
        context.Report(
            context.Unexpected(
                keyword,
                SchemaViolationKind.ValueNotAllowed,
                first.Span,
                EnumKeyword.Expected(allowed),
                EnumKeyword.Found(place.Node)) with
            {
                Keyword = first.Keyword,
                Schema = merged,
                Allowed = allowed,
            },
            place);
    }

    private static void ReportMissing(in EvaluationContext context, Keyword keyword, List<string> keys)
    {
        var names = keys.Distinct(StringComparer.Ordinal).Select(ValueText.Quote).ToList();
        context.Refuse(
            keyword,
            SchemaViolationKind.Mismatch,
            context.NarrowSpan,
            ViolationFormats.MissingChoice,
            ("keys", ValueText.Join(names)));
    }
}

/// <summary>What one alternative has against the value.</summary>
/// <param name="Refusals">Everything that it reported.</param>
/// <param name="Evaluated">What it looked at.</param>
internal sealed record BranchAttempt(List<PendingViolation> Refusals, EvaluatedItems? Evaluated)
{
    /// <summary>What makes the value invalid.</summary>
    public List<PendingViolation> Failures { get; } = Refusals.FindAll(refusal => refusal.IsFailure);

    /// <summary>The only failure, or null.</summary>
    public PendingViolation? Only => Failures is [var only] ? only : null;

    /// <summary>Whether a kind of failure is at the value itself.</summary>
    public bool HasAt(InstanceLocation place, SchemaViolationKind kind) =>
        Failures.Exists(refusal => refusal.Place == place && refusal.Violation.Kind == kind);

    /// <summary>Number of failures at the value itself, and not inside.</summary>
    public int CountAt(InstanceLocation place) => Failures.Count(refusal => refusal.Place == place);

    /// <summary>A failed <c>const</c> or <c>enum</c> of a key of the mapping: it says that another alternative is meant.</summary>
    public PendingViolation? Discriminator(InstanceLocation place)
    {
        foreach (var refusal in Failures)
        {
            if (refusal.Place.Node is ScalarNode
                && IsKeyOf(refusal.Place, place)
                && refusal.Violation.Kind == SchemaViolationKind.ValueNotAllowed)
                return refusal;
        }

        return null;
    }

    /// <summary>Places are made anew for every alternative, so the values inside are told by their parent.</summary>
    private static bool IsKeyOf(InstanceLocation inner, InstanceLocation outer) =>
        inner.Parent == outer && inner is { Entry: not null, IsKey: false };
}
