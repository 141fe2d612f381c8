using System.Collections.Immutable;
using ContentLint.JsonSchema.Formats;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Inference;

/// <summary>A place of an article that is not as in the others.</summary>
/// <param name="Span">Where.</param>
/// <param name="Reason">What is odd, with numbers, as a clause for people.</param>
public sealed record Outlier(TextSpan Span, string Reason);

/// <summary>
/// Finds the places of an article that a shape was not inferred from: an article without any is accepted by the inferred schema.
/// </summary>
public sealed class OutlierFinder
{
    private readonly ImmutableArray<Outlier>.Builder found = ImmutableArray.CreateBuilder<Outlier>();

    private OutlierFinder()
    {
    }

    /// <summary>Compares an article with what was inferred.</summary>
    /// <param name="frontMatter">Its front matter.</param>
    /// <param name="shape">What was inferred from all articles.</param>
    /// <param name="start">What is reported where a key of the root is missing: the opening fence.</param>
    /// <returns>The odd places in the order of the file.</returns>
    public static ImmutableArray<Outlier> Find(MappingNode frontMatter, InferredShape shape, TextSpan start)
    {
        var odd = new OutlierFinder();
        odd.VisitMapping(frontMatter, shape, "", start);
        odd.found.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        return odd.found.ToImmutable();
    }

    private void Visit(ContentNode node, InferredShape shape, string name, TextSpan keySpan)
    {
        var span = node.Span.IsEmpty ? keySpan : node.Span;
        var type = TypeOf(node);
        if (!shape.Types.IsEmpty
            && !shape.Types.Contains(type, StringComparer.Ordinal)
            && !(type == "integer" && shape.Types.Contains("number", StringComparer.Ordinal)))
        {
            var usual = shape.SeenTypes[0];
            Add(span, $"'{name}' is {InWords(type)} here, {InWords(usual.Name)} in {usual.Count} of {shape.Count}");
            return;
        }

        switch (node)
        {
            case MappingNode mapping:
                VisitMapping(mapping, shape, name, keySpan);
                break;
            case SequenceNode sequence when shape.Items is { } items:
                foreach (var item in sequence.Items)
                    Visit(item, items, $"{name}[]", span);
                break;
            case ScalarNode { Kind: ScalarKind.String or ScalarKind.DateTime } text:
                VisitText(text, shape, name);
                break;
        }
    }

    private void VisitMapping(MappingNode mapping, InferredShape shape, string name, TextSpan start)
    {
        foreach (var key in shape.Keys)
        {
            if (key.IsRequired && mapping.Find(key.Name) is null)
                Add(start, $"'{Join(name, key.Name)}' is missing; {key.Count} of {key.MappingCount} have it");
        }

        foreach (var entry in mapping.Entries)
        {
            if (shape.MisspeltKeys.TryGetValue(entry.Key.Value, out var meant))
                Add(entry.Key.Span, $"'{Join(name, entry.Key.Value)}' is there once; '{meant}' is in {shape.Find(meant)?.Count} of "
                    + $"{shape.Find(meant)?.MappingCount}");
            else if (shape.Find(entry.Key.Value) is { } key && ReferenceEquals(mapping.Find(entry.Key.Value), entry))
                Visit(entry.Value, key.Value, Join(name, key.Name), entry.Key.Span);
        }
    }

    private void VisitText(ScalarNode text, InferredShape shape, string name)
    {
        if (shape.Format is { } format && SchemaFormat.Find(format) is { } known && !known.IsMatch(text.Value))
            Add(text.Span, $"'{text.Value}' of '{name}' is no date that exists, as nearly all others are");
        else if (shape.MisspeltTexts.TryGetValue(text.Value, out var meant))
            Add(text.Span, $"'{text.Value}' of '{name}' is there once; did it mean '{meant}'?");
    }

    private void Add(TextSpan span, string reason) => found.Add(new Outlier(span, reason));

    private static string Join(string name, string key) => name.Length == 0 ? key : $"{name}.{key}";

    private static string TypeOf(ContentNode node) => node switch
    {
        MappingNode => "object",
        SequenceNode => "array",
        ScalarNode { Kind: ScalarKind.Null } => "null",
        ScalarNode { Kind: ScalarKind.Boolean } => "boolean",
        ScalarNode { Kind: ScalarKind.Integer } => "integer",
        ScalarNode { Kind: ScalarKind.Float } => "number",
        _ => "string",
    };

    private static string InWords(string type) => type switch
    {
        "object" => "a mapping",
        "array" => "a list",
        "null" => "without a value",
        "boolean" => "a boolean",
        "integer" or "number" => "a number",
        _ => "a text",
    };
}
