using System.Text;

namespace ContentLint.Urls.Idna;

/// <summary>Normalization forms D and KD (Unicode Standard, section 3.11), which .NET leaves out under an invariant culture.</summary>
internal static class Decomposition
{
    /// <summary>Form D of code points.</summary>
    public static List<int> Canonical(List<int> text) => Decompose(text, isCompatible: false);

    /// <summary>Form D of a text; unpaired surrogates become U+FFFD.</summary>
    public static string Canonical(string text) => Decompose(text, isCompatible: false);

    /// <summary>Form KD of a text; unpaired surrogates become U+FFFD.</summary>
    public static string Compatible(string text) => Decompose(text, isCompatible: true);

    /// <summary>The canonical combining class of a code point.</summary>
    public static int ClassOf(int codePoint) => codePoint < 0x300 ? 0 : UnicodeTables.Instance.CombiningClasses.Get(codePoint, 0);

    private static string Decompose(string text, bool isCompatible)
    {
        if (Ascii.IsValid(text))
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var codePoint in Decompose([.. text.EnumerateRunes().Select(static rune => rune.Value)], isCompatible))
            result.Append(new Rune(codePoint));
        return result.ToString();
    }

    private static List<int> Decompose(List<int> text, bool isCompatible)
    {
        var decomposed = new List<int>(text.Count);
        foreach (var codePoint in text)
            Decompose(codePoint, isCompatible, decomposed);
        Reorder(decomposed);
        return decomposed;
    }

    private static void Decompose(int codePoint, bool isCompatible, List<int> output)
    {
        if (Hangul.Decompose(codePoint, output))
            return;
        var tables = UnicodeTables.Instance;
        var distance = 0;
        if (tables.Decompositions.TryGetValue(codePoint, out var parts)
            || (isCompatible && tables.Compatibility.TryGet(codePoint, out parts, out distance)))
        {
            // A part may decompose again; never more than a few levels. Where a range shares one line, its target rises.
            foreach (var part in parts!)
                Decompose(part + distance, isCompatible, output);
        }
        else
        {
            output.Add(codePoint);
        }
    }

    private static void Reorder(List<int> text)
    {
        for (var start = 0; start < text.Count; start++)
        {
            if (ClassOf(text[start]) == 0)
                continue;
            var end = start;
            while (end < text.Count && ClassOf(text[end]) != 0)
                end++;
            var sorted = text.GetRange(start, end - start).OrderBy(ClassOf).ToArray();
            for (var i = 0; i < sorted.Length; i++)
                text[start + i] = sorted[i];
            start = end;
        }
    }
}
