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
    public override bool Evaluate(in Visit visit) => visit.Node is not MappingNode mapping || HasAll(this, visit, mapping, keys, null);

    /// <summary>Reports the keys of a list that a mapping does not have.</summary>
    /// <param name="keyword">The keyword that asks for them.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="because">The key whose presence asks for them, or null.</param>
    public static bool HasAll(Keyword keyword, in Visit visit, MappingNode mapping, ImmutableArray<RequiredKey> keys, string? because)
    {
        var hasAll = true;
        foreach (var key in keys)
        {
            if (mapping.Find(key.Name) is not null)
                continue;
            if (visit.Sink is null)
                return false;
            hasAll = false;
            visit.Report(Missing(keyword, visit, key, because), visit.Place);
        }

        return hasAll;
    }

    private static SchemaViolation Missing(Keyword keyword, in Visit visit, RequiredKey key, string? because)
    {
        var place = visit.Place;
        var owner = place.Parent is null ? null : place.Name();
        var schema = PropertyOf(visit, key.Name);
        var violation = visit.Violation(
            keyword,
            SchemaViolationKind.MissingKey,
            visit.NarrowSpan,
            owner is null ? ViolationFormats.MissingKey : ViolationFormats.MissingKeyIn,
            ("key", ValueText.Shorten(key.Name)),
            ("owner", owner ?? ""));
        if (visit.Schema.ErrorMessage is MappingNode texts && texts[keyword.Name] is MappingNode byKey && byKey[key.Name] is ScalarNode own)
            violation = violation.WithMessage(OwnWords.Trim(own.Value)) with { HasOwnMessage = true };
        if (violation.HasOwnMessage)
            violation = violation.WithMessage(OwnWords.Naming(key.Name, violation.Message));
        var explanation = violation.HasOwnMessage ? null : ValueText.Explanation(schema, key.Name);
        return violation with
        {
            Note = because is null ? explanation : $"The key {ValueText.Quote(because)} requires it",
            Key = key.Name,
            Entry = place.Entry,
            Schema = schema ?? visit.Schema,
            SchemaSpan = visit.Schema.Source is null ? null : key.Span,
        };
    }

    /// <summary>The schema of the key: beside <c>required</c>, or for the root anywhere among the schemas that hold for it.</summary>
    private static SchemaNode? PropertyOf(in Visit visit, string name)
    {
        if (visit.Schema.Property(name) is { } own)
            return own;
        if (visit.Place.Parent is not null)
            return null;
        return visit.Run.Root.WithCombined().Select(schema => schema.Property(name)).FirstOrDefault(schema => schema is not null);
    }
}

/// <summary><c>dependentRequired</c>, and <c>dependencies</c> with a list of keys.</summary>
internal sealed class DependentRequiredKeyword(
    string name, TextSpan span, ImmutableArray<KeyValuePair<string, ImmutableArray<RequiredKey>>> dependencies)
    : Keyword(name, span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit)
    {
        if (visit.Node is not MappingNode mapping)
            return true;
        var isValid = true;
        foreach (var (key, required) in dependencies)
        {
            if (mapping.Find(key) is not null && !RequiredKeyword.HasAll(this, visit, mapping, required, key))
                isValid = false;
            if (!isValid && visit.Sink is null)
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
    public override bool Evaluate(in Visit visit)
    {
        if (visit.Node is not MappingNode mapping)
            return true;
        var isValid = true;
        foreach (var (key, schema) in dependencies)
        {
            if (mapping.Find(key) is not null && !IsMet(visit, schema, key))
                isValid = false;
            if (!isValid && visit.Sink is null)
                return false;
        }

        return isValid;
    }

    private static bool IsMet(in Visit visit, SchemaNode schema, string key)
    {
        if (visit.Sink is not { } sink)
            return visit.InPlace(schema);
        var refusals = new List<Refusal>();
        var isValid = (visit with { Sink = refusals }).InPlace(schema);
        sink.AddRange(refusals.Select(refusal => refusal.With($"{ValueText.Quote(key)} is present")));
        return isValid;
    }
}
