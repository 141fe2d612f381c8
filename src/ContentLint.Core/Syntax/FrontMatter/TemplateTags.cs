using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>
/// Template tags in front matter, as archetypes and scaffolds have them: <c>title: {{ title }}</c>. What a template will
/// write there is unknown, not wrong.
/// </summary>
public static class TemplateTags
{
    /// <summary>Whether a text holds a tag of Liquid, Nunjucks, Go or EJS.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) =>
        text.Contains("{{", StringComparison.Ordinal)
            || text.Contains("{%", StringComparison.Ordinal)
            || text.Contains("<%", StringComparison.Ordinal);

    /// <summary>Whether a template writes a value, in part at least. YAML reads an unquoted tag as a mapping in a mapping.</summary>
    /// <param name="source">The file.</param>
    /// <param name="value">The value; of a list or mapping, what stands in it does not count.</param>
    public static bool Write(SourceText source, ContentNode value) => value switch
    {
        ScalarNode => IsIn(source.AsSpan(value.Span)),
        MappingNode { Style: CollectionStyle.Flow } => source.Text.AsSpan(Math.Min(value.Span.Start, source.Length)).StartsWith("{{"),
        _ => false,
    };

    /// <summary>Whether a template writes a value, or one of the items, keys or values that it directly holds.</summary>
    public static bool WritePartOf(SourceText source, ContentNode value) => Write(source, value) || value switch
    {
        SequenceNode sequence => sequence.Items.Any(item => Write(source, item)),
        MappingNode mapping => mapping.Entries.Any(entry => IsIn(source.AsSpan(entry.Key.Span)) || Write(source, entry.Value)),
        _ => false,
    };
}
