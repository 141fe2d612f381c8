namespace ContentLint.Diagnostics.Baselines;

/// <summary>Findings that are known and accepted: those of one rule in one file that cannot be told apart.</summary>
/// <param name="Path">The file: its path relative to the configuration's root, forward slashes.</param>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Fingerprint">What they are recognised by: 16 hexadecimal digits.</param>
/// <param name="Count">How many they are, at least one.</param>
public sealed record BaselineEntry(string Path, string RuleId, string Fingerprint, int Count)
{
    /// <summary>By path, rule and fingerprint, each ordinal.</summary>
    internal static IComparer<BaselineEntry> Order { get; } = Comparer<BaselineEntry>.Create(static (left, right) =>
    {
        var byPath = string.CompareOrdinal(left.Path, right.Path);
        if (byPath != 0)
            return byPath;
        var byRule = string.CompareOrdinal(left.RuleId, right.RuleId);
        return byRule != 0 ? byRule : string.CompareOrdinal(left.Fingerprint, right.Fingerprint);
    });
}
