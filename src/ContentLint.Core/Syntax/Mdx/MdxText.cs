namespace ContentLint.Syntax.Mdx;

/// <summary>
/// The text that JSX and JavaScript are scanned in: the file, in which the marks of block quotes are blanked on the lines that go on with
/// a container. Its end moves line by line, up to where the containers end.
/// </summary>
/// <param name="buffer">The text of the file.</param>
/// <param name="end">Where it ends at first.</param>
/// <param name="budget">What may be scanned.</param>
/// <param name="nextEnd">
/// The end of the next line that belongs to it, after an offset; -1 if there is none. Null if the end does not move.
/// </param>
internal sealed class MdxText(char[] buffer, int end, MdxBudget budget, Func<int, int>? nextEnd = null)
{
    /// <summary>What an offset past the end holds.</summary>
    public const char None = '\0';

    private bool isComplete = nextEnd is null;

    /// <summary>Where the lines taken so far end.</summary>
    public int End { get; private set; } = end;

    /// <summary>The character at an offset; <see cref="None"/> past the end.</summary>
    public char this[int offset]
    {
        get
        {
            while (offset >= End)
            {
                if (isComplete)
                    return None;
                Extend();
            }

            return buffer[offset];
        }
    }

    /// <summary>Whether too much was scanned already.</summary>
    public bool IsExhausted => budget.IsSpent;

    /// <summary>Counts characters that were scanned.</summary>
    public void Spend(int count) => budget.Spend(count);

    /// <summary>Whether a text comes at an offset.</summary>
    public bool StartsWith(int offset, string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (this[offset + i] != value[i])
                return false;
        }

        return true;
    }

    /// <summary>The characters of a span that was scanned.</summary>
    public ReadOnlySpan<char> Slice(int start, int stop) => buffer.AsSpan(start, stop - start);

    private void Extend()
    {
        var next = nextEnd!(End);
        if (next > End)
            End = next;
        else
            isComplete = true;
    }
}
