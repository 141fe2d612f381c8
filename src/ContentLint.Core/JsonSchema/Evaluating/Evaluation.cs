using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>The state of one validation. Work is bounded: by the size of the data, by the stack, and by time per pattern.</summary>
internal sealed class Evaluation
{
    private const int FreeSteps = 250_000;
    private const int StepsPerValue = 500;
    private readonly List<PendingViolation> limits = [];
    private readonly HashSet<Keyword> exhausted = [];
    private readonly long mostSteps;
    private string? stopReason;
    private DynamicScope? scope;
    private long steps;

    private Evaluation(SchemaNode root, TextSpan emptySpan, long mostSteps)
    {
        Root = root;
        EmptySpan = emptySpan;
        this.mostSteps = mostSteps;
    }

    /// <summary>The schema of the data as a whole.</summary>
    public SchemaNode Root { get; }

    /// <summary>What is reported for the root as a whole.</summary>
    public TextSpan EmptySpan { get; }

    /// <summary>The resources entered so far, the innermost first.</summary>
    public DynamicScope? Scope => scope;

    /// <summary>Number of keywords that could not be decided: where it grows, a failure that rests on a success is not certain.</summary>
    public int LimitCount => limits.Count + (stopReason is null ? 0 : 1);

    /// <summary>Validates data against a schema.</summary>
    public static ImmutableArray<SchemaViolation> Run(SchemaNode schema, ContentNode? instance, TextSpan emptySpan)
    {
        var root = InstanceLocation.Root(instance ?? new MappingNode(emptySpan, [], CollectionStyle.Block));
        var run = new Evaluation(schema, emptySpan, FreeSteps + Math.Min(root.Node.ExpandedCount, int.MaxValue) * StepsPerValue);
        var sink = new List<PendingViolation>();
        run.Evaluate(schema, root, null, sink);
        if (run.stopReason is { } reason)
            run.limits.Add(new PendingViolation(run.Limit(schema, root, reason), root));

        return Settle(sink, run.limits);
    }

    /// <summary>Validates a value at its place in a schema file, within a number of steps.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="place">The value.</param>
    /// <param name="budget">The steps that may still be taken; those that are taken are subtracted.</param>
    /// <returns>The violations; none if a limit was reached, since then nothing is certain.</returns>
    public static ImmutableArray<SchemaViolation> RunAt(SchemaNode schema, InstanceLocation place, ref long budget)
    {
        var run = new Evaluation(schema, place.Node.Span, budget);
        var sink = new List<PendingViolation>();
        run.Evaluate(schema, place, null, sink);
        budget -= run.steps;
        return run.LimitCount > 0 ? [] : Settle(sink, []);
    }

    /// <summary>Evaluates a schema at a value.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="place">The value.</param>
    /// <param name="marks">Where looked-at entries and items are noted, or null.</param>
    /// <param name="sink">Where violations go; null to stop at the first.</param>
    /// <returns>Whether the value meets the schema.</returns>
    public bool Evaluate(SchemaNode schema, InstanceLocation place, EvaluatedItems? marks, List<PendingViolation>? sink)
    {
        if (!MayGoOn())
            return true;
        var outer = scope;
        if (schema.Resource is { } resource && !ReferenceEquals(outer?.Resource, resource))
            scope = new DynamicScope(resource, outer);
        var own = schema.HasUnevaluated ? new EvaluatedItems(place.Node) : marks;
        var isValid = true;
        foreach (var keyword in schema.Keywords)
        {
            if (keyword.Evaluate(new EvaluationContext(this, schema, place, own, sink)))
                continue;
            isValid = false;
            if (sink is null || keyword.IsDecisive)
                break;
        }

        if (marks is not null && !ReferenceEquals(own, marks))
            marks.Add(own!);
        if (sink is not null && schema.IsDeprecated)
            sink.Add(Deprecation.Of(schema, place, EmptySpan));
        scope = outer;
        return isValid;
    }

    /// <summary>Adds the deprecated values inside of a value that is known to meet a schema.</summary>
    public void ReportDeprecations(SchemaNode schema, InstanceLocation place, List<PendingViolation> sink)
    {
        if (!Root.MayDeprecate)
            return;
        var refusals = new List<PendingViolation>();
        Evaluate(schema, place, null, refusals);
        sink.AddRange(refusals.FindAll(refusal => !refusal.IsFailure));
    }

    /// <summary>Matches a keyword's pattern; null if that exceeds its time, which is reported once.</summary>
    public bool? IsMatch(Keyword keyword, Patterns.SchemaPattern pattern, string text, in EvaluationContext context)
    {
        if (exhausted.Contains(keyword))
            return null;
        if (pattern.IsMatch(text) is { } isMatch)
            return isMatch;
        exhausted.Add(keyword);
        var message = $"{context.Place.Subject()} was not checked: pattern {ValueText.Quote(pattern.Source)} takes too long";
        limits.Add(new PendingViolation(
            context.Violation(keyword, SchemaViolationKind.LimitExceeded, context.NarrowSpan, "").WithMessage(message) with { Note = null },
            context.Place));
        return null;
    }

    /// <summary>Counts a step. Once a limit is reached, everything else counts as valid, so that the way back out is short.</summary>
    private bool MayGoOn()
    {
        if (stopReason is not null)
            return false;
        if (++steps > mostSteps)
            stopReason = "Validation against the schema takes too many steps";
        else if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            stopReason = "Data or references of the schema are nested too deeply";
        return stopReason is null;
    }

    private SchemaViolation Limit(SchemaNode schema, InstanceLocation root, string reason) => new()
    {
        Kind = SchemaViolationKind.LimitExceeded,
        Keyword = "$ref",
        Span = EmptySpan,
        Node = root.Node,
        InstancePath = "",
        Format = ViolationFormats.Custom,
        Arguments = [("message", reason)],
        Schema = schema,
        SchemaSpan = schema.Source is null ? null : schema.Span,
        SchemaSource = schema.Source,
    };

    private static SchemaViolation Explain(SchemaViolation violation) => violation switch
    {
        { Because: null } or { HasOwnMessage: true } => violation,
        { Kind: SchemaViolationKind.MissingKey } => violation with { Note = $"The key is required because {violation.Because}" },
        _ => violation with { Note = $"The schema requires this because {violation.Because}" },
    };

    /// <summary>In the order of the file; what several schemas say alike is said once.</summary>
    private static ImmutableArray<SchemaViolation> Settle(List<PendingViolation> sink, List<PendingViolation> limits)
    {
        if (sink.Count + limits.Count == 0)
            return [];
        var seen = new HashSet<(SchemaViolationKind, TextSpan, string, string?)>();
        var settled = ImmutableArray.CreateBuilder<SchemaViolation>(sink.Count + limits.Count);
        foreach (var refusal in sink.Concat(limits).OrderBy(refusal => refusal.Violation.Span))
        {
            var violation = refusal.Violation;
            if (seen.Add((
                violation.Kind,
                violation.Span,
                violation.InstancePath,
                violation.Kind is SchemaViolationKind.WrongType ? null : violation.Key + violation.Message)))
                settled.Add(Explain(violation));
        }

        return settled.ToImmutable();
    }
}

/// <summary>A resource that evaluation has entered (JSON Schema core 2020-12, section 7.1).</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Outer">The one from which it was entered.</param>
internal sealed record DynamicScope(SchemaResource Resource, DynamicScope? Outer);
