using System.Collections.Immutable;

namespace ContentLint.Site;

/// <summary>The referrer policies (Referrer Policy, section 3).</summary>
public static class ReferrerPolicyNames
{
    /// <summary>
    /// What a header, a <c>meta</c> element or an attribute may say, in lower case; an empty value, which means the default, is not among
    /// them.
    /// </summary>
    public static ImmutableArray<string> All { get; } =
    [
        "no-referrer", "no-referrer-when-downgrade", "same-origin", "origin", "strict-origin", "origin-when-cross-origin",
        "strict-origin-when-cross-origin", "unsafe-url",
    ];
}
