using System.Globalization;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Files;

/// <summary>
/// A schema in a file of its own, or beside other settings under the key <c>schema</c>, as MDN's front-matter configuration has it.
/// </summary>
/// <param name="Root">The schema.</param>
/// <param name="Layout">The layout that the settings around it declare: <c>attribute-order</c> and <c>lineWidth</c>.</param>
internal sealed record NestedSchema(ContentNode Root, FrontMatterLayout Layout)
{
    /// <summary>Finds the schema in a file.</summary>
    public static NestedSchema Of(ContentNode file) =>
        file is MappingNode mapping && mapping["schema"] is MappingNode inner
        && mapping.Find("type") is null && mapping.Find("properties") is null && mapping.Find("$schema") is null
            ? new NestedSchema(inner, LayoutOf(mapping))
            : new NestedSchema(file, FrontMatterLayout.None);

    private static FrontMatterLayout LayoutOf(MappingNode mapping)
    {
        var order = mapping["attribute-order"] is SequenceNode list
            ? list.Items.OfType<ScalarNode>().Where(key => key.Kind == ScalarKind.String).Select(key => key.Value)
            : [];
        var width = mapping["lineWidth"] is ScalarNode { Kind: ScalarKind.Integer } columns
            && int.TryParse(columns.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number
                : (int?)null;
        return new FrontMatterLayout([.. order.Distinct(StringComparer.Ordinal)], width);
    }
}
