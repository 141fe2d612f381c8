namespace ContentLint.Urls.Idna;

/// <summary>Normalization form C (Unicode Standard, section 3.11), which .NET leaves out under an invariant culture.</summary>
internal static class CanonicalComposition
{
    /// <summary>Normalizes code points.</summary>
    public static List<int> Normalize(List<int> text) =>
        // Nothing below is ever composed or reordered.
        text.TrueForAll(static codePoint => codePoint < 0x300) ? text : Compose(Decomposition.Canonical(text));

    private static List<int> Compose(List<int> text)
    {
        var output = new List<int>(text.Count);
        var starter = -1;
        var lastClass = -1;
        foreach (var codePoint in text)
        {
            var itsClass = Decomposition.ClassOf(codePoint);
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

    private static int? Pair(int first, int second) =>
        Hangul.Compose(first, second)
        ?? (UnicodeTables.Instance.Compositions.TryGetValue((first, second), out var composed) ? composed : null);
}
