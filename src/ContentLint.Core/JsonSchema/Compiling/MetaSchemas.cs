using System.Collections.Frozen;
using System.Text;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Compiling;

/// <summary>The meta-schemas of the drafts, which a schema may refer to without a network.</summary>
internal static class MetaSchemas
{
    private const string Folder = "meta-schemas/";

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["http://json-schema.org/draft-04/schema"] = "draft-04.schema",
        ["http://json-schema.org/draft-06/schema"] = "draft-06.schema",
        ["http://json-schema.org/draft-07/schema"] = "draft-07.schema",
        ["https://json-schema.org/draft/2019-09/schema"] = "2019-09.schema",
        ["https://json-schema.org/draft/2019-09/meta/core"] = "2019-09.core",
        ["https://json-schema.org/draft/2019-09/meta/applicator"] = "2019-09.applicator",
        ["https://json-schema.org/draft/2019-09/meta/validation"] = "2019-09.validation",
        ["https://json-schema.org/draft/2019-09/meta/meta-data"] = "2019-09.meta-data",
        ["https://json-schema.org/draft/2019-09/meta/format"] = "2019-09.format",
        ["https://json-schema.org/draft/2019-09/meta/content"] = "2019-09.content",
        ["https://json-schema.org/draft/2020-12/schema"] = "2020-12.schema",
        ["https://json-schema.org/draft/2020-12/meta/core"] = "2020-12.core",
        ["https://json-schema.org/draft/2020-12/meta/applicator"] = "2020-12.applicator",
        ["https://json-schema.org/draft/2020-12/meta/unevaluated"] = "2020-12.unevaluated",
        ["https://json-schema.org/draft/2020-12/meta/validation"] = "2020-12.validation",
        ["https://json-schema.org/draft/2020-12/meta/meta-data"] = "2020-12.meta-data",
        ["https://json-schema.org/draft/2020-12/meta/format-annotation"] = "2020-12.format-annotation",
        ["https://json-schema.org/draft/2020-12/meta/format-assertion"] = "2020-12.format-assertion",
        ["https://json-schema.org/draft/2020-12/meta/content"] = "2020-12.content",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The URIs of all of them.</summary>
    public static IEnumerable<string> Uris => Names.Keys;

    /// <summary>The meta-schema with a URI, without its fragment; null if there is none.</summary>
    public static SchemaDocument? Find(string uri)
    {
        if (!Names.TryGetValue(uri, out var name))
            return null;
        using var stream = typeof(MetaSchemas).Assembly.GetManifestResourceStream($"{Folder}{name}.json")
            ?? throw new InvalidOperationException($"The resource {Folder}{name}.json is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var source = new SourceText(reader.ReadToEnd(), uri);
        return new SchemaDocument(JsonNodeReader.Read(source, new TextSpan(0, source.Length)).Root!, source);
    }
}
