using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>Which entries of a mapping, or items of a list, some keyword has looked at: what <c>unevaluated…</c> leaves out.</summary>
internal sealed class EvaluatedItems
{
    private readonly bool[] marked;

    /// <summary>No marks yet for a value.</summary>
    public EvaluatedItems(ContentNode node) => marked = node switch
    {
        MappingNode mapping => new bool[mapping.Entries.Length],
        SequenceNode sequence => new bool[sequence.Items.Length],
        _ => [],
    };

    /// <summary>Whether the entry or item with an index is marked.</summary>
    public bool this[int index] => marked[index];

    /// <summary>Marks one entry or item.</summary>
    public void Add(int index) => marked[index] = true;

    /// <summary>Takes over the marks of a schema that holds for the same value.</summary>
    public void Add(EvaluatedItems other)
    {
        for (var i = 0; i < marked.Length; i++)
            marked[i] |= other.marked[i];
    }
}
