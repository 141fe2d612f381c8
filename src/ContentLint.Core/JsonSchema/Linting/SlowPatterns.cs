using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Patterns;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Linting;

/// <summary>
/// Finds patterns whose time may grow exponentially with the text: those with a repetition inside of a repetition that, because of a
/// look-around or a back-reference, cannot be matched in linear time. A look-around by itself is harmless.
/// </summary>
internal static class SlowPatterns
{
    private const string Message =
        "repeats a repetition beside a look-around or a back-reference, so a text can make it take exponential time; it is given up "
            + "after a while. "
        + "Write it without one of the two";

    /// <summary>Looks at the patterns of a schema's own file.</summary>
    public static IEnumerable<SchemaProblem> Find(ContentSchema schema)
    {
        foreach (var node in schema.Nodes)
        {
            if (node.Definition is not { } definition || !ReferenceEquals(node.Source, schema.Source))
                continue;
            foreach (var text in Patterns(definition))
            {
                if (HasNestedRepetition(text.Value) && SchemaPattern.Create(text.Value, out _) is { IsLinear: false })
                    yield return new SchemaProblem(text.Span, $"the pattern '{text.Value}' {Message}", KeepsFromUse: false, node.Source);
            }
        }
    }

    /// <summary>Whether a group that is repeated without an end holds something that is.</summary>
    internal static bool HasNestedRepetition(string pattern)
    {
        var open = new Stack<bool>();
        var holdsRepetition = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    i = EndOfClass(pattern, i);
                    break;
                case '(':
                    open.Push(holdsRepetition);
                    holdsRepetition = false;
                    i += pattern.AsSpan(i + 1).StartsWith("?") ? 1 : 0;
                    break;
                case ')':
                    var isRepeated = IsUnbounded(pattern, i + 1);
                    if (holdsRepetition && isRepeated)
                        return true;
                    holdsRepetition |= isRepeated || (open.TryPeek(out var outer) && outer);
                    open.TryPop(out _);
                    break;
                default:
                    holdsRepetition |= IsUnbounded(pattern, i);
                    break;
            }
        }

        return false;
    }

    private static IEnumerable<ScalarNode> Patterns(MappingNode definition)
    {
        if (definition["pattern"] is ScalarNode { Kind: ScalarKind.String } pattern)
            yield return pattern;
        if (definition["patternProperties"] is not MappingNode properties)
            yield break;
        foreach (var entry in properties.Entries)
            yield return entry.Key;
    }

    private static int EndOfClass(string pattern, int start)
    {
        for (var i = start + 1; i < pattern.Length; i++)
        {
            if (pattern[i] == ']')
                return i;
            if (pattern[i] == '\\')
                i++;
        }

        return pattern.Length;
    }

    /// <summary>Whether <c>*</c>, <c>+</c> or <c>{n,}</c> stands at a place.</summary>
    private static bool IsUnbounded(string pattern, int index)
    {
        if (index >= pattern.Length)
            return false;
        if (pattern[index] is '*' or '+')
            return true;
        var end = pattern[index] == '{' ? pattern.IndexOf('}', index) : -1;
        return end > 0 && pattern[end - 1] == ',';
    }
}
