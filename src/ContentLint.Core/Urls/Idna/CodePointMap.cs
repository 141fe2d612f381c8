using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ContentLint.Urls.Idna;

/// <summary>Values of ranges of code points, in order.</summary>
internal sealed class CodePointMap<T>
{
    private readonly int[] starts;
    private readonly int[] counts;
    private readonly T[] values;

    /// <summary>Reads lines of the form "first count value", in hexadecimal.</summary>
    public CodePointMap(List<string> lines, Func<string, T> read)
    {
        starts = new int[lines.Count];
        counts = new int[lines.Count];
        values = new T[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].AsSpan();
            var first = line.IndexOf(' ');
            var rest = line[(first + 1)..];
            var second = rest.IndexOf(' ');
            starts[i] = int.Parse(line[..first], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            counts[i] = int.Parse(second < 0 ? rest : rest[..second], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            values[i] = read(second < 0 ? "" : rest[(second + 1)..].ToString());
        }
    }

    /// <summary>The value of a code point, and its distance from the start of its range.</summary>
    public bool TryGet(int codePoint, [MaybeNullWhen(false)] out T value, out int distance)
    {
        var index = Array.BinarySearch(starts, codePoint);
        index = index >= 0 ? index : ~index - 1;
        distance = index < 0 ? 0 : codePoint - starts[index];
        var isFound = index >= 0 && distance < counts[index];
        value = isFound ? values[index] : default;
        return isFound;
    }

    /// <summary>The value of a code point, or another one if it has none.</summary>
    public T Get(int codePoint, T otherwise) => TryGet(codePoint, out var value, out _) ? value : otherwise;
}
