using NJsonSchema;
using NJsonSchema.Generation;
using NJsonSchema.Generation.TypeMappers;
using Schema = NJsonSchema.JsonSchema;

namespace ContentLint.ConfigurationSchema;

/// <summary>Generates the schema of <c>contentlint.yml</c> from <see cref="ConfigurationModel"/> and the rules' catalogue.</summary>
internal static class SchemaGenerator
{
    /// <summary>The text of schemas/contentlint.schema.json.</summary>
    public static string Generate()
    {
        var rules = new RulesSchema();
        var settings = new SystemTextJsonSchemaGeneratorSettings
        {
            FlattenInheritanceHierarchy = true,
            UseXmlDocumentation = false,
            DefaultReferenceTypeNullHandling = ReferenceTypeNullHandling.NotNull,
        };
        settings.TypeMappers.Add(new ObjectTypeMapper(typeof(OneOrMore), RulesSchema.Strings(allowsNothing: true)));
        settings.TypeMappers.Add(new ObjectTypeMapper(typeof(ShortcodesModel), Shortcodes()));
        settings.TypeMappers.Add(new ObjectTypeMapper(typeof(RulesModel), rules.All));
        var schema = JsonSchemaGenerator.FromType<ConfigurationModel>(settings);
        schema.Definitions["rules"] = rules.All;
        schema.Definitions["severity"] = rules.Severity;
        schema.Definitions["fix"] = rules.Fix;
        foreach (var (id, rule) in rules.Rules)
            schema.Definitions[id] = rule;
        return Draft202012.Convert(schema.ToJson());
    }

    /// <summary>Mappings of mappings to a word.</summary>
    private static Schema Shortcodes()
    {
        var kind = new Schema { Type = JsonObjectType.String };
        kind.Enumeration.Add("image");
        kind.Enumeration.Add("link");
        var arguments = new Schema { Type = JsonObjectType.Object, AdditionalPropertiesSchema = kind };
        return new Schema { Type = JsonObjectType.Object | JsonObjectType.Null, AdditionalPropertiesSchema = arguments };
    }
}
