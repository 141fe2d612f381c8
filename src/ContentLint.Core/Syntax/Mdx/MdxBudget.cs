namespace ContentLint.Syntax.Mdx;

/// <summary>
/// What may be scanned of a file in search of ends of tags and expressions: a file full of open ones would take a power of its length.
/// </summary>
/// <param name="length">The length of the file.</param>
internal sealed class MdxBudget(int length)
{
    private long left = (100L * length) + 100_000;

    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => left <= 0;

    /// <summary>Takes a number of characters from it.</summary>
    public void Spend(int count) => left -= count;
}
