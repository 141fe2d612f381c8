using System.Text;

namespace ContentLint.Urls;

/// <summary>
/// The embedded list as it is stored, searched in place: nothing is parsed at start-up. <c>tools/public-suffixes.cs</c> writes it.
/// </summary>
internal sealed class SuffixTable
{
    private const string Resource = "public-suffixes.txt";
    private readonly byte[] lines;

    private SuffixTable(byte[] lines) => this.lines = lines;

    /// <summary>Reads the resource.</summary>
    public static SuffixTable Load()
    {
        using var stream = typeof(SuffixTable).Assembly.GetManifestResourceStream(Resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new SuffixTable(content);
    }

    /// <summary>The rule of a name.</summary>
    /// <param name="name">Lower-case ASCII name.</param>
    public SuffixRule Find(string name)
    {
        Span<byte> key = stackalloc byte[512];
        if (!Encoding.ASCII.TryGetBytes(name, key, out var length))
            return SuffixRule.None;
        key = key[..length];
        var (low, high) = (0, lines.Length);
        while (low < high)
        {
            var start = LineStart((low + high) / 2);
            var end = start + lines.AsSpan(start).IndexOf((byte)'\n');
            var order = NameOf(lines.AsSpan(start, end - start), out var rule).SequenceCompareTo(key);
            if (order == 0)
                return rule;
            (low, high) = order < 0 ? (end + 1, high) : (low, start);
        }

        return SuffixRule.None;
    }

    private int LineStart(int offset) => lines.AsSpan(0, offset).LastIndexOf((byte)'\n') + 1;

    private static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> line, out SuffixRule rule)
    {
        rule = line[^1] switch
        {
            (byte)'*' => SuffixRule.Below,
            (byte)'+' => SuffixRule.NameAndBelow,
            (byte)'!' => SuffixRule.Exception,
            _ => SuffixRule.Name,
        };
        return rule == SuffixRule.Name ? line : line[..^1];
    }
}

/// <summary>What the list says about a name.</summary>
internal enum SuffixRule
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is a public suffix.</summary>
    Name,

    /// <summary>Every name right below it is one.</summary>
    Below,

    /// <summary>It is one, and every name right below it.</summary>
    NameAndBelow,

    /// <summary>It is none, although every name beside it is.</summary>
    Exception,
}
