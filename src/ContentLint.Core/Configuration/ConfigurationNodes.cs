using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Reads the shapes that a configuration is made of, and reports what has another shape.</summary>
internal static class ConfigurationNodes
{
    /// <summary>A mapping; null, with a mistake unless it is empty, if the value is something else.</summary>
    public static MappingNode? AsMapping(ContentNode value, TextSpan keySpan, string name, ConfigurationMistakes mistakes)
    {
        if (value is MappingNode mapping)
            return mapping;
        if (!IsEmpty(value))
            mistakes.Add(SpanOf(value, keySpan), $"{name} takes keys with values, not {Describe(value)}");
        return null;
    }

    /// <summary>The items of a list; none, with a mistake unless it is empty, if the value is something else.</summary>
    public static ImmutableArray<ContentNode> AsList(ContentNode value, TextSpan keySpan, string name, ConfigurationMistakes mistakes)
    {
        if (value is SequenceNode sequence)
            return sequence.Items;
        if (!IsEmpty(value))
            mistakes.Add(SpanOf(value, keySpan), $"{name} takes a list, not {Describe(value)}");
        return [];
    }

    /// <summary>The strings of a list, or the one string that stands alone.</summary>
    public static IEnumerable<ScalarNode> AsStrings(ContentNode value, TextSpan keySpan, string name, ConfigurationMistakes mistakes)
    {
        if (IsEmpty(value))
            yield break;
        foreach (var item in value is SequenceNode sequence ? sequence.Items : [value])
        {
            if (item is ScalarNode { Kind: ScalarKind.String } scalar)
                yield return scalar;
            else
                mistakes.Add(SpanOf(item, keySpan), $"{name} takes strings, not {Describe(item)}");
        }
    }

    /// <summary>A string; null, with a mistake, if the value is something else.</summary>
    public static ScalarNode? AsString(ContentNode value, TextSpan keySpan, string name, ConfigurationMistakes mistakes)
    {
        if (value is ScalarNode { Kind: ScalarKind.String } scalar)
            return scalar;
        mistakes.Add(SpanOf(value, keySpan), $"{name} takes a string, not {Describe(value)}");
        return null;
    }

    /// <summary>True or false; null, with a mistake, if the value is something else.</summary>
    public static bool? AsBoolean(MappingEntry entry, ConfigurationMistakes mistakes)
    {
        if (entry.Value is ScalarNode { Kind: ScalarKind.Boolean } flag)
            return flag.Value is ['t' or 'T', ..];
        mistakes.Add(SpanOf(entry.Value, entry.Key.Span), $"'{entry.Key.Value}' takes true or false, not {Describe(entry.Value)}");
        return null;
    }

    /// <summary>Patterns; those that are wrong are reported and left out.</summary>
    public static ImmutableArray<GlobPattern> AsPatterns(ContentNode value, TextSpan keySpan, string name, ConfigurationMistakes mistakes)
    {
        var patterns = ImmutableArray.CreateBuilder<GlobPattern>();
        foreach (var scalar in AsStrings(value, keySpan, name, mistakes))
        {
            if (GlobPattern.TryParse(scalar.Value, out var pattern, out var problem))
                patterns.Add(pattern);
            else
                mistakes.Add(scalar.Span, $"the pattern '{scalar.Value}' {problem}");
        }

        return patterns.ToImmutable();
    }

    /// <summary>Reports a key that means nothing at its place.</summary>
    public static void ReportUnknown(ScalarNode key, string place, ReadOnlySpan<string> known, ConfigurationMistakes mistakes)
    {
        var advice = Spelling.Advice(key.Value, known.ToArray(), $"known are {string.Join(", ", known)}");
        mistakes.Add(key.Span, $"there is no key '{key.Value}' {place}; {advice}");
    }

    /// <summary>What a value is, in words.</summary>
    public static string Describe(ContentNode value) => value switch
    {
        MappingNode => "keys with values",
        SequenceNode => "a list",
        ScalarNode { Kind: ScalarKind.Null } => "nothing",
        ScalarNode { Kind: ScalarKind.Boolean } scalar => $"the boolean {scalar.Value}",
        ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar => $"the number {scalar.Value}",
        ScalarNode scalar => $"the string '{scalar.Value}'",
        _ => "this",
    };

    /// <summary>The value, or its key if the value has no characters to point at.</summary>
    public static TextSpan SpanOf(ContentNode value, TextSpan keySpan) => value.Span.IsEmpty ? keySpan : value.Span;

    /// <summary>Whether a key was left without a value.</summary>
    public static bool IsEmpty(ContentNode value) => value is ScalarNode { Kind: ScalarKind.Null };
}
