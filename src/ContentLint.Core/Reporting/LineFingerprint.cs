using System.Globalization;

namespace ContentLint.Reporting;

/// <summary>
/// The <c>primaryLocationLineHash</c> that GitHub code scanning computes for results without one: a rolling hash over the
/// hundred characters from a line's start, white space left out, so that a finding is recognised after lines have moved.
/// </summary>
public static class LineFingerprint
{
    private const int Window = 100;
    private const ulong Factor = 37;
    private const char EndOfFile = '\uFFFF';

    /// <summary>The hash of each line, with its number of occurrence behind a colon.</summary>
    public static IReadOnlyList<string> OfLines(string text)
    {
        var hashes = new List<string>();
        var occurrences = new Dictionary<ulong, int>();
        var window = new char[Window];
        var starts = new int[Window];
        Array.Fill(starts, -1);
        var leadingPower = Power(Factor, Window);
        var (index, hash, line) = (0, 0UL, -1);
        var isLineStart = true;
        var previousWasCarriageReturn = false;

        void Push(char c)
        {
            if (starts[index] >= 0)
                Record(starts[index], hash, hashes, occurrences);
            starts[index] = -1;
            if (isLineStart)
            {
                isLineStart = false;
                starts[index] = ++line;
            }

            if (c == '\n')
                isLineStart = true;
            hash = unchecked((Factor * hash) + c - (leadingPower * window[index]));
            window[index] = c;
            index = (index + 1) % Window;
        }

        foreach (var c in text)
        {
            if (c is ' ' or '\t' || (previousWasCarriageReturn && c == '\n'))
            {
                previousWasCarriageReturn = false;
                continue;
            }

            previousWasCarriageReturn = c == '\r';
            Push(c == '\r' ? '\n' : c);
        }

        Push(EndOfFile);
        for (var i = 0; i < Window; i++)
        {
            if (starts[index] >= 0)
                Record(starts[index], hash, hashes, occurrences);
            starts[index] = -1;
            hash = unchecked((Factor * hash) - (leadingPower * window[index]));
            window[index] = '\0';
            index = (index + 1) % Window;
        }

        return hashes;
    }

    private static void Record(int line, ulong hash, List<string> hashes, Dictionary<ulong, int> occurrences)
    {
        var occurrence = occurrences[hash] = occurrences.GetValueOrDefault(hash) + 1;
        while (hashes.Count <= line)
            hashes.Add("");
        hashes[line] = string.Create(CultureInfo.InvariantCulture, $"{hash:x}:{occurrence}");
    }

    private static ulong Power(ulong value, int exponent)
    {
        var result = 1UL;
        for (var i = 0; i < exponent; i++)
            result = unchecked(result * value);
        return result;
    }
}
