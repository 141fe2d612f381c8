using ContentLint.Diagnostics;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>
/// Finds what the front-matter key <c>contentlint</c> holds and <see cref="FrontMatterSuppression"/> does not understand. A key without a
/// value asks for nothing, and is no mistake.
/// </summary>
internal static class FrontMatterSuppressionMistakes
{
    private const string Example = $"Write {FrontMatterSuppression.Key}: {{{FrontMatterSuppression.DisableKey}: [CL4009]}}";

    /// <summary>One mistake for each key or value, in the order of the file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="frontMatter">Its front matter, or null.</param>
    public static IEnumerable<SuppressionMistake> Find(SourceText source, FrontMatterBlock? frontMatter)
    {
        if (frontMatter?.Mapping?.Find(FrontMatterSuppression.Key) is not { } entry || IsNull(entry.Value))
            return [];
        return entry.Value is MappingNode settings
            ? settings.Entries.SelectMany(setting => InSetting(source, settings, setting))
            : [
                new SuppressionMistake(
                    SpanOf(entry.Value, entry.Key),
                    UnknownSuppressionTexts.Value,
                    "",
                    Example)
            ];
    }

    private static IEnumerable<SuppressionMistake> InSetting(SourceText source, MappingNode settings, MappingEntry setting)
    {
        if (setting.Key.Value != FrontMatterSuppression.DisableKey)
            return [UnknownKey(source, settings, setting.Key)];
        return setting.Value is SequenceNode list
            ? list.Items.Where(static item => item is not ScalarNode).Select(item => NoRule(item, setting.Key))
            : [];
    }

    private static SuppressionMistake UnknownKey(SourceText source, MappingNode settings, ScalarNode key)
    {
        var isFree = settings.Find(FrontMatterSuppression.DisableKey) is null;
        var meant = Spelling.Nearest(key.Value, [FrontMatterSuppression.DisableKey]);
        var help = meant is null ? Example : $"Write '{meant}'";
        return new SuppressionMistake(key.Span, UnknownSuppressionTexts.Key, key.Value, help)
        {
            Meant = isFree && source.AsSpan(key.Span).SequenceEqual(key.Value) ? meant : null,
        };
    }

    private static SuppressionMistake NoRule(ContentNode item, ScalarNode key) => new(
        SpanOf(item, key),
        UnknownSuppressionTexts.Item,
        "",
        Example);

    private static bool IsNull(ContentNode value) => value is ScalarNode { Kind: ScalarKind.Null };

    private static TextSpan SpanOf(ContentNode value, ScalarNode key) => value.Span.IsEmpty ? key.Span : value.Span;
}
