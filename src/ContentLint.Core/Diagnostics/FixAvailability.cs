namespace ContentLint.Diagnostics;

/// <summary>What fixes a rule can offer, for its page and for SARIF.</summary>
[Flags]
public enum FixAvailability
{
    /// <summary>None: a person has to decide.</summary>
    None = 0,

    /// <summary>Fixes that nobody would object to.</summary>
    Safe = 1,

    /// <summary>Fixes that change meaning or guess; only with <c>--unsafe-fixes</c>.</summary>
    Unsafe = 2,
}
