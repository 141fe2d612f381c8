using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Diagnostics;

/// <summary>
/// Reads the options of one rule. Each call states an option's name, default and description, the only place where they are
/// written: the configuration's validation, its JSON schema and the rule's page come from the same calls.
/// </summary>
public sealed class RuleOptionReader
{
    private readonly ImmutableDictionary<string, ContentNode> values;
    private readonly ImmutableArray<RuleOption>.Builder declared = ImmutableArray.CreateBuilder<RuleOption>();

    private RuleOptionReader(ImmutableDictionary<string, ContentNode> values) => this.values = values;

    /// <summary>The options that a record declares, in the order in which it reads them.</summary>
    public static ImmutableArray<RuleOption> DeclarationsOf<TOptions>()
        where TOptions : class, IRuleOptions<TOptions>
    {
        var reader = new RuleOptionReader(ImmutableDictionary.Create<string, ContentNode>(StringComparer.Ordinal));
        TOptions.Read(reader);
        return reader.declared.ToImmutable();
    }

    /// <summary>The options as configured, with the defaults of those that are not.</summary>
    /// <param name="values">Configured values by name; the loader has checked their types.</param>
    internal static TOptions Read<TOptions>(ImmutableDictionary<string, ContentNode> values)
        where TOptions : class, IRuleOptions<TOptions> => TOptions.Read(new RuleOptionReader(values));

    /// <summary>true or false.</summary>
    /// <param name="name">Kebab-case key.</param>
    /// <param name="defaultValue">The value without configuration.</param>
    /// <param name="description">What it does, one sentence in Markdown.</param>
    public bool Boolean(string name, bool defaultValue, string description)
    {
        Declare(name, RuleOptionType.Boolean, defaultValue ? "true" : "false", description, defaultValue);
        return Boolean(name) ?? defaultValue;
    }

    /// <summary>true or false, or null where the rule decides for each page.</summary>
    /// <param name="name">Kebab-case key.</param>
    /// <param name="defaultInWords">How the rule decides, in words.</param>
    /// <param name="description">What it does, one sentence in Markdown.</param>
    public bool? BooleanByPage(string name, string defaultInWords, string description)
    {
        Declare(name, RuleOptionType.Boolean, defaultInWords, description, null);
        return Boolean(name);
    }

    /// <summary>A whole number.</summary>
    /// <param name="name">Kebab-case key.</param>
    /// <param name="defaultValue">The value without configuration.</param>
    /// <param name="description">What it does and its unit, one sentence in Markdown.</param>
    public int Integer(string name, int defaultValue, string description)
    {
        Declare(name, RuleOptionType.Integer, defaultValue.ToString(CultureInfo.InvariantCulture), description, defaultValue);
        return Scalar(name) is { } text
            && int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : defaultValue;
    }

    /// <summary>A string.</summary>
    /// <param name="name">Kebab-case key.</param>
    /// <param name="defaultValue">The value without configuration.</param>
    /// <param name="description">What it does, one sentence in Markdown.</param>
    public string Text(string name, string defaultValue, string description)
    {
        Declare(name, RuleOptionType.String, defaultValue.Length == 0 ? "''" : defaultValue, description, defaultValue);
        return Scalar(name)?.Value ?? defaultValue;
    }

    /// <summary>One of several words; the first is the default.</summary>
    /// <param name="name">Kebab-case key.</param>
    /// <param name="choices">The words.</param>
    /// <param name="description">What it does, one sentence in Markdown.</param>
    public string Choice(string name, ImmutableArray<string> choices, string description)
    {
        declared.Add(new RuleOption(name, RuleOptionType.String, choices[0], description) { DefaultValue = choices[0], Values = choices });
        return Scalar(name)?.Value ?? choices[0];
    }

    /// <summary>A list of strings; a single string counts as a list of one.</summary>
    /// <param name="name">Kebab-case key.</param>
    /// <param name="defaultValue">The value without configuration.</param>
    /// <param name="description">What it does, one sentence in Markdown.</param>
    public ImmutableArray<string> Texts(string name, ImmutableArray<string> defaultValue, string description)
    {
        Declare(name, RuleOptionType.StringList, $"[{string.Join(", ", defaultValue)}]", description, defaultValue);
        return values.TryGetValue(name, out var node) ? TextsOf(node) : defaultValue;
    }

    /// <summary>
    /// A list of globs over paths relative to the configuration's folder, empty by default; a single one counts as a list of one.
    /// </summary>
    /// <param name="name">Kebab-case key.</param>
    /// <param name="description">What it does, one sentence in Markdown.</param>
    public ImmutableArray<GlobPattern> Globs(string name, string description)
    {
        Declare(name, RuleOptionType.GlobList, "[]", description, ImmutableArray<string>.Empty);
        return values.TryGetValue(name, out var node)
            ? [.. TextsOf(node).Select(text => GlobPattern.TryParse(text, out var pattern, out _) ? pattern : null).OfType<GlobPattern>()]
            : [];
    }

    /// <summary>The texts of a list of scalars, or of a single one.</summary>
    internal static ImmutableArray<string> TextsOf(ContentNode node) => node switch
    {
        SequenceNode sequence => [.. sequence.Items.OfType<ScalarNode>().Select(item => item.Value)],
        ScalarNode scalar => [scalar.Value],
        _ => [],
    };

    private void Declare(string name, RuleOptionType type, string text, string description, object? defaultValue) =>
        declared.Add(new RuleOption(name, type, text, description) { DefaultValue = defaultValue });

    private ScalarNode? Scalar(string name) => values.GetValueOrDefault(name) as ScalarNode;

    private bool? Boolean(string name) =>
        Scalar(name) is { Kind: ScalarKind.Boolean } scalar ? scalar.Value.Equals("true", StringComparison.OrdinalIgnoreCase) : null;
}
