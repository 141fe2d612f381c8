using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>required</c>, and <c>dependentRequired</c> for one key that is there.</summary>
internal sealed class RequiredKeyword : SchemaKeyword
{
    public required ImmutableArray<string> Keys { get; init; }

    /// <summary>The key that makes the others necessary; null if they always are.</summary>
    public string? Trigger { get; init; }

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        if (instance.Node is not MappingNode mapping || (Trigger is not null && mapping.Find(Trigger) is null))
            return;
        foreach (var key in Keys)
        {
            if (mapping.Find(key) is not null)
                continue;
            var property = schema.Property(key);
            var place = instance.Entry?.Key.Span ?? (instance.Parent is null ? evaluation.RootSpan : instance.ReportSpan);
            evaluation.Violations.Add(new SchemaViolation
            {
                Kind = SchemaViolationKind.MissingKey,
                Keyword = Name,
                Span = place,
                Node = mapping,
                InstancePath = instance.Pointer,
                Message = schema.ErrorMessage ?? Message(key, property, instance),
                Key = key,
                Schema = property ?? new SchemaNode { Span = Span },
                SchemaSpan = Span,
            });
        }
    }

    private string Message(string key, SchemaNode? property, SchemaInstance instance)
    {
        var where = instance.Name is { } name ? $" in '{name}'" : "";
        var why = Trigger is null ? "" : $" because '{Trigger}' is there";
        var hint = property?.Description ?? property?.Title;
        return $"the key '{key}' is missing{where}{why}{(hint is null ? "" : $" ({hint.TrimEnd('.')})")}";
    }
}

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>.</summary>
internal sealed class PropertiesKeyword : SchemaKeyword
{
    public ImmutableArray<(Regex Pattern, SchemaNode Schema)> Patterns { get; set; } = [];

    public SchemaNode? Additional { get; set; }

    /// <summary>Whether <see cref="Additional"/> is <c>false</c>.</summary>
    public bool ForbidsAdditional { get; set; }

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        if (instance.Node is not MappingNode mapping)
            return;
        foreach (var entry in mapping.Entries)
        {
            // Of a duplicate key the first counts; the second is a finding of its own.
            if (!ReferenceEquals(mapping.Find(entry.Key.Value), entry))
                continue;
            var child = instance.Child(entry);
            var isKnown = false;
            if (schema.Property(entry.Key.Value) is { } property)
            {
                isKnown = true;
                evaluation.Apply(property, child);
            }

            foreach (var (pattern, patternSchema) in Patterns)
            {
                if (!SchemaPattern.TryMatch(pattern, entry.Key.Value, out var isMatch) || !isMatch)
                    continue;
                isKnown = true;
                evaluation.Apply(patternSchema, child);
            }

            if (isKnown)
                continue;
            if (ForbidsAdditional)
                ReportUnknown(schema, instance, entry, evaluation);
            else if (Additional is not null)
                evaluation.Apply(Additional, child);
        }
    }

    private void ReportUnknown(SchemaNode schema, SchemaInstance instance, MappingEntry entry, SchemaEvaluation evaluation)
    {
        var mapping = (MappingNode)instance.Node;
        ImmutableArray<string> known = [.. schema.Properties.Select(property => property.Key)];
        var nearest = Spelling.Nearest(entry.Key.Value, known.Where(key => mapping.Find(key) is null));
        var hint = nearest is not null ? $"; did you mean '{nearest}'?" : known.IsEmpty ? "" : $"; known are {NodeDescription.Join(known).Replace(" or ", " and ", StringComparison.Ordinal)}";
        evaluation.Violations.Add(new SchemaViolation
        {
            Kind = SchemaViolationKind.UnknownKey,
            Keyword = "additionalProperties",
            Span = entry.Key.Span,
            Node = mapping,
            InstancePath = instance.Pointer,
            Message = schema.ErrorMessage ?? $"the key '{entry.Key.Value}' is not known{(instance.Name is { } name ? $" in '{name}'" : "")}{hint}",
            Key = entry.Key.Value,
            Entry = entry,
            Schema = schema,
            SchemaSpan = Span,
            Allowed = known,
        });
    }
}

/// <summary><c>propertyNames</c>.</summary>
internal sealed class PropertyNamesKeyword : SchemaKeyword
{
    public SchemaNode? Names { get; set; }

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        if (instance.Node is not MappingNode mapping || Names is null)
            return;
        foreach (var entry in mapping.Entries)
        {
            var key = new ScalarNode(entry.Key.Span, entry.Key.Value, ScalarKind.String, entry.Key.Style);
            var branch = evaluation.Branch(Names, new SchemaInstance(key, instance, entry.Key.Value, null));
            if (branch.IsValid)
                continue;
            evaluation.Violations.Add(branch.Violations[0] with
            {
                Kind = SchemaViolationKind.UnknownKey,
                Keyword = Name,
                Span = entry.Key.Span,
                Key = entry.Key.Value,
                Entry = entry,
                Message = schema.ErrorMessage ?? $"'{entry.Key.Value}' is no name for a key here: {branch.Violations[0].Message}",
            });
        }
    }
}

/// <summary><c>dependentSchemas</c>, for one key.</summary>
internal sealed class DependentSchemaKeyword : SchemaKeyword
{
    public required string Trigger { get; init; }

    public SchemaNode? Then { get; set; }

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        if (instance.Node is MappingNode mapping && mapping.Find(Trigger) is not null && Then is not null)
            evaluation.Apply(Then, instance);
    }
}
