namespace ContentLint.Urls.Idna;

/// <summary>How the syllables of Hangul are made of their parts (Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;
    private const int SyllableCount = LeadCount * VowelCount * TailCount;

    /// <summary>Adds the parts of a syllable.</summary>
    /// <returns>False if the code point is no syllable.</returns>
    public static bool Decompose(int codePoint, List<int> output)
    {
        if (codePoint is < SyllableBase or >= SyllableBase + SyllableCount)
            return false;
        var index = codePoint - SyllableBase;
        output.Add(LeadBase + (index / (VowelCount * TailCount)));
        output.Add(VowelBase + (index / TailCount % VowelCount));
        if (index % TailCount > 0)
            output.Add(TailBase + (index % TailCount));
        return true;
    }

    /// <summary>The syllable that two parts make, or a syllable and its last part; null if they make none.</summary>
    public static int? Compose(int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + LeadCount && second is >= VowelBase and < VowelBase + VowelCount)
            return SyllableBase + ((((first - LeadBase) * VowelCount) + second - VowelBase) * TailCount);
        var isOpen = first is >= SyllableBase and < SyllableBase + SyllableCount && (first - SyllableBase) % TailCount == 0;
        return isOpen && second is > TailBase and < TailBase + TailCount ? first + second - TailBase : null;
    }
}
