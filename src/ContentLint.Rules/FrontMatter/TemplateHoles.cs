using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>
/// Template tags in front matter, as archetypes and scaffolds have them: <c>title: {{ title }}</c>. What a template will
/// write there is unknown, not wrong.
/// </summary>
internal static class TemplateHoles
{
    /// <summary>Whether a text holds a tag of Liquid, Nunjucks, Go or EJS.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) =>
        text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal) || text.Contains("<%", StringComparison.Ordinal);

    /// <summary>Whether a value is written by a template, in part at least. YAML reads an unquoted tag as a mapping in a mapping.</summary>
    public static bool IsIn(SourceText source, ContentNode value) => value switch
    {
        ScalarNode => IsIn(source.AsSpan(value.Span)),
        MappingNode { Style: CollectionStyle.Flow } => source.Text.AsSpan(Math.Min(value.Span.Start, source.Length)).StartsWith("{{"),
        _ => false,
    };
}
