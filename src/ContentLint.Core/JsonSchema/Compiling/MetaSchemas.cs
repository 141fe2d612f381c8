namespace ContentLint.JsonSchema.Compiling;

/// <summary>The meta-schemas of the drafts, which a schema may refer to without a network.</summary>
internal static class MetaSchemas
{
    /// <summary>The meta-schema with a URI, or null.</summary>
    public static SchemaDocument? Find(string uri) => null;
}
