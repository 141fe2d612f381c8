namespace ContentLint.JsonSchema;

/// <summary>Drafts of JSON Schema, in their order.</summary>
internal enum SchemaDraft
{
    Draft4,
    Draft6,
    Draft7,
    Draft201909,
    Draft202012,
}

/// <summary>Names of drafts.</summary>
internal static class SchemaDrafts
{
    /// <summary>The draft that a <c>$schema</c> names; null for any other meta-schema.</summary>
    public static SchemaDraft? Parse(string uri) => uri.TrimEnd('#').Replace("http://", "https://", StringComparison.Ordinal) switch
    {
        "https://json-schema.org/draft-04/schema" => SchemaDraft.Draft4,
        "https://json-schema.org/draft-06/schema" => SchemaDraft.Draft6,
        "https://json-schema.org/draft-07/schema" => SchemaDraft.Draft7,
        "https://json-schema.org/draft/2019-09/schema" => SchemaDraft.Draft201909,
        "https://json-schema.org/draft/2020-12/schema" => SchemaDraft.Draft202012,
        _ => null,
    };
}
