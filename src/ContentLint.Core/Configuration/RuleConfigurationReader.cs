using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Reads a <c>rules</c> section: severities and options by id or name.</summary>
internal sealed class RuleConfigurationReader(ImmutableArray<DiagnosticDescriptor> descriptors, SourceText source, ConfigurationProblems problems)
{
    private static readonly ImmutableArray<string> Severities = ["off", "info", "warning", "error"];

    public ImmutableArray<RuleConfiguration> Read(ConfigurationMapping? rules)
    {
        var read = ImmutableArray.CreateBuilder<RuleConfiguration>();
        foreach (var entry in rules?.Entries ?? [])
        {
            if (Find(entry.Key) is not { } descriptor)
                continue;
            switch (entry.Value)
            {
                case ScalarNode scalar:
                    read.Add(new RuleConfiguration(descriptor.Id, SeverityOf(scalar), RuleOptions.None));
                    break;
                case MappingNode mapping:
                    read.Add(ReadOptions(descriptor, mapping));
                    break;
                case { } node:
                    problems.Add(source, node.Span, $"a rule is set to a severity ({string.Join(", ", Severities)}) or to 'severity' and options");
                    break;
            }
        }

        return read.ToImmutable();
    }

    private DiagnosticDescriptor? Find(ScalarNode key)
    {
        foreach (var descriptor in descriptors)
        {
            if (string.Equals(descriptor.Id, key.Value, StringComparison.OrdinalIgnoreCase) || string.Equals(descriptor.Name, key.Value, StringComparison.OrdinalIgnoreCase))
                return descriptor;
        }

        var nearest = Spelling.Nearest(key.Value, descriptors.SelectMany(descriptor => new[] { descriptor.Name, descriptor.Id }));
        problems.Add(source, key.Span, nearest is null ? $"there is no rule '{key.Value}'; 'contentlint rule' lists them" : $"there is no rule '{key.Value}'; did you mean '{nearest}'?");
        return null;
    }

    private DiagnosticSeverity? SeverityOf(ScalarNode scalar)
    {
        // YAML 1.1 habits: a plain off may have been turned into false by an editor.
        if (scalar is { Kind: ScalarKind.Boolean, Value: "false" or "False" or "FALSE" })
            return DiagnosticSeverity.Off;
        if (Enum.TryParse<DiagnosticSeverity>(scalar.Value, ignoreCase: false, out _) || !Severities.Contains(scalar.Value, StringComparer.Ordinal))
        {
            var nearest = Spelling.Nearest(scalar.Value, Severities);
            problems.Add(source, scalar.Span, $"'{scalar.Value}' is no severity; {(nearest is null ? $"use {string.Join(", ", Severities)}" : $"did you mean '{nearest}'?")}");
            return null;
        }

        return (DiagnosticSeverity)Severities.IndexOf(scalar.Value);
    }

    private RuleConfiguration ReadOptions(DiagnosticDescriptor descriptor, MappingNode mapping)
    {
        DiagnosticSeverity? severity = null;
        var options = ImmutableDictionary.CreateBuilder<string, ContentNode>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (string.Equals(entry.Key.Value, "severity", StringComparison.Ordinal))
            {
                if (entry.Value is ScalarNode scalar)
                    severity = SeverityOf(scalar);
                else
                    problems.Add(source, entry.Value.Span, $"'severity' is one of {string.Join(", ", Severities)}");
            }
            else if (descriptor.Help.Options.FirstOrDefault(option => string.Equals(option.Name, entry.Key.Value, StringComparison.Ordinal)) is not { } option)
            {
                ReportUnknownOption(descriptor, entry.Key);
            }
            else if (Accepts(option.Type, entry.Value))
            {
                options[option.Name] = entry.Value;
            }
            else
            {
                problems.Add(source, entry.Value.Span, $"'{option.Name}' of {descriptor.Name} is {Describe(option.Type)}");
            }
        }

        return new RuleConfiguration(descriptor.Id, severity, new RuleOptions(options.ToImmutable()));
    }

    private void ReportUnknownOption(DiagnosticDescriptor descriptor, ScalarNode key)
    {
        var known = descriptor.Help.Options.Select(option => option.Name).Prepend("severity").ToArray();
        var nearest = Spelling.Nearest(key.Value, known);
        var hint = nearest is null ? $"it has {string.Join(", ", known)}" : $"did you mean '{nearest}'?";
        problems.Add(source, key.Span, $"{descriptor.Name} has no option '{key.Value}'; {hint}");
    }

    private static bool Accepts(RuleOptionType type, ContentNode value) => (type, value) switch
    {
        (RuleOptionType.Boolean, ScalarNode { Kind: ScalarKind.Boolean }) => true,
        (RuleOptionType.Integer, ScalarNode { Kind: ScalarKind.Integer } scalar) => int.TryParse(scalar.Value, System.Globalization.CultureInfo.InvariantCulture, out _),
        (RuleOptionType.String or RuleOptionType.StringList, ScalarNode { Kind: ScalarKind.String }) => true,
        (RuleOptionType.StringList, SequenceNode sequence) => sequence.Items.All(item => item is ScalarNode { Kind: ScalarKind.String }),
        _ => false,
    };

    private static string Describe(RuleOptionType type) => type switch
    {
        RuleOptionType.Boolean => "true or false",
        RuleOptionType.Integer => "a whole number",
        RuleOptionType.String => "a string",
        _ => "a list of strings",
    };
}

/// <summary>What a configuration says about one rule.</summary>
internal sealed record RuleConfiguration(string Id, DiagnosticSeverity? Severity, RuleOptions Options);
