using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.JsonSchema;

/// <summary>One evaluation, or one branch of it: what was violated so far.</summary>
internal sealed class SchemaEvaluation
{
    private const int MaximumDepth = 256;
    private readonly int depth;

    public SchemaEvaluation(TextSpan rootSpan)
        : this(rootSpan, 0)
    {
    }

    private SchemaEvaluation(TextSpan rootSpan, int depth)
    {
        RootSpan = rootSpan;
        this.depth = depth;
    }

    /// <summary>What is pointed at for a key that the root lacks.</summary>
    public TextSpan RootSpan { get; }

    public List<SchemaViolation> Violations { get; } = [];

    public bool IsValid => Violations.Count == 0;

    /// <summary>Evaluates a subschema on its own: its violations count only if they are taken over.</summary>
    public SchemaEvaluation Branch(SchemaNode schema, SchemaInstance instance)
    {
        var branch = new SchemaEvaluation(RootSpan, depth + 1);
        branch.Run(schema, instance);
        return branch;
    }

    /// <summary>Evaluates a subschema whose violations are violations of the whole.</summary>
    public void Apply(SchemaNode schema, SchemaInstance instance) => Take(Branch(schema, instance));

    public void Take(SchemaEvaluation branch) => Violations.AddRange(branch.Violations);

    public void Report(SchemaViolationKind kind, SchemaKeyword keyword, SchemaNode schema, SchemaInstance instance, string message, TextSpan? span = null, ImmutableArray<string> allowed = default) =>
        Violations.Add(new SchemaViolation
        {
            Kind = kind,
            Keyword = keyword.Name,
            Span = span ?? instance.ReportSpan,
            Node = instance.Node,
            InstancePath = instance.Pointer,
            Message = schema.ErrorMessage ?? message,
            Key = instance.Entry is null ? null : instance.Token,
            Entry = instance.Entry,
            Schema = schema,
            SchemaSpan = keyword.Span,
            Allowed = allowed.IsDefault ? [] : allowed,
        });

    private void Run(SchemaNode schema, SchemaInstance instance)
    {
        // A schema that refers to itself for the same value never ends; nothing real is nested that deeply.
        if (depth > MaximumDepth)
        {
            Violations.Add(new SchemaViolation
            {
                Kind = SchemaViolationKind.LimitExceeded,
                Keyword = "$ref",
                Span = instance.ReportSpan,
                Node = instance.Node,
                InstancePath = instance.Pointer,
                Message = $"the schema refers to itself more than {MaximumDepth} times for this value",
                Schema = schema,
            });
            return;
        }

        foreach (var keyword in schema.Keywords)
            keyword.Evaluate(schema, instance, this);
    }
}
