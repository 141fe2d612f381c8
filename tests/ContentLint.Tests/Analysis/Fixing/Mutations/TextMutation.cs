using ContentLint.Tests.Rules.Mutation;

namespace ContentLint.Tests.Analysis.Fixing.Mutations;

/// <summary>
/// One change to an article. It can be made to whatever the changes before it left of that, and is the same for the same text.
/// </summary>
internal abstract record TextMutation
{
    /// <summary>The changed text.</summary>
    /// <param name="text">The text so far.</param>
    /// <param name="name">The article's name; its ending says how it is read.</param>
    public abstract string Apply(string text, string name);

    /// <summary>An offset between two characters, never within a surrogate pair or between CR and LF.</summary>
    protected static int OffsetIn(string text, int place)
    {
        var offset = place % (text.Length + 1);
        return offset > 0
            && offset < text.Length
            && (char.IsLowSurrogate(text[offset]) || (text[offset] == '\n' && text[offset - 1] == '\r')) ? offset - 1 : offset;
    }
}

/// <summary>Something is typed where it does not belong.</summary>
internal sealed record Insertion(string Piece, int Place) : TextMutation
{
    public override string Apply(string text, string name) => text.Insert(OffsetIn(text, Place), Piece);
}

/// <summary>Something is cut out.</summary>
internal sealed record Cut(int Place, int Length) : TextMutation
{
    public override string Apply(string text, string name)
    {
        var start = OffsetIn(text, Place);
        return text.Remove(start, OffsetIn(text, Math.Min(text.Length, start + Length)) - start);
    }
}

/// <summary>The defect of a rule is put where it means what it does.</summary>
internal sealed record DefectOfRule(int Rule, int Seed) : TextMutation
{
    public override string Apply(string text, string name) =>
        Defects.All[Rule % Defects.All.Length].Put(new Article(name, text), new Random(Seed))?.Text ?? text;
}

/// <summary>The file begins with a byte order mark.</summary>
internal sealed record ByteOrderMark : TextMutation
{
    public override string Apply(string text, string name) => text.StartsWith('\uFEFF') ? text : "\uFEFF" + text;
}

/// <summary>The last line has no end.</summary>
internal sealed record OpenEnd : TextMutation
{
    public override string Apply(string text, string name) => text.TrimEnd('\r', '\n');
}
