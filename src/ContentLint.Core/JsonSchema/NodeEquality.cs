using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema;

/// <summary>Equality of data as JSON Schema defines it (2020-12 core, section 4.2.2): numbers by value, objects without order.</summary>
internal static class NodeEquality
{
    public static bool AreEqual(ContentNode left, ContentNode right)
    {
        switch (left, right)
        {
            case (ScalarNode first, ScalarNode second):
                return AreEqual(first, second);
            case (SequenceNode first, SequenceNode second):
                if (first.Items.Length != second.Items.Length)
                    return false;
                for (var i = 0; i < first.Items.Length; i++)
                {
                    if (!AreEqual(first.Items[i], second.Items[i]))
                        return false;
                }

                return true;
            case (MappingNode first, MappingNode second):
                return first.Entries.Length == second.Entries.Length
                    && first.Entries.All(entry => second[entry.Key.Value] is { } value && AreEqual(entry.Value, value));
            default:
                return false;
        }
    }

    private static bool AreEqual(ScalarNode left, ScalarNode right)
    {
        if (IsText(left) && IsText(right))
            return string.Equals(left.Value, right.Value, StringComparison.Ordinal);
        if (ExactNumber.Of(left) is { } number)
            return ExactNumber.Of(right) is { } other && number.Equals(other);
        return left.Kind == right.Kind && left.Kind switch
        {
            ScalarKind.Null => true,
            _ => string.Equals(left.Value, right.Value, StringComparison.OrdinalIgnoreCase),
        };
    }

    private static bool IsText(ScalarNode scalar) => scalar.Kind is ScalarKind.String or ScalarKind.DateTime;
}
