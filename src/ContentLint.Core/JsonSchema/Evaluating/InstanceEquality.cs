using System.Runtime.CompilerServices;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>
/// Equality of values as JSON Schema defines it (core 2020-12, section 4.2.2): 1 equals 1.0, the order of keys does not count.
/// </summary>
internal sealed class InstanceEquality : IEqualityComparer<ContentNode>
{
    private const int DeepestHash = 8;

    private InstanceEquality()
    {
    }

    /// <summary>The comparer.</summary>
    public static InstanceEquality Comparer { get; } = new();

    /// <inheritdoc/>
    public bool Equals(ContentNode? x, ContentNode? y)
    {
        if (ReferenceEquals(x, y))
            return true;
        // Readers limit the depth of data far below this; what cannot be compared is not called a duplicate.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return false;
        return (x, y) switch
        {
            (ScalarNode left, ScalarNode right) => AreEqual(left, right),
            (SequenceNode left, SequenceNode right) => AreEqual(left, right),
            (MappingNode left, MappingNode right) => AreEqual(left, right),
            _ => false,
        };
    }

    /// <inheritdoc/>
    public int GetHashCode(ContentNode obj) => Hash(obj, 0);

    private static bool AreEqual(ScalarNode left, ScalarNode right)
    {
        var kind = Normal(left.Kind);
        if (kind != Normal(right.Kind))
            return false;
        return kind switch
        {
            ScalarKind.Null => true,
            ScalarKind.Boolean => left.Canonical.Equals(right.Canonical, StringComparison.OrdinalIgnoreCase),
            ScalarKind.Float => (ExactNumber.Of(left), ExactNumber.Of(right)) is ({ } x, { } y) ? x == y : left.Value == right.Value,
            _ => left.Value == right.Value,
        };
    }

    private bool AreEqual(SequenceNode left, SequenceNode right)
    {
        if (left.Items.Length != right.Items.Length || left.ExpandedCount != right.ExpandedCount)
            return false;
        for (var i = 0; i < left.Items.Length; i++)
        {
            if (!Equals(left.Items[i], right.Items[i]))
                return false;
        }

        return true;
    }

    private bool AreEqual(MappingNode left, MappingNode right)
    {
        foreach (var entry in left.Entries)
        {
            if (right[entry.Key.Value] is not { } value || !Equals(left[entry.Key.Value], value))
                return false;
        }

        foreach (var entry in right.Entries)
        {
            if (left.Find(entry.Key.Value) is null)
                return false;
        }

        return true;
    }

    private static int Hash(ContentNode node, int depth)
    {
        switch (node)
        {
            case ScalarNode scalar:
                return Hash(scalar);
            case SequenceNode sequence:
                var items = new HashCode();
                items.Add(sequence.Items.Length);
                for (var i = 0; i < sequence.Items.Length && depth < DeepestHash; i++)
                    items.Add(Hash(sequence.Items[i], depth + 1));
                return items.ToHashCode();
            case MappingNode mapping when depth < DeepestHash:
                var sum = 17;
                foreach (var entry in mapping.Entries)
                {
                    if (ReferenceEquals(mapping.Find(entry.Key.Value), entry))
                        sum += HashCode.Combine(entry.Key.Value, Hash(entry.Value, depth + 1));
                }

                return sum;
            default:
                return 17;
        }
    }

    private static int Hash(ScalarNode scalar) => Normal(scalar.Kind) switch
    {
        ScalarKind.Null => 1,
        ScalarKind.Boolean => scalar.Canonical is [('t' or 'T'), ..] ? 2 : 3,
        ScalarKind.Float when ExactNumber.Of(scalar) is { } number => number.GetHashCode(),
        _ => scalar.Value.GetHashCode(StringComparison.Ordinal),
    };

    private static ScalarKind Normal(ScalarKind kind) => kind switch
    {
        ScalarKind.Integer => ScalarKind.Float,
        ScalarKind.DateTime => ScalarKind.String,
        _ => kind,
    };
}
