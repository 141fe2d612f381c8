using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>One schema at one value.</summary>
/// <param name="Run">The evaluation as a whole.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Place">The value.</param>
/// <param name="Evaluated">Where looked-at entries and items are noted; null if nothing asks for them.</param>
/// <param name="Sink">Where violations go; null if only the result counts.</param>
internal readonly record struct EvaluationContext(
    Evaluation Run, SchemaNode Schema, InstanceLocation Place, EvaluatedItems? Evaluated, List<PendingViolation>? Sink)
{
    /// <summary>The value.</summary>
    public ContentNode Node => Place.Node;

    /// <summary>The draft that the schema is written in.</summary>
    public SchemaDraft Draft => Schema.Resource!.Dialect.Draft;

    /// <summary>The shortest span that stands for the value.</summary>
    public TextSpan NarrowSpan => Place.NarrowSpan(Run.EmptySpan);

    /// <summary>Another schema at the same value, with its marks counted here.</summary>
    public bool InPlace(SchemaNode schema) => Run.Evaluate(schema, Place, Evaluated, Sink);

    /// <summary>A schema at a value inside.</summary>
    public bool Inside(SchemaNode schema, InstanceLocation place) => Run.Evaluate(schema, place, null, Sink);

    /// <summary>Reports a violation at the value itself.</summary>
    /// <returns>False, as the result of the keyword.</returns>
    public bool Refuse(
        Keyword keyword, SchemaViolationKind kind, TextSpan span, string format, params ImmutableArray<MessageArgument> arguments)
    {
        Report(Violation(keyword, kind, span, format, arguments), Place);
        return false;
    }

    /// <summary>Adds a violation.</summary>
    public void Report(SchemaViolation violation, InstanceLocation place) => Sink?.Add(new PendingViolation(violation, place));

    /// <summary>The value is not as the schema wants it.</summary>
    /// <param name="keyword">The keyword that says so.</param>
    /// <param name="kind">The kind of the violation.</param>
    /// <param name="span">Where.</param>
    /// <param name="expected">What it must do: <c>be a string</c>.</param>
    /// <param name="found">What it is.</param>
    public SchemaViolation Unexpected(Keyword keyword, SchemaViolationKind kind, TextSpan span, string expected, string found) =>
        Violation(
            keyword,
            kind,
            span,
            ViolationFormats.Expectation,
            ("subject", Place.Subject()),
            ("expected", expected),
            ("found", found));

    /// <summary>A violation at the value itself; the schema's own <c>errorMessage</c> wins over the message.</summary>
    public SchemaViolation Violation(
        Keyword keyword, SchemaViolationKind kind, TextSpan span, string format, params ImmutableArray<MessageArgument> arguments)
    {
        var own = OwnMessage(keyword.Name);
        return new SchemaViolation
        {
            Kind = kind,
            Keyword = keyword.Name,
            Span = span,
            Node = Place.Node,
            InstancePath = Place.Pointer(),
            Format = own is null ? format : ViolationFormats.Custom,
            Arguments = own is null ? arguments : [("message", CustomMessage.Complete(own, Place))],
            Note = own is null ? ValueText.Explanation(Schema, Place.Entry?.Key.Value) : null,
            HasOwnMessage = own is not null,
            Key = Place.Entry?.Key.Value,
            Entry = Place.Entry,
            Schema = Schema,
            SchemaSpan = Schema.Source is null ? null : keyword.Span,
            SchemaSource = Schema.Source,
        };
    }

    private string? OwnMessage(string keyword) => Schema.ErrorMessage switch
    {
        ScalarNode text => text.Value,
        MappingNode texts => ((texts[keyword] ?? texts["_"]) as ScalarNode)?.Value,
        _ => null,
    };
}
