using System.Collections.Immutable;

namespace ContentLint.Diagnostics;

/// <summary>An option of a rule, as <see cref="IRuleOptions{TSelf}.Read"/> declares it.</summary>
/// <param name="Name">Kebab-case key under the rule in <c>contentlint.yml</c>.</param>
/// <param name="Type">What the value is.</param>
/// <param name="Default">The default, as it would be written in YAML, or in words where it depends on the page.</param>
/// <param name="Description">What it does, one sentence.</param>
public sealed record RuleOption(string Name, RuleOptionType Type, string Default, string Description)
{
    /// <summary>The default as a bool, an int, a string or an array of strings; null where it depends on the page.</summary>
    public object? DefaultValue { get; init; }

    /// <summary>The values that a string can have; empty for any.</summary>
    public ImmutableArray<string> Values { get; init; } = [];
}

/// <summary>The types of rule options.</summary>
public enum RuleOptionType
{
    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A string.</summary>
    String,

    /// <summary>A list of strings; a single string is taken as a list of one.</summary>
    StringList,

    /// <summary>A list of globs over paths; a single one is taken as a list of one.</summary>
    GlobList,
}

/// <summary>The types of rule options in words.</summary>
internal static class RuleOptionTypes
{
    /// <summary>What a value of the type is.</summary>
    public static string Describe(RuleOptionType type) => type switch
    {
        RuleOptionType.Boolean => "true or false",
        RuleOptionType.Integer => "whole number",
        RuleOptionType.String => "string",
        RuleOptionType.GlobList => "list of globs",
        _ => "list of strings",
    };
}
