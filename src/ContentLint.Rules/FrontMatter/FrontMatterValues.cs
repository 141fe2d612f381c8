using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>A scalar of front matter and its surroundings.</summary>
/// <param name="Scalar">The scalar.</param>
/// <param name="Entry">The entry whose value it is; null for an item of a list.</param>
/// <param name="List">The list that it is an item of, or null.</param>
/// <param name="Key">The key that it stands under, directly or in lists.</param>
/// <param name="IsInFlow">Whether it stands in brackets or braces.</param>
/// <param name="Schema">What the schema says about it; null if it does not know the key.</param>
internal readonly record struct FrontMatterValue(
    ScalarNode Scalar, MappingEntry? Entry, SequenceNode? List, string? Key, bool IsInFlow, SchemaNode? Schema);

/// <summary>Walks through the scalars of front matter in the order of the file; what an alias stands for is passed over.</summary>
internal static class FrontMatterValues
{
    /// <summary>All scalars that are values.</summary>
    public static IEnumerable<FrontMatterValue> Of(FrontMatterBlock block, ContentSchema? schema)
    {
        var pending = new Stack<Step>();
        if (block.Root is { } root)
            pending.Push(new Step(root, null, null, null, false, schema?.Root));
        while (pending.TryPop(out var step))
        {
            switch (step.Node)
            {
                case ScalarNode scalar:
                    yield return new FrontMatterValue(scalar, step.Entry, step.List, step.Key, step.IsInFlow, step.Schema);
                    break;
                case MappingNode { Style: not CollectionStyle.Alias } mapping:
                    var isFlow = step.IsInFlow || mapping.Style == CollectionStyle.Flow;
                    foreach (var entry in mapping.Entries.Where(static entry => !entry.IsRepeated).Reverse())
                        pending.Push(new Step(
                            entry.Value, entry, null, entry.Key.Value, isFlow, step.Schema?.FindProperty(entry.Key.Value)));
                    break;
                case SequenceNode { Style: not CollectionStyle.Alias } list:
                    foreach (var item in list.Items.Reverse())
                        pending.Push(new Step(
                            item, null, list, step.Key, step.IsInFlow || list.Style == CollectionStyle.Flow, step.Schema?.Items));
                    break;
            }
        }
    }

    private readonly record struct Step(
        ContentNode Node, MappingEntry? Entry, SequenceNode? List, string? Key, bool IsInFlow, SchemaNode? Schema);
}
