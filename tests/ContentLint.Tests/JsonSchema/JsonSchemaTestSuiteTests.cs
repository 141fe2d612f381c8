using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.JsonSchema;

/// <summary>The official test suite: every test of a schema that compiles must come out as expected, and few schemas may be refused as not supported yet.</summary>
[Trait("Category", "Corpora")]
public sealed class JsonSchemaTestSuiteTests
{
    [Theory]
    [InlineData("draft4", "http://json-schema.org/draft-04/schema#", 60)]
    [InlineData("draft7", "http://json-schema.org/draft-07/schema#", 51)]
    [InlineData("draft2020-12", "https://json-schema.org/draft/2020-12/schema", 322)]
    public void Tests_come_out_as_the_suite_says(string folder, string draft, int mostRefused)
    {
        var wrong = new List<string>();
        var (passed, refused) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(SharedFolder.Path("suites", "json-schema", "tests", folder), "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var group in ((SequenceNode)Parse(File.ReadAllText(file))).Items.Cast<MappingNode>())
            {
                var tests = (SequenceNode)group["tests"]!;
                var compilation = ContentSchema.Compile(Declare(group["schema"]!, draft), null);
                if (compilation.Schema is not { } schema)
                {
                    refused += tests.Items.Length;
                    continue;
                }

                foreach (var test in tests.Items.Cast<MappingNode>())
                {
                    // Formats are asserted here, as people who write one expect.
                    if (Text(test).EndsWith("is only an annotation by default", StringComparison.Ordinal))
                        continue;
                    var isValid = schema.Validate(test["data"], new TextSpan(0, 0)).IsEmpty;
                    if (isValid == (((ScalarNode)test["valid"]!).Value == "true"))
                        passed++;
                    else
                        wrong.Add($"{Path.GetFileName(file)}: {Text(group)}: {Text(test)}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong, {passed} passed, {refused} refused:\n{string.Join('\n', wrong)}");
        Assert.True(refused <= mostRefused, $"{passed} passed, {refused} refused");
        Assert.True(passed > 500, $"only {passed} tests were found");
    }

    private static string Text(MappingNode node) => ((ScalarNode)node["description"]!).Value;

    private static ContentNode Parse(string json)
    {
        var result = JsonNodeReader.Read(new SourceText(json, "a.json"), new TextSpan(0, json.Length));
        Assert.Empty(result.Problems.Where(problem => problem.Kind != FrontMatterProblemKind.DuplicateKey).Select(problem => problem.Message));
        return result.Root!;
    }

    /// <summary>The suite leaves the draft to the folder; a schema says it itself.</summary>
    private static ContentNode Declare(ContentNode schema, string draft)
    {
        if (schema is not MappingNode mapping || mapping["$schema"] is not null)
            return schema;
        var declaration = new MappingEntry(
            new ScalarNode(default, "$schema", ScalarKind.String, ScalarStyle.DoubleQuoted), new ScalarNode(default, draft, ScalarKind.String, ScalarStyle.DoubleQuoted));
        return new MappingNode(mapping.Span, [declaration, .. mapping.Entries], mapping.Style);
    }
}
