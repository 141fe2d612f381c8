using System.Collections.Immutable;
using System.Text;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>Values, types and choices in words.</summary>
internal static class ValueText
{
    private const int LongestQuote = 60;
    private const int LongestExplanation = 120;

    /// <summary>A text between single quotes, on one line and not too long.</summary>
    public static string Quote(string text) => $"'{Shorten(text)}'";

    /// <summary>A text on one line, its middle left out if it is long.</summary>
    public static string Shorten(string text) => OneLine(text, LongestQuote);

    /// <summary>A value as text: scalars as they are, collections in JSON's notation.</summary>
    public static string Of(ContentNode node)
    {
        if (node is ScalarNode scalar)
            return scalar.Kind == ScalarKind.Null ? "null" : scalar.Value;
        var text = new StringBuilder();
        Append(node, text);
        return text.ToString();
    }

    /// <summary>Texts joined for people: <c>a, b or c</c>.</summary>
    public static string Join(IReadOnlyList<string> parts, string conjunction = "or")
    {
        if (parts.Count < 2)
            return parts.Count == 0 ? "" : parts[0];
        return $"{string.Join(", ", parts.Take(parts.Count - 1))} {conjunction} {parts[^1]}";
    }

    /// <summary>Choices in quotes, the first dozen of them.</summary>
    public static string Choices(ImmutableArray<string> values, string conjunction = "or")
    {
        const int most = 12;
        var quoted = new List<string>(most + 1);
        foreach (var value in values.AsSpan()[..Math.Min(most, values.Length)])
            quoted.Add(Quote(value));
        if (values.Length > most)
            quoted.Add($"{values.Length - most} more");
        return Join(quoted, conjunction);
    }

    /// <summary>
    /// What a schema explains about itself: the first sentence of its description, or its title; null if that is only the key.
    /// </summary>
    public static string? Explanation(SchemaNode? schema, string? key = null)
    {
        if (schema?.Description is not { Length: > 0 } description)
            return schema?.Title is { Length: > 0 } title && !IsSameWord(title, key) ? OneLine(title, LongestExplanation) : null;
        var end = description.AsSpan().IndexOfAny(".。\n");
        while (end >= 0 && end + 1 < description.Length && description[end] == '.' && !char.IsWhiteSpace(description[end + 1]))
        {
            var next = description.AsSpan(end + 1).IndexOfAny(".。\n");
            end = next < 0 ? -1 : end + 1 + next;
        }

        return OneLine(end < 0 ? description : description[..end], LongestExplanation);
    }

    private static bool IsSameWord(string title, string? key) =>
        key is not null && Letters(title).Equals(Letters(key), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string OneLine(string text, int longest)
    {
        var output = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            output.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        if (output.Length <= longest)
            return output.ToString();
        var (head, tail) = (longest - 21, output.Length - 20);
        head -= char.IsHighSurrogate(output[head - 1]) ? 1 : 0;
        tail += char.IsLowSurrogate(output[tail]) ? 1 : 0;
        return $"{output.ToString(0, head)}…{output.ToString(tail, output.Length - tail)}";
    }

    private static void Append(ContentNode node, StringBuilder text)
    {
        if (text.Length > LongestQuote)
            return;
        switch (node)
        {
            case ScalarNode { Kind: ScalarKind.String or ScalarKind.DateTime } scalar:
                text.Append('"').Append(scalar.Value).Append('"');
                break;
            case ScalarNode scalar:
                text.Append(Of(scalar));
                break;
            case SequenceNode sequence:
                text.Append('[');
                foreach (var item in sequence.Items)
                {
                    if (text[^1] != '[')
                        text.Append(", ");
                    Append(item, text);
                }

                text.Append(']');
                break;
            case MappingNode mapping:
                text.Append('{');
                foreach (var entry in mapping.Entries)
                {
                    if (text[^1] != '{')
                        text.Append(", ");
                    text.Append('"').Append(entry.Key.Value).Append("\": ");
                    Append(entry.Value, text);
                }

                text.Append('}');
                break;
        }
    }
}
