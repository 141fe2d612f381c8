using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>
/// Reads the front-matter key that switches rules off for its file: <c>contentlint: {disable: [CL4009]}</c>, one rule without brackets,
/// <c>all</c>, or a mapping of rules to reasons.
/// </summary>
public static class FrontMatterSuppression
{
    /// <summary>The key at the root of the front matter. Schemas need not know it.</summary>
    public const string Key = "contentlint";

    internal const string DisableKey = "disable";

    /// <summary>The directive, or null.</summary>
    internal static SuppressionDirective? Read(SourceText source, FrontMatterBlock? frontMatter)
    {
        if (frontMatter?.Mapping is not { } root
            || root.Find(Key) is not { Value: MappingNode settings } entry
            || settings.Find(DisableKey) is not { } disable)
            return null;
        var named = NamedRules(disable.Value);
        if (named.Length == 0)
            return null;
        var all = named.FirstOrDefault(static rule => rule.IsAll);
        if (all is not null)
            named = [];
        return new SuppressionDirective(
            SuppressionKind.DisableFile,
            WithoutTrailingSpace(source, entry.Span),
            [.. named.Select(rule => rule.Name.Value)],
            [.. named.Select(rule => rule.Name.Span)],
            all?.Reason)
        {
            IsKey = true,
            EntrySpans = [.. named.Select(rule => rule.Span)],
            Reasons = named.Length == 0 ? default : [.. named.Select(rule => rule.Reason)],
            IsRemovable = frontMatter.Format == FrontMatterFormat.Yaml && settings.Entries.Length == 1 && StandsAlone(source, entry),
        };
    }

    private static NamedRule[] NamedRules(ContentNode value) => value switch
    {
        MappingNode mapping =>

            [
                .. mapping.Entries
                .Where(static rule => rule.Key.Value.Length > 0)
                .Select(static rule => new NamedRule(rule.Key, rule.Span, ReasonIn(rule.Value)))
            ],
        SequenceNode sequence =>
            [.. sequence.Items.OfType<ScalarNode>().Where(IsName).Select(static rule => new NamedRule(rule, rule.Span, null))],
        ScalarNode scalar when IsName(scalar) => [new NamedRule(scalar, scalar.Span, null)],
        _ => [],
    };

    private static string? ReasonIn(ContentNode value) =>
        value is ScalarNode { Kind: ScalarKind.String } text && text.Value.Trim() is { Length: > 0 } reason ? reason : null;

    private static bool IsName(ScalarNode scalar) =>
        scalar.Kind != ScalarKind.Null && scalar.Value.Length > 0 && !IsBoolean(scalar, "false");

    private static bool IsBoolean(ScalarNode scalar, string value) =>
        scalar.Kind == ScalarKind.Boolean && scalar.Canonical.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static TextSpan WithoutTrailingSpace(SourceText source, TextSpan span) => new(span.Start, source.AsSpan(span).TrimEnd().Length);

    /// <summary>Whether the entry starts at the beginning of a line, so that its lines can be taken out.</summary>
    private static bool StandsAlone(SourceText source, MappingEntry entry) =>
        source.GetLineStart(entry.Key.Span.Start) == entry.Key.Span.Start;

    private sealed record NamedRule(ScalarNode Name, TextSpan Span, string? Reason)
    {
        public bool IsAll =>
            IsBoolean(Name, "true") || Name.Value.Equals(SuppressionDirective.AllRules, StringComparison.OrdinalIgnoreCase);
    }
}
