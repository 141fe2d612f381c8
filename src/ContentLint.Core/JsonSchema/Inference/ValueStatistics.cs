using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Inference;

/// <summary>
/// What the values at one place of many documents have in common. Its size depends on how many places there are, not on how many
/// documents.
/// </summary>
internal sealed class ValueStatistics
{
    private const int DeepestPlace = 16;
    private const int MostExamples = 3;
    private const int LongestExample = 80;
    private readonly List<ScalarNode> examples = [];

    public int Count { get; private set; }

    public int Nulls { get; private set; }

    public int Booleans { get; private set; }

    public int Integers { get; private set; }

    public int Fractions { get; private set; }

    public TextStatistics Texts { get; } = new();

    public ListStatistics? Lists { get; private set; }

    public MappingStatistics? Mappings { get; private set; }

    /// <summary>The first few different texts and numbers that are short.</summary>
    public ImmutableArray<ScalarNode> Examples => [.. examples];

    /// <param name="node">A value.</param>
    /// <param name="depth">How many mappings and lists it stands in; what stands too deep is counted, but not looked into.</param>
    public void Add(ContentNode node, int depth)
    {
        Count++;
        switch (node)
        {
            case MappingNode mapping:
                (Mappings ??= new MappingStatistics()).Add(mapping, depth < DeepestPlace ? depth + 1 : null);
                break;
            case SequenceNode sequence:
                (Lists ??= new ListStatistics()).Add(sequence, depth < DeepestPlace ? depth + 1 : null);
                break;
            case ScalarNode scalar:
                Add(scalar);
                break;
        }
    }

    private void Add(ScalarNode scalar)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Null:
                Nulls++;
                return;
            case ScalarKind.Boolean:
                Booleans++;
                return;
            case ScalarKind.Integer:
                Integers++;
                break;
            case ScalarKind.Float:
                Fractions++;
                break;
            default:
                Texts.Add(scalar);
                break;
        }

        var isShort = scalar.Value.Length is > 0 and <= LongestExample && scalar.Value.AsSpan().IndexOfAny('\r', '\n') < 0;
        if (examples.Count < MostExamples && isShort && !examples.Exists(example => example.Value == scalar.Value))
            examples.Add(scalar);
    }
}

/// <summary>What the lists at one place have in common.</summary>
internal sealed class ListStatistics
{
    public int Count { get; private set; }

    /// <summary>Lists of two or more items.</summary>
    public int LongLists { get; private set; }

    /// <summary>Whether no list holds the same text or number twice, and none holds anything else.</summary>
    public bool AreItemsUnique { get; private set; } = true;

    public ValueStatistics Items { get; } = new();

    /// <summary>How many lists hold a text.</summary>
    public int ListsOfTexts { get; private set; }

    public void Add(SequenceNode sequence, int? depth)
    {
        Count++;
        if (depth is not { } inner)
            return;
        foreach (var item in sequence.Items)
            Items.Add(item, inner);
        if (sequence.Items.Any(item => item is ScalarNode { Kind: ScalarKind.String }))
            ListsOfTexts++;
        if (sequence.Items.Length < 2)
            return;
        LongLists++;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        AreItemsUnique = AreItemsUnique && sequence.Items.All(item => item is ScalarNode scalar && seen.Add(scalar.Value));
    }
}
