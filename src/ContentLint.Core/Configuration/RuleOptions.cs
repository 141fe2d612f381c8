using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Configuration;

/// <summary>The options of one rule, as configured. The configuration's loader has checked their types.</summary>
public sealed class RuleOptions
{
    private readonly ImmutableDictionary<string, ContentNode> values;

    /// <summary>Wraps configured values.</summary>
    public RuleOptions(ImmutableDictionary<string, ContentNode> values) => this.values = values;

    /// <summary>No option is set.</summary>
    public static RuleOptions None { get; } = new(ImmutableDictionary.Create<string, ContentNode>(StringComparer.Ordinal));

    /// <summary>The keys that are set.</summary>
    public IEnumerable<string> Keys => values.Keys;

    /// <summary>A list of strings; a single string counts as a list of one.</summary>
    public ImmutableArray<string> GetStrings(string name, ImmutableArray<string> defaultValue = default) =>
        values.GetValueOrDefault(name) switch
        {
            SequenceNode sequence => [.. sequence.Items.OfType<ScalarNode>().Select(item => item.Value)],
            ScalarNode scalar => [scalar.Value],
            _ => defaultValue.IsDefault ? [] : defaultValue,
        };

    /// <summary>A list of globs; a single one counts as a list of one.</summary>
    public ImmutableArray<GlobPattern> GetGlobs(string name) =>
        [.. GetStrings(name).Select(text => GlobPattern.TryParse(text, out var pattern, out _) ? pattern : null).OfType<GlobPattern>()];

    /// <summary>A string.</summary>
    public string? GetString(string name, string? defaultValue = null) =>
        values.GetValueOrDefault(name) is ScalarNode scalar ? scalar.Value : defaultValue;

    /// <summary>A whole number.</summary>
    public int GetInteger(string name, int defaultValue) =>
        values.GetValueOrDefault(name) is ScalarNode scalar && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : defaultValue;

    /// <summary>true or false.</summary>
    public bool GetBoolean(string name, bool defaultValue) =>
        values.GetValueOrDefault(name) is ScalarNode { Kind: ScalarKind.Boolean } scalar
            ? scalar.Value.Equals("true", StringComparison.OrdinalIgnoreCase)
            : defaultValue;

    /// <summary>These options with <paramref name="other"/>'s above them.</summary>
    public RuleOptions With(RuleOptions other) => new(values.SetItems(other.values));
}

/// <summary>Severity and options of a rule for one file.</summary>
/// <param name="Severity">The severity; off means that the rule does not run.</param>
/// <param name="Options">The options.</param>
public sealed record RuleSettings(Diagnostics.DiagnosticSeverity Severity, RuleOptions Options)
{
    /// <summary>Whether its fixes are as safe as it says.</summary>
    public FixPolicy Fixes { get; init; }
}
