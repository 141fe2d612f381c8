using ContentLint.Site;
using NJsonSchema.Annotations;

namespace ContentLint.ConfigurationSchema;

/// <summary>Offers the referrer policies as examples: what an editor completes.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ReferrerPolicyExamplesAttribute : Attribute, IJsonSchemaExtensionDataAttribute
{
    public IReadOnlyDictionary<string, object> ExtensionData { get; } = new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["examples"] = ReferrerPolicyNames.All.ToArray()
    };
}
