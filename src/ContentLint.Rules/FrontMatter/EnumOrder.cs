using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>The order that an <c>enum</c> gives to the items of a list.</summary>
internal static class EnumOrder
{
    /// <summary>The places of the items in the <c>enum</c>; null if the schema asks for no such list, or an item is not in it.</summary>
    public static int?[]? Ranks(SequenceNode list, SchemaNode? schema)
    {
        if (schema?.Items is not { AllowedValues.IsEmpty: false } items
            || schema.Definition?["uniqueItems"] is not ScalarNode { Kind: ScalarKind.Boolean, Value: ['t' or 'T', ..] })
            return null;
        var allowed = items.AllowedValues.Select(value => (value as ScalarNode)?.Value).ToList();
        var ranks = list.Items
            .Select(item => item is ScalarNode scalar && allowed.IndexOf(scalar.Value) is >= 0 and var rank ? rank : (int?)null)
            .ToArray();
        return ranks.Contains(null) ? null : ranks;
    }

    /// <summary>Whether two roots say the same but for the order of the items of one list.</summary>
    public static bool IsSame(ContentNode left, ContentNode right, string key) =>
        FixTrial.IsSameBut(left, right, key, HaveSameItems);

    private static bool HaveSameItems(ContentNode left, ContentNode right) =>
        left is SequenceNode a && right is SequenceNode b && Values(a).SequenceEqual(Values(b), StringComparer.Ordinal);

    private static IEnumerable<string> Values(SequenceNode list) =>
        list.Items.OfType<ScalarNode>().Select(item => item.Value).Order(StringComparer.Ordinal);
}
