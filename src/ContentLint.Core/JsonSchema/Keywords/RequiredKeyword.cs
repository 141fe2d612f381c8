using System.Collections.Immutable;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary>A key that must be there, and where the schema says so.</summary>
internal readonly record struct RequiredKey(string Name, TextSpan Span);

/// <summary><c>required</c>.</summary>
internal sealed class RequiredKeyword(TextSpan span, ImmutableArray<RequiredKey> keys) : Keyword("required", span)
{
    /// <summary>The keys.</summary>
    public ImmutableArray<RequiredKey> Keys => keys;

    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context) =>
        context.Node is not MappingNode mapping || HasAll(this, context, mapping, keys, null);

    /// <summary>Reports the keys of a list that a mapping does not have.</summary>
    /// <param name="keyword">The keyword that asks for them.</param>
    /// <param name="context">The context.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="because">The key whose presence asks for them, or null.</param>
    public static bool HasAll(
        Keyword keyword, in EvaluationContext context, MappingNode mapping, ImmutableArray<RequiredKey> keys, string? because)
    {
        var hasAll = true;
        foreach (var key in keys)
        {
            if (mapping.Find(key.Name) is not null)
                continue;
            if (context.Sink is null)
                return false;
            hasAll = false;
            context.Report(Missing(keyword, context, key, because), context.Place);
        }

        return hasAll;
    }

    private static SchemaViolation Missing(Keyword keyword, in EvaluationContext context, RequiredKey key, string? because)
    {
        var place = context.Place;
        var owner = place.Parent is null ? null : place.Name();
        var schema = PropertyOf(context, key.Name);
        var violation = context.Violation(
            keyword,
            SchemaViolationKind.MissingKey,
            context.NarrowSpan,
            owner is null ? ViolationFormats.MissingKey : ViolationFormats.MissingKeyIn,
            ("key", ValueText.Shorten(key.Name)),
            ("owner", owner ?? ""));
        if (context.Schema.ErrorMessage is MappingNode texts
            && texts[keyword.Name] is MappingNode byKey
            && byKey[key.Name] is ScalarNode own)
            violation = violation.WithMessage(CustomMessage.Trim(own.Value)) with { HasOwnMessage = true };
        if (violation.HasOwnMessage)
            violation = violation.WithMessage(CustomMessage.Naming(key.Name, violation.Message));
        var explanation = violation.HasOwnMessage ? null : ValueText.Explanation(schema, key.Name);
        return violation with
        {
            Note = because is null ? explanation : $"The key {ValueText.Quote(because)} requires it",
            Key = key.Name,
            Entry = place.Entry,
            Schema = schema ?? context.Schema,
            SchemaSpan = context.Schema.Source is null ? null : key.Span,
        };
    }

    /// <summary>The schema of the key: beside <c>required</c>, or for the root anywhere among the schemas that hold for it.</summary>
    private static SchemaNode? PropertyOf(in EvaluationContext context, string name)
    {
        if (context.Schema.Property(name) is { } own)
            return own;
        if (context.Place.Parent is not null)
            return null;
        return context.Run.Root.WithCombined().Select(schema => schema.Property(name)).FirstOrDefault(schema => schema is not null);
    }
}

/// <summary><c>dependentRequired</c>, and <c>dependencies</c> with a list of keys.</summary>
internal sealed class DependentRequiredKeyword(
    string name, TextSpan span, ImmutableArray<KeyValuePair<string, ImmutableArray<RequiredKey>>> dependencies)
    : Keyword(name, span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        if (context.Node is not MappingNode mapping)
            return true;
        var isValid = true;
        foreach (var (key, required) in dependencies)
        {
            if (mapping.Find(key) is not null && !RequiredKeyword.HasAll(this, context, mapping, required, key))
                isValid = false;
            if (!isValid && context.Sink is null)
                return false;
        }

        return isValid;
    }
}

/// <summary><c>dependentSchemas</c>, and <c>dependencies</c> with schemas.</summary>
internal sealed class DependentSchemasKeyword(string name, TextSpan span, ImmutableArray<KeyValuePair<string, SchemaNode>> dependencies)
    : Keyword(name, span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        if (context.Node is not MappingNode mapping)
            return true;
        var isValid = true;
        foreach (var (key, schema) in dependencies)
        {
            if (mapping.Find(key) is not null && !IsMet(context, schema, key))
                isValid = false;
            if (!isValid && context.Sink is null)
                return false;
        }

        return isValid;
    }

    private static bool IsMet(in EvaluationContext context, SchemaNode schema, string key)
    {
        if (context.Sink is not { } sink)
            return context.InPlace(schema);
        var refusals = new List<PendingViolation>();
        var isValid = (context with { Sink = refusals }).InPlace(schema);
        sink.AddRange(refusals.Select(refusal => refusal.With($"{ValueText.Quote(key)} is present")));
        return isValid;
    }
}
