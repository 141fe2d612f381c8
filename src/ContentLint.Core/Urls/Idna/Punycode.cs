using System.Text;

namespace ContentLint.Urls.Idna;

/// <summary>The encoding of international labels in ASCII (RFC 3492), without its <c>xn--</c>.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int LeastThreshold = 1;
    private const int MostThreshold = 26;
    private const int InitialBias = 72;
    private const int InitialCodePoint = 0x80;

    /// <summary>Encodes code points.</summary>
    public static string Encode(IReadOnlyList<int> codePoints)
    {
        var output = new StringBuilder();
        foreach (var codePoint in codePoints)
        {
            if (codePoint < InitialCodePoint)
                output.Append((char)codePoint);
        }

        var basic = output.Length;
        var handled = basic;
        if (basic > 0)
            output.Append('-');
        var (next, delta, bias) = (InitialCodePoint, 0L, InitialBias);
        while (handled < codePoints.Count)
        {
            var smallest = codePoints.Where(codePoint => codePoint >= next).Min();
            delta += (long)(smallest - next) * (handled + 1);
            next = smallest;
            foreach (var codePoint in codePoints)
            {
                if (codePoint < next)
                    delta++;
                if (codePoint != next)
                    continue;
                Append(output, delta, bias);
                bias = Adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }

            delta++;
            next++;
        }

        return output.ToString();
    }

    /// <summary>Decodes a label; null if it is not well-formed.</summary>
    public static List<int>? Decode(string text)
    {
        var codePoints = new List<int>();
        var basic = Math.Max(0, text.LastIndexOf('-'));
        foreach (var c in text.AsSpan(0, basic))
            codePoints.Add(c);
        var position = basic > 0 ? basic + 1 : 0;
        var (codePoint, index, bias) = ((long)InitialCodePoint, 0L, InitialBias);
        while (position < text.Length)
        {
            var (start, weight) = (index, 1L);
            for (var k = Base; ; k += Base)
            {
                var digit = position < text.Length ? DigitOf(text[position++]) : -1;
                if (digit < 0 || weight > int.MaxValue)
                    return null;
                index += digit * weight;
                var threshold = Math.Clamp(k - bias, LeastThreshold, MostThreshold);
                if (digit < threshold)
                    break;
                weight *= Base - threshold;
            }

            var count = codePoints.Count + 1;
            bias = Adapt(index - start, count, start == 0);
            codePoint += index / count;
            index %= count;
            if (codePoint > 0x10FFFF || codePoint is >= 0xD800 and <= 0xDFFF)
                return null;
            codePoints.Insert((int)index++, (int)codePoint);
        }

        return codePoints;
    }

    private static void Append(StringBuilder output, long delta, int bias)
    {
        for (var k = Base; ; k += Base)
        {
            var threshold = Math.Clamp(k - bias, LeastThreshold, MostThreshold);
            if (delta < threshold)
                break;
            var range = Base - threshold;
            output.Append(Digit(threshold + (int)((delta - threshold) % range)));
            delta = (delta - threshold) / range;
        }

        output.Append(Digit((int)delta));
    }

    private static int Adapt(long delta, int count, bool isFirst)
    {
        const int skew = 38;
        const int damp = 700;
        delta = isFirst ? delta / damp : delta / 2;
        delta += delta / count;
        var k = 0;
        for (; delta > (Base - LeastThreshold) * MostThreshold / 2; k += Base)
            delta /= Base - LeastThreshold;
        return k + (int)((Base - LeastThreshold + 1) * delta / (delta + skew));
    }

    private static char Digit(int value) => (char)(value < 26 ? 'a' + value : '0' + value - 26);

    private static int DigitOf(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= 'A' and <= 'Z' => c - 'A',
        >= '0' and <= '9' => c - '0' + 26,
        _ => -1,
    };
}
