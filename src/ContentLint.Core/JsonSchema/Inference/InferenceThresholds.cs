namespace ContentLint.JsonSchema.Inference;

/// <summary>What is few, and what is frequent: below these numbers, an exception and a habit look alike.</summary>
internal static class InferenceThresholds
{
    private const int EnoughToCompare = 20;
    private const int PartsOfAll = 20;
    private const int MostSlips = 5;
    private const int Often = 10;

    /// <summary>Whether a part is at most 5 % of a whole that is large enough to tell.</summary>
    public static bool IsFew(int part, int whole) => part > 0 && whole >= EnoughToCompare && (long)part * PartsOfAll <= whole;

    /// <summary>Whether a part is so small that it is a slip: what more than five files do is a habit of some of its authors.</summary>
    public static bool IsSlip(int part, int whole) => part <= MostSlips && IsFew(part, whole);

    /// <summary>Whether something is seen often enough for a near and unique word to be its misspelling.</summary>
    public static bool IsFrequent(int count) => count >= Often;
}
