using System.Globalization;
using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Testing;
using ContentLint.Text;
using Xunit.Abstractions;

namespace ContentLint.Tests.JsonSchema;

/// <summary>The official JSON-Schema-Test-Suite, every file of it but those named here.</summary>
[Trait("Category", "Corpora")]
public sealed class OfficialSuiteTests(ITestOutputHelper output)
{
    /// <summary>Files that ask for what the evaluator does not do on purpose.</summary>
    private static readonly Dictionary<string, string> Excluded = new(StringComparer.Ordinal)
    {
        ["format.json"] = "asks that formats are not asserted; the evaluator always asserts them",
        ["optional/content.json"] = "asks that contentEncoding and contentMediaType are asserted; later drafts made them annotations",
    };

    /// <summary>The suite leaves the draft to the folder.</summary>
    private static readonly Dictionary<string, SchemaDraft> Drafts = new(StringComparer.Ordinal)
    {
        ["draft4"] = SchemaDraft.Draft4,
        ["draft7"] = SchemaDraft.Draft7,
        ["draft2020-12"] = SchemaDraft.Draft202012,
    };

    public static TheoryData<string> Folders => ["draft4", "draft7", "draft2020-12"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Agrees_with_every_test(string draft)
    {
        var folder = SharedFolder.Path("suites", "json-schema", "tests", draft);
        var failures = new List<string>();
        var (required, optional) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (Excluded.ContainsKey(name))
                continue;
            var count = Run(file, name, Drafts[draft], failures);
            if (name.StartsWith("optional/", StringComparison.Ordinal))
                optional += count;
            else
                required += count;
        }

        output.WriteLine($"{draft}: {required} required and {optional} optional tests, {failures.Count} fail");
        Assert.True(required > 500);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Validates_logs_with_the_schema_of_sarif()
    {
        var file = SharedFolder.Path("suites", "sarif", "sarif-schema-2.1.0.json");
        var schema = ContentSchema.Compile(Read(file).Root!, null).Schema!;
        Assert.Empty(schema.Validate(
            Parse("""{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "a"}}, "results": [{"message": {"text": "b"}}]}]}"""),
            default));
        var violations = schema.Validate(
            Parse("""{"version": "2.2.0", "runs": [{"tool": {"driver": {}}, "results": [{"level": "bad", "message": {}}], "x": 1}]}"""),
            default);
        Assert.Equal(
            [
                "/runs/0 x", "/runs/0/results/0/level level", "/runs/0/results/0/message message", "/runs/0/tool/driver name",
                "/version version"
            ],
            violations.Select(violation => $"{violation.InstancePath} {violation.Key}").Order(StringComparer.Ordinal));
    }

    private static int Run(string file, string name, SchemaDraft draft, List<string> failures)
    {
        var count = 0;
        foreach (var group in Items(Read(file).Root))
        {
            var compilation = ContentSchema.Compile(
                group["schema"]!, null, new SchemaOptions { Resolver = SuiteRemotes.Resolve, DefaultDraft = draft });
            foreach (var test in Items(group["tests"]))
            {
                count++;
                var title = $"{name}: {Text(group, "description")} / {Text(test, "description")}";
                var expected = Text(test, "valid") == "true";
                if (compilation.Schema is null)
                    failures.Add($"{title}: {compilation.Problems[0].Message}");
                else if (compilation.Schema.Validate(test["data"], default).IsEmpty != expected)
                    failures.Add($"{title}: should be {(expected ? "valid" : "invalid")}");
            }
        }

        return count;
    }

    private static NodeReadResult Read(string file)
    {
        var source = new SourceText(File.ReadAllText(file), Path.GetFileName(file));
        return JsonNodeReader.Read(source, new TextSpan(0, source.Length));
    }

    private static ContentNode? Parse(string json) =>
        JsonNodeReader.Read(new SourceText(json, "a.sarif"), new TextSpan(0, json.Length)).Root;

    private static IEnumerable<MappingNode> Items(ContentNode? list) => ((SequenceNode)list!).Items.Cast<MappingNode>();

    private static string Text(MappingNode mapping, string key) => ((ScalarNode)mapping[key]!).Value.ToString(CultureInfo.InvariantCulture);
}
