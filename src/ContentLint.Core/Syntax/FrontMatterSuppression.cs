using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Syntax;

/// <summary>Reads the front-matter key that switches rules off for its file: <c>contentlint: {disable: [CL4009]}</c>.</summary>
public static class FrontMatterSuppression
{
    /// <summary>The key at the root of the front matter. Schemas need not know it.</summary>
    public const string Key = "contentlint";

    private const string DisableKey = "disable";

    /// <summary>The directive, or null.</summary>
    internal static SuppressionDirective? Read(SourceText source, FrontMatterBlock? frontMatter)
    {
        if (frontMatter?.Mapping is not { } root || root.Find(Key) is not { Value: MappingNode settings } entry || settings.Find(DisableKey) is not { } disable)
            return null;
        var rules = disable.Value switch
        {
            SequenceNode sequence => sequence.Items.OfType<ScalarNode>(),
            ScalarNode scalar => [scalar],
            _ => [],
        };
        var named = rules.Where(rule => rule.Value.Length > 0).ToArray();
        if (named.Length == 0)
            return null;
        return new SuppressionDirective(
            SuppressionKind.DisableFile,
            WithoutTrailingSpace(source, entry.Span),
            [.. named.Select(rule => rule.Value)],
            [.. named.Select(rule => rule.Span)],
            Reason: null)
        {
            IsRemovable = frontMatter.Format == FrontMatterFormat.Yaml && settings.Entries.Length == 1 && StandsAlone(source, entry),
        };
    }

    private static TextSpan WithoutTrailingSpace(SourceText source, TextSpan span) => new(span.Start, source.AsSpan(span).TrimEnd().Length);

    /// <summary>Whether the entry starts at the beginning of a line, so that its lines can be taken out.</summary>
    private static bool StandsAlone(SourceText source, MappingEntry entry) => source.GetLineStart(entry.Key.Span.Start) == entry.Key.Span.Start;
}
