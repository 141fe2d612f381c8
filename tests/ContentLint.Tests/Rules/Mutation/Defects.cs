using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ContentLint.Tests.Rules.Mutation;

/// <summary>The defect of each rule.</summary>
internal static class Defects
{
    public static ImmutableArray<Defect> All { get; } =
    [
        .. ToolDefects.All, .. FrontMatterDefects.All, .. ImageDefects.All, .. ReferrerDefects.All, .. LinkDefects.All,
        .. EmbeddedDefects.All, .. MarkupDefects.All,
    ];

    /// <summary>What no text of an article can have, and why.</summary>
    public static FrozenDictionary<string, string> WithoutText { get; } = new Dictionary<string, string>
    {
        ["CL0001"] = "a rule throws",
        ["CL0002"] = "the file cannot be read, so there is no text",
        ["CL0003"] = "the configuration is wrong, not an article",
        ["CL2010"] = "an image that no article names",
    }.ToFrozenDictionary();
}
