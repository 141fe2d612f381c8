namespace ContentLint.Diagnostics;

/// <summary>What the configuration says about the fixes of a rule.</summary>
public enum FixPolicy
{
    /// <summary>They are as safe as the rule says.</summary>
    AsOffered,

    /// <summary>They are applied like safe ones.</summary>
    Safe,

    /// <summary>They are applied only with <c>--unsafe-fixes</c>.</summary>
    Unsafe,

    /// <summary>They are neither offered nor applied.</summary>
    Off,
}

/// <summary>Brings a policy to fixes.</summary>
public static class FixPolicies
{
    /// <summary>The fix as the policy wants it; null if none is wanted.</summary>
    public static CodeFix? Apply(this FixPolicy policy, CodeFix fix) => policy switch
    {
        FixPolicy.Off => null,
        FixPolicy.Safe => fix with { Safety = FixSafety.Safe },
        FixPolicy.Unsafe => fix with { Safety = FixSafety.Unsafe },
        _ => fix,
    };
}
