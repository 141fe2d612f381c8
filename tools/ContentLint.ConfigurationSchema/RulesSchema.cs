using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using NJsonSchema;
using Schema = NJsonSchema.JsonSchema;

namespace ContentLint.ConfigurationSchema;

/// <summary>The schema of <c>rules</c>: each rule by its id and by its name, with its options.</summary>
internal sealed class RulesSchema
{
    private readonly Schema severity = new();
    private readonly Schema fix = new();

    public RulesSchema()
    {
        severity.Description = "How serious a finding of the rule is; off (or false) does not run it.";
        foreach (var value in new object[] { "off", "info", "warning", "error", false })
            severity.Enumeration.Add(value);
        fix.Description =
            "Whether the rule's fixes are applied like safe ones, only with --unsafe-fixes, or (off, or false) not at all. Without it "
                + "they are as safe as the rule says.";
        foreach (var value in new object[] { "safe", "unsafe", "off", false })
            fix.Enumeration.Add(value);
        All.Type = JsonObjectType.Object | JsonObjectType.Null;
        All.AllowAdditionalProperties = false;
        foreach (var rule in RuleCatalog.Descriptors
            .Concat(ToolDescriptors.All)
            .DistinctBy(rule => rule.Id, StringComparer.Ordinal)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            Rules[rule.Id] = Of(rule);
            All.Properties[rule.Id] = new JsonSchemaProperty { Reference = Rules[rule.Id] };
            All.Properties[rule.Name] = new JsonSchemaProperty { Reference = Rules[rule.Id] };
        }
    }

    /// <summary>The schema of the whole mapping.</summary>
    public Schema All { get; } = new();

    /// <summary>The schemas of what stands under one rule, by id.</summary>
    public Dictionary<string, Schema> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>The schema of a severity.</summary>
    public Schema Severity => severity;

    /// <summary>The schema of what is said about a rule's fixes.</summary>
    public Schema Fix => fix;

    /// <summary>A string or a list of strings; an empty value is none.</summary>
    public static Schema Strings(bool allowsNothing) => new()
    {
        Type = JsonObjectType.String | JsonObjectType.Array | (allowsNothing ? JsonObjectType.Null : JsonObjectType.None),
        Item = new Schema { Type = JsonObjectType.String },
    };

    private Schema Of(DiagnosticDescriptor rule)
    {
        var detailed = new Schema { Type = JsonObjectType.Object, AllowAdditionalProperties = false };
        detailed.Properties["severity"] = new JsonSchemaProperty { Reference = severity };
        if (rule.Fixes != FixAvailability.None)
            detailed.Properties["fix"] = new JsonSchemaProperty { Reference = fix };
        foreach (var option in rule.Help.Options)
            detailed.Properties[option.Name] = Of(option);
        var schema = new Schema
        {
            Title = $"{rule.Id} {rule.Name}",
            Description = $"{rule.Title}. {rule.Help.What} Without configuration: {rule.DefaultSeverity.ToString().ToLowerInvariant()}.",
        };
        schema.AnyOf.Add(new Schema { Reference = severity });
        schema.AnyOf.Add(detailed);
        return schema;
    }

    private static JsonSchemaProperty Of(RuleOption option)
    {
        var property = new JsonSchemaProperty { Description = option.Description, Default = DefaultOf(option) };
        switch (option.Type)
        {
            case RuleOptionType.Boolean:
                property.Type = JsonObjectType.Boolean;
                break;
            case RuleOptionType.Integer:
                property.Type = JsonObjectType.Integer;
                property.Minimum = int.MinValue;
                property.Maximum = int.MaxValue;
                break;
            case RuleOptionType.String:
                property.Type = JsonObjectType.String;
                foreach (var value in option.Values)
                    property.Enumeration.Add(value);
                break;
            default:
                var strings = Strings(allowsNothing: false);
                property.Type = strings.Type;
                property.Item = strings.Item;
                break;
        }

        return property;
    }

    private static object? DefaultOf(RuleOption option) =>
        option.DefaultValue is ImmutableArray<string> texts ? texts.ToArray() : option.DefaultValue;
}
