namespace ContentLint.Urls.Idna;

/// <summary>Where a zero-width joiner or non-joiner has a meaning (RFC 5892, appendix A.1 and A.2).</summary>
internal static class JoiningScripts
{
    private const int ViramaClass = 9;

    /// <summary>Whether a sign suppresses the vowel of the letter before it.</summary>
    public static bool IsVirama(int codePoint) => UnicodeTables.Instance.CombiningClasses.Get(codePoint, 0) == ViramaClass;

    /// <summary>Whether a non-joiner stands between letters that would join without it.</summary>
    public static bool JoinsAround(List<int> label, int index)
    {
        var left = index - 1;
        while (left >= 0 && TypeOf(label[left]) == 'T')
            left--;
        var right = index + 1;
        while (right < label.Count && TypeOf(label[right]) == 'T')
            right++;
        return left >= 0 && right < label.Count && TypeOf(label[left]) is 'L' or 'D' && TypeOf(label[right]) is 'R' or 'D';
    }

    private static char TypeOf(int codePoint) => UnicodeTables.Instance.JoiningTypes.Get(codePoint, 'U');
}
