using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>The drafts of JSON Schema, in their order.</summary>
public enum SchemaDraft
{
    /// <summary>draft-04.</summary>
    Draft4,

    /// <summary>draft-06.</summary>
    Draft6,

    /// <summary>draft-07.</summary>
    Draft7,

    /// <summary>2019-09.</summary>
    Draft201909,

    /// <summary>2020-12.</summary>
    Draft202012,
}

/// <summary>The language that a schema is written in.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="HasValidation">Whether the validation vocabulary is in use; a custom meta-schema may leave it out.</param>
internal sealed record SchemaDialect(SchemaDraft Draft, bool HasValidation = true)
{
    private const string ValidationVocabulary = "/vocab/validation";

    /// <summary>What a schema without <c>$schema</c> is read as.</summary>
    public static SchemaDialect Default { get; } = new(SchemaDraft.Draft202012);

    /// <summary>The dialect that a <c>$schema</c> names; null if it is none of the official ones.</summary>
    public static SchemaDialect? Official(string uri) => uri.TrimEnd('#').Replace("https://", "http://", StringComparison.Ordinal) switch
    {
        "http://json-schema.org/draft-04/schema" or "http://json-schema.org/draft-05/schema" => new(SchemaDraft.Draft4),
        "http://json-schema.org/draft-06/schema" => new(SchemaDraft.Draft6),
        "http://json-schema.org/draft-07/schema" => new(SchemaDraft.Draft7),
        "http://json-schema.org/draft/2019-09/schema" => new(SchemaDraft.Draft201909),
        "http://json-schema.org/draft/2020-12/schema" or "http://json-schema.org/schema" => Default,
        _ => null,
    };

    /// <summary>The dialect of schemas whose meta-schema this is (JSON Schema core 2020-12, section 8.1).</summary>
    public static SchemaDialect FromMetaSchema(MappingNode metaSchema)
    {
        var draft = metaSchema["$schema"] is ScalarNode { Value: var uri } && Official(uri) is { } official
            ? official.Draft
            : Default.Draft;
        if (metaSchema["$vocabulary"] is not MappingNode vocabularies)
            return new SchemaDialect(draft);
        var hasValidation = false;
        foreach (var entry in vocabularies.Entries)
            hasValidation |= entry.Key.Value.EndsWith(ValidationVocabulary, StringComparison.Ordinal);
        return new SchemaDialect(draft, hasValidation);
    }

    /// <summary>The draft as people write it.</summary>
    public static string NameOf(SchemaDraft draft) => draft switch
    {
        SchemaDraft.Draft4 => "draft-04",
        SchemaDraft.Draft6 => "draft-06",
        SchemaDraft.Draft7 => "draft-07",
        SchemaDraft.Draft201909 => "2019-09",
        _ => "2020-12",
    };

    /// <summary>The URI of a draft's meta-schema, without a fragment.</summary>
    public static string UriOf(SchemaDraft draft) => draft switch
    {
        SchemaDraft.Draft4 => "http://json-schema.org/draft-04/schema",
        SchemaDraft.Draft6 => "http://json-schema.org/draft-06/schema",
        SchemaDraft.Draft7 => "http://json-schema.org/draft-07/schema",
        SchemaDraft.Draft201909 => "https://json-schema.org/draft/2019-09/schema",
        _ => "https://json-schema.org/draft/2020-12/schema",
    };
}
