using ContentLint.Cli.Tests.Testing;
using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Cli.Tests;

/// <summary>Reports against the schemas that describe them, by our own evaluator.</summary>
[Trait("Category", "Corpora")]
public sealed class SarifSchemaTests
{
    [Theory]
    [InlineData("seed")]
    [InlineData("huxpro")]
    [InlineData("spf13")]
    [InlineData("webdoky")]
    public void Reports_are_valid_by_their_schemas(string site)
    {
        using var output = new TemporarySite();
        ContentLintProgram.Run(
            Path.Combine(SharedCorpora.Root, site),
            "check",
            ".",
            "--format",
            $"sarif={output.Full("a.sarif")}",
            "--format",
            $"json={output.Full("a.json")}").ExitsWith(1);
        Assert.Empty(Validate(Path.Combine(SharedCorpora.Root, "..", "suites", "sarif", "sarif-schema-2.1.0.json"), output["a.sarif"]));
        Assert.Empty(Validate(Path.Combine(SharedCorpora.Repository, "schemas", "report.schema.json"), output["a.json"]));
    }

    private static IEnumerable<string> Validate(string schemaFile, string json)
    {
        var schema = ContentSchema.Compile(Parse(File.ReadAllText(schemaFile)), null).Schema;
        Assert.NotNull(schema);
        return schema
            .Validate(Parse(json), new TextSpan(0, 0))
            .Take(5)
            .Select(violation => $"{violation.InstancePath}: {violation.Message}");
    }

    private static ContentNode Parse(string json)
    {
        var result = JsonNodeReader.Read(new SourceText(json, "a.json"), new TextSpan(0, json.Length));
        Assert.Empty(result.Problems);
        return result.Root!;
    }
}
