using ContentLint.JsonSchema.Compiling;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.JsonSchema;

/// <summary>The schemas that the official suite refers to at <c>http://localhost:1234</c>: they lie in its folder <c>remotes</c>.</summary>
internal static class SuiteRemotes
{
    public static SchemaLookup Resolve(Uri uri)
    {
        if (uri.Authority != "localhost:1234")
            return SchemaLookup.Failed("is elsewhere");
        var file = SharedFolder.Path([
            "suites", "json-schema", "remotes", .. uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)
        ]);
        if (!File.Exists(file))
            return SchemaLookup.Failed("is not there");
        var source = new SourceText(File.ReadAllText(file), Path.GetFileName(file));
        return SchemaLookup.Found(new SchemaDocument(JsonNodeReader.Read(source, new TextSpan(0, source.Length)).Root!, null));
    }
}
