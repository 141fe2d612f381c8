using ContentLint.Rules.References;
using ContentLint.Site;
using ContentLint.Text;

namespace ContentLint.Rules.Attributes;

/// <summary>The values and the name of the attribute (Referrer Policy, section 3; WHATWG HTML, 2.4.4 and 4.2.5.1).</summary>
internal static class ReferrerPolicies
{
    /// <summary>The attribute.</summary>
    public const string AttributeName = "referrerpolicy";

    private const int MostMistakes = 2;

    /// <summary>Whether browsers know a value. Its case does not matter, white space around it does.</summary>
    public static bool IsValid(string value) =>
        value.Length == 0 || ReferrerPolicyNames.All.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a policy sends the whole address of the page to other sites.</summary>
    public static bool IsLeaky(string? policy) => policy is "unsafe-url" or "no-referrer-when-downgrade";

    /// <summary>Whether other sites get no referrer at all.</summary>
    public static bool HidesReferrer(string? policy) => policy is "no-referrer" or "same-origin";

    /// <summary>The clause about a value that is none of them.</summary>
    public static string Advice(string value) =>
        Spelling.Advice(value, ReferrerPolicyNames.All, $"use one of {string.Join(", ", ReferrerPolicyNames.All)}");

    /// <summary>
    /// The policy that a value certainly means: white space is trimmed, and names of old drafts are translated; null if there is none.
    /// </summary>
    public static string? Correct(string value) => Translate(value.AsSpan().Trim(" \t\r\n\f").ToString());

    /// <summary>The policy of a name in any case, names of old drafts included; empty for an empty one, null for others.</summary>
    public static string? Translate(string value)
    {
        var name = value.ToLowerInvariant();
        return name switch
        {
            "never" => "no-referrer",
            "always" => "unsafe-url",
            "origin-when-crossorigin" => "origin-when-cross-origin",
            // The draft's default was no-referrer-when-downgrade; what the standard gives this name today leaks less.
            "default" => "strict-origin-when-cross-origin",
            _ => IsValid(name) ? name : null,
        };
    }

    /// <summary>Whether an attribute's name is a misspelt <see cref="AttributeName"/>.</summary>
    /// <param name="name">Lower-case name.</param>
    public static bool IsMisspelt(string name) =>
        name.Length >= AttributeName.Length - MostMistakes
        && name.Length <= AttributeName.Length + MostMistakes
        && name != AttributeName
        && char.IsAsciiLetter(name[0])
        && !name.Contains(UrlParts.TemplateHole, StringComparison.Ordinal)
        && !name.Contains(':', StringComparison.Ordinal)
        && Spelling.Distance(name, AttributeName, MostMistakes) <= MostMistakes;
}
