namespace ContentLint.Urls.Idna;

/// <summary>What keeps a domain name with right-to-left labels readable (RFC 5893, section 2).</summary>
internal static class BidiRule
{
    /// <summary>Whether a code point makes the whole name a bidirectional one.</summary>
    public static bool IsRightToLeft(int codePoint) => ClassOf(codePoint) is "R" or "AL" or "AN";

    /// <summary>Whether a label of a bidirectional name meets the rule.</summary>
    public static bool IsMet(List<int> label)
    {
        var classes = label.ConvertAll(ClassOf);
        var end = classes.FindLastIndex(static name => name != "NSM");
        if (end < 0)
            return false;
        return classes[0] switch
        {
            "L" => classes.TrueForAll(static name => name is "L" or "EN" or "ES" or "CS" or "ET" or "ON" or "BN" or "NSM")
                && classes[end] is "L" or "EN",
            "R" or "AL" =>
                classes.TrueForAll(static name => name is "R" or "AL" or "AN" or "EN" or "ES" or "CS" or "ET" or "ON" or "BN" or "NSM")
                && classes[end] is "R" or "AL" or "EN" or "AN"
                && !(classes.Contains("EN") && classes.Contains("AN")),
            _ => false,
        };
    }

    private static string ClassOf(int codePoint) => codePoint switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => "L",
        _ => UnicodeTables.Instance.BidiClasses.Get(codePoint, "L"),
    };
}
