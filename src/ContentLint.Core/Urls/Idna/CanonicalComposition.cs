namespace ContentLint.Urls.Idna;

/// <summary>Normalization form C (Unicode Standard, section 3.11), which .NET leaves out under an invariant culture.</summary>
internal static class CanonicalComposition
{
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;
    private const int HangulCount = LeadCount * VowelCount * TailCount;

    /// <summary>Normalizes code points.</summary>
    public static List<int> Normalize(List<int> text)
    {
        // Nothing below is ever composed or reordered.
        if (text.TrueForAll(static codePoint => codePoint < 0x300))
            return text;
        var decomposed = new List<int>(text.Count);
        foreach (var codePoint in text)
            Decompose(codePoint, decomposed);
        Reorder(decomposed);
        return Compose(decomposed);
    }

    private static void Decompose(int codePoint, List<int> output)
    {
        if (codePoint is >= HangulBase and < HangulBase + HangulCount)
        {
            var index = codePoint - HangulBase;
            output.Add(LeadBase + (index / (VowelCount * TailCount)));
            output.Add(VowelBase + (index / TailCount % VowelCount));
            if (index % TailCount > 0)
                output.Add(TailBase + (index % TailCount));
        }
        else if (UnicodeTables.Instance.Decompositions.TryGetValue(codePoint, out var parts))
        {
            // A decomposition's first part may decompose again; never more than a few levels.
            foreach (var part in parts)
                Decompose(part, output);
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

    private static List<int> Compose(List<int> text)
    {
        var output = new List<int>(text.Count);
        var starter = -1;
        var lastClass = -1;
        foreach (var codePoint in text)
        {
            var itsClass = ClassOf(codePoint);
            // Something of the same class in between, or a starter, keeps it from the starter.
            var isBlocked = lastClass >= itsClass && lastClass >= 0;
            if (starter >= 0 && !isBlocked && Pair(output[starter], codePoint) is { } composed)
            {
                output[starter] = composed;
                continue;
            }

            if (itsClass == 0)
            {
                starter = output.Count;
                lastClass = -1;
            }
            else
            {
                lastClass = itsClass;
            }

            output.Add(codePoint);
        }

        return output;
    }

    private static int? Pair(int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + LeadCount && second is >= VowelBase and < VowelBase + VowelCount)
            return HangulBase + ((((first - LeadBase) * VowelCount) + second - VowelBase) * TailCount);
        var isOpenSyllable = first is >= HangulBase and < HangulBase + HangulCount && (first - HangulBase) % TailCount == 0;
        if (isOpenSyllable && second is > TailBase and < TailBase + TailCount)
            return first + second - TailBase;
        return UnicodeTables.Instance.Compositions.TryGetValue((first, second), out var composed) ? composed : null;
    }

    private static int ClassOf(int codePoint) => codePoint < 0x300 ? 0 : UnicodeTables.Instance.CombiningClasses.Get(codePoint, 0);
}
