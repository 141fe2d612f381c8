using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Configuration;

/// <summary>The options of one rule, as configured. The configuration's loader has checked their types.</summary>
public sealed class RuleOptions
{
    private readonly ImmutableDictionary<string, ContentNode> values;

    /// <summary>What <see cref="As"/> returned last. A rule has one record of options and asks for it at every element.</summary>
    private object? typed;

    /// <summary>Wraps configured values.</summary>
    public RuleOptions(ImmutableDictionary<string, ContentNode> values) => this.values = values;

    /// <summary>No option is set.</summary>
    public static RuleOptions None { get; } = new(ImmutableDictionary.Create<string, ContentNode>(StringComparer.Ordinal));

    /// <summary>The options that are set: the texts of their values by name.</summary>
    internal IEnumerable<(string Name, ImmutableArray<string> Texts)> Values =>
        values.Select(value => (value.Key, RuleOptionReader.TextsOf(value.Value)));

    /// <summary>The options as the rule's record.</summary>
    public TOptions As<TOptions>()
        where TOptions : class, IRuleOptions<TOptions>
    {
        if (values.IsEmpty)
            return Defaults<TOptions>.Value;
        if (typed is TOptions known)
            return known;
        var read = RuleOptionReader.Read<TOptions>(values);
        typed = read;
        return read;
    }

    /// <summary>These options with <paramref name="other"/>'s above them.</summary>
    public RuleOptions With(RuleOptions other) => new(values.SetItems(other.values));

    private static class Defaults<TOptions>
        where TOptions : class, IRuleOptions<TOptions>
    {
        public static readonly TOptions Value = RuleOptionReader.Read<TOptions>(None.values);
    }
}

/// <summary>Severity and options of a rule for one file.</summary>
/// <param name="Severity">The severity; off means that the rule does not run.</param>
/// <param name="Options">The options.</param>
public sealed record RuleSettings(DiagnosticSeverity Severity, RuleOptions Options)
{
    /// <summary>Whether the user gave the severity: then it holds for all findings of the rule.</summary>
    public bool IsConfigured { get; init; }

    /// <summary>Whether its fixes are as safe as it says.</summary>
    public FixPolicy Fixes { get; init; }
}
