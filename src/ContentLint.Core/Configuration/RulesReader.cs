using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Diagnostics;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Reads a <c>rules</c> mapping: a rule's id or name, and its severity, or its severity and options.</summary>
internal sealed class RulesReader(KnownRules rules, ConfigurationMistakes mistakes)
{
    /// <summary>The key of what is said about a rule's fixes.</summary>
    public const string FixKey = "fix";

    private const string SeverityKey = "severity";
    private static readonly (string Word, FixPolicy Policy)[] FixPolicies =
    [
        ("safe", FixPolicy.Safe), ("unsafe", FixPolicy.Unsafe), ("off", FixPolicy.Off)
    ];

    /// <summary>The word for what is said about a rule's fixes.</summary>
    public static string WordOf(FixPolicy policy) => Array.Find(FixPolicies, known => known.Policy == policy).Word;

    /// <summary>Reads a mapping into changes by rule id.</summary>
    public ImmutableDictionary<string, RuleChange> Read(MappingEntry entry)
    {
        var changes = ImmutableDictionary.CreateBuilder<string, RuleChange>(StringComparer.Ordinal);
        var firstKeys = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ConfigurationNodes.AsMapping(entry.Value, entry.Key.Span, "'rules'", mistakes) is not { } mapping)
            return changes.ToImmutable();
        foreach (var rule in mapping.Entries)
        {
            if (rules.Find(rule.Key.Value) is not { } descriptor)
            {
                mistakes.Add(rule.Key.Span, rules.Unknown(rule.Key.Value));
                continue;
            }

            if (!firstKeys.TryAdd(descriptor.Id, rule.Key.Value) && firstKeys[descriptor.Id] != rule.Key.Value)
                mistakes.Add(rule.Key.Span, $"'{rule.Key.Value}' and '{firstKeys[descriptor.Id]}' are the same rule; keep one of them");
            changes[descriptor.Id] = ReadRule(rule, descriptor) with { Span = rule.Key.Span };
        }

        return changes.ToImmutable();
    }

    private RuleChange ReadRule(MappingEntry entry, DiagnosticDescriptor descriptor)
    {
        if (entry.Value is not MappingNode mapping)
            return new RuleChange(ReadSeverity(entry), RuleOptions.None);
        DiagnosticSeverity? severity = null;
        FixPolicy? fixes = null;
        var options = ImmutableDictionary.CreateBuilder<string, ContentNode>(StringComparer.Ordinal);
        foreach (var option in mapping.Entries)
        {
            if (option.Key.Value == SeverityKey)
                severity = ReadSeverity(option);
            else if (option.Key.Value == FixKey)
                fixes = ReadFixes(option, descriptor);
            else if (descriptor.Help.Options.FirstOrDefault(known => known.Name == option.Key.Value) is not { } known)
                ReportUnknownOption(option, descriptor);
            else if (HasType(option, known))
                options[known.Name] = option.Value;
        }

        return new RuleChange(severity, new RuleOptions(options.ToImmutable()), fixes);
    }

    private DiagnosticSeverity? ReadSeverity(MappingEntry entry)
    {
        if (IsFalse(entry.Value))
            return DiagnosticSeverity.Off;
        if (entry.Value is ScalarNode { Kind: ScalarKind.String } word)
        {
            var severity = DiagnosticSeverities.Find(word.Value);
            if (severity is null)
                mistakes.Add(word.Span, DiagnosticSeverities.Unknown(word.Value));
            return severity;
        }

        var span = ConfigurationNodes.SpanOf(entry.Value, entry.Key.Span);
        mistakes.Add(span, $"'{entry.Key.Value}' takes off, info, warning or error, not {ConfigurationNodes.Describe(entry.Value)}");
        return null;
    }

    private FixPolicy? ReadFixes(MappingEntry entry, DiagnosticDescriptor descriptor)
    {
        if (descriptor.Fixes == FixAvailability.None)
        {
            mistakes.Add(entry.Key.Span, $"'{FixKey}' changes nothing: {descriptor.Name} ({descriptor.Id}) offers no fix");
            return null;
        }

        if (IsFalse(entry.Value))
            return FixPolicy.Off;
        var word = entry.Value is ScalarNode { Kind: ScalarKind.String } scalar ? scalar.Value : null;
        foreach (var known in FixPolicies)
        {
            if (known.Word == word)
                return known.Policy;
        }

        var span = ConfigurationNodes.SpanOf(entry.Value, entry.Key.Span);
        mistakes.Add(span, word is null
            ? $"'{FixKey}' takes safe, unsafe or off, not {ConfigurationNodes.Describe(entry.Value)}"
            : $"'{FixKey}' cannot be '{word}'; "
                + $"{Spelling.Advice(word, FixPolicies.Select(known => known.Word), "use safe, unsafe or off")}");
        return null;
    }

    private void ReportUnknownOption(MappingEntry option, DiagnosticDescriptor descriptor) =>
        ConfigurationNodes.ReportUnknown(
            option.Key,
            $"for {descriptor.Name} ({descriptor.Id})",
            [
                SeverityKey, .. descriptor.Fixes == FixAvailability.None ? [] : new[] { FixKey },
                .. descriptor.Help.Options.Select(known => known.Name)
            ],
            mistakes);

    private bool HasType(MappingEntry option, RuleOption known)
    {
        var wrong = known.Type switch
        {
            RuleOptionType.StringList or RuleOptionType.GlobList when option.Value is SequenceNode list =>
                list.Items.FirstOrDefault(item => !IsString(item)),
            RuleOptionType.StringList or RuleOptionType.GlobList or RuleOptionType.String when IsString(option.Value) => null,
            RuleOptionType.Boolean when option.Value is ScalarNode { Kind: ScalarKind.Boolean } => null,
            RuleOptionType.Integer when IsWholeNumber(option.Value) => null,
            _ => option.Value,
        };
        if (wrong is null)
            return known.Type == RuleOptionType.GlobList ? AreGlobs(option) : IsKnownValue(option, known);
        var expected = known.Type switch
        {
            RuleOptionType.Boolean => "true or false",
            RuleOptionType.Integer => "a whole number",
            RuleOptionType.String => "a string",
            RuleOptionType.GlobList => "a list of globs",
            _ => "a list of strings",
        };
        mistakes.Add(
            ConfigurationNodes.SpanOf(wrong, option.Key.Span),
            $"'{known.Name}' takes {expected}, not {ConfigurationNodes.Describe(wrong)}");
        return false;
    }

    private bool AreGlobs(MappingEntry option)
    {
        var count = ConfigurationNodes.AsPatterns(option.Value, option.Key.Span, $"'{option.Key.Value}'", mistakes).Length;
        return count == (option.Value is SequenceNode list ? list.Items.Length : 1);
    }

    private bool IsKnownValue(MappingEntry option, RuleOption known)
    {
        if (known.Values.IsEmpty || option.Value is not ScalarNode word || known.Values.Contains(word.Value, StringComparer.Ordinal))
            return true;
        var hint = Spelling.Advice(word.Value, known.Values, $"use {string.Join(" or ", known.Values)}");
        mistakes.Add(word.Span, $"'{known.Name}' cannot be '{word.Value}'; {hint}");
        return false;
    }

    private static bool IsFalse(ContentNode value) =>
        value is ScalarNode { Kind: ScalarKind.Boolean } boolean && boolean.Value.Equals("false", StringComparison.OrdinalIgnoreCase);

    private static bool IsString(ContentNode value) => value is ScalarNode { Kind: ScalarKind.String };

    private static bool IsWholeNumber(ContentNode value) =>
        value is ScalarNode { Kind: ScalarKind.Integer } scalar
            && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
