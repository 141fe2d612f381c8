using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Reads a configuration file. What is wrong is reported at its place and left out; the rest counts.</summary>
internal sealed class ConfigurationReader(ConfigurationMistakes mistakes, KnownRules rules, SchemaFolder schemas)
{
    private static readonly string[] Keys = ["root", "extends", "site", "exclude", "schemas", "rules", "overrides"];
    private static readonly string[] OverrideKeys = ["files", "rules"];

    /// <summary>Reads the keys of a file, but <c>extends</c>.</summary>
    /// <param name="mapping">The keys.</param>
    /// <param name="extended">What the files beneath it say, of which it keeps what is no list.</param>
    public ConfigurationData Read(MappingNode mapping, ConfigurationData extended)
    {
        var configuration = ReadRoot(mapping, extended);
        CheckStructure(mapping);
        return configuration;
    }

    private ConfigurationData ReadRoot(MappingNode mapping, ConfigurationData extended)
    {
        var data = extended.WithoutLists();
        foreach (var entry in mapping.Entries)
        {
            switch (entry.Key.Value)
            {
                case "root":
                    _ = ConfigurationNodes.AsBoolean(entry, mistakes);
                    break;
                case "extends":
                    // The files that it names are read before this one.
                    break;
                case "site":
                    data = data with { Site = new SiteReader(mistakes).Read(entry, data.Site) };
                    break;
                case "exclude":
                    data = data with { Exclude = ConfigurationNodes.AsPatterns(entry.Value, entry.Key.Span, "'exclude'", mistakes) };
                    break;
                case "schemas":
                    data = data with { Schemas = new SchemasReader(mistakes, schemas).Read(entry) };
                    break;
                case "rules":
                    data = data with { Rules = new RulesReader(rules, mistakes).Read(entry) };
                    break;
                case "overrides":
                    data = data with { Overrides = ReadOverrides(entry) };
                    break;
                default:
                    ConfigurationNodes.ReportUnknown(entry.Key, "in a configuration", Keys, mistakes);
                    break;
            }
        }

        return data;
    }

    private ImmutableArray<RuleOverride> ReadOverrides(MappingEntry entry)
    {
        var overrides = ImmutableArray.CreateBuilder<RuleOverride>();
        foreach (var item in ConfigurationNodes.AsList(entry.Value, entry.Key.Span, "'overrides'", mistakes))
        {
            if (item is not MappingNode mapping)
            {
                mistakes.Add(
                    ConfigurationNodes.SpanOf(item, entry.Key.Span),
                    $"an entry of 'overrides' has the keys 'files' and 'rules'; this is {ConfigurationNodes.Describe(item)}");
                continue;
            }

            foreach (var other in mapping.Entries)
            {
                if (!OverrideKeys.Contains(other.Key.Value, StringComparer.Ordinal))
                    ConfigurationNodes.ReportUnknown(other.Key, "in 'overrides'", OverrideKeys, mistakes);
            }

            var changes = mapping.Find("rules") is { } changed
                ? new RulesReader(rules, mistakes).Read(changed)
                : ConfigurationData.Default.Rules;
            if (mapping.Find("files") is { } files)
                overrides.Add(new RuleOverride(
                    new FilePatterns(ConfigurationNodes.AsPatterns(files.Value, files.Key.Span, "'files'", mistakes)), changes));
            else
                mistakes.Add(
                    mapping.Entries is [var first, ..] ? first.Key.Span : mapping.Span,
                    "this entry of 'overrides' has no 'files', so it applies to nothing");
        }

        return overrides.ToImmutable();
    }

    /// <summary>Adds what the configuration's own schema refuses and nothing above has said better.</summary>
    private void CheckStructure(MappingNode mapping)
    {
        foreach (var violation in BuiltInSchemas.Configuration.Validate(mapping, new TextSpan(mapping.Span.Start, 0)))
        {
            if (violation.Kind != SchemaViolationKind.Deprecated
                && !IsAboutRules(violation)
                && !mistakes.Covers(violation.Span)
                && !mistakes.Covers(violation.Entry?.Span ?? violation.Span))
                mistakes.Add(violation.Span, violation.Message, violation.Help);
        }
    }

    /// <summary>The schema names the rules that the program ships with; which there are is said by the catalogue in force.</summary>
    private static bool IsAboutRules(SchemaViolation violation) =>
        violation.InstancePath.Split('/') is [_, "rules", ..] or [_, "overrides", _, "rules", ..];
}
