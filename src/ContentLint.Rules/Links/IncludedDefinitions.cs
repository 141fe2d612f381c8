using System.Collections.Immutable;

namespace ContentLint.Rules.Links;

/// <summary>Tells whether a file is put together from others: they may define its labels, or use those that it defines.</summary>
internal static class IncludedDefinitions
{
    private static readonly ImmutableArray<string> Markers =
    [
        "{% include", "{%- include", "{% render", "{% capture", "{{< include", "{{% include", "{{#include", "--8<--", "{{ include",
        "{{include", "<!--@include", "<!-- @include", "{!"
    ];

    /// <summary>Whether the file includes another.</summary>
    public static bool MayExist(string text)
    {
        if (!text.Contains("include", StringComparison.Ordinal)
            && !text.Contains("{%", StringComparison.Ordinal)
            && !text.Contains("--8<--", StringComparison.Ordinal)
            && !text.Contains("{!", StringComparison.Ordinal))
            return false;
        return Markers.Any(marker => text.Contains(marker, StringComparison.Ordinal));
    }
}
