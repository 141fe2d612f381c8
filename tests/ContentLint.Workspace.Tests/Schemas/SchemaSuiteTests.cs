using System.Text.Json;
using ContentLint.Configuration;
using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Schemas;
using Xunit.Abstractions;

namespace ContentLint.Workspace.Tests.Schemas;

/// <summary>
/// The official JSON-Schema-Test-Suite as files, by the code of <c>schema validate</c>: references to remotes go through <c>--map</c>.
/// </summary>
[Trait("Category", "Corpora")]
public sealed class SchemaSuiteTests(ITestOutputHelper output)
{
    private static readonly string Suite = Path.Combine(SharedCorpora.Root, "..", "suites", "json-schema");

    [Theory]
    [InlineData("draft4", SchemaDraft.Draft4)]
    [InlineData("draft7", SchemaDraft.Draft7)]
    [InlineData("draft2020-12", SchemaDraft.Draft202012)]
    public void Agrees_with_the_suite(string folder, SchemaDraft draft)
    {
        var root = Path.Combine(Suite, "tests", folder);
        var failures = new List<string>();
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(root, file).Replace('\\', '/');
            // Later drafts made the content keywords annotations.
            if (name == "optional/content.json")
                continue;
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var group in document.RootElement.EnumerateArray())
                count += Run(group, name, draft, failures);
        }

        output.WriteLine($"{folder}: {count} tests, {failures.Count} fail");
        Assert.True(count > 700);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static int Run(JsonElement group, string name, SchemaDraft draft, List<string> failures)
    {
        using var site = new TemporarySite(("schema.json", group.GetProperty("schema").GetRawText()));
        var tests = group.GetProperty("tests").EnumerateArray().ToArray();
        for (var i = 0; i < tests.Length; i++)
            site.Write($"data{i:D3}.json", tests[i].GetProperty("data").GetRawText());
        var request = new SchemaValidateRequest
        {
            Environment = RunEnvironment.OfProcess(),
            Schema = site.Full("schema.json"),
            Reading = new SchemaReading([(new Uri("http://localhost:1234"), Path.Combine(Suite, "remotes"))], draft),
            // The one file that asks that formats say nothing.
            AssertsFormats = name != "format.json",
            Paths = [.. Enumerable.Range(0, tests.Length).Select(i => site.Full($"data{i:D3}.json"))],
        };
        var outcomes = SchemaValidateRun
            .Validate(request, SchemaRunRoot.For(request.Paths, request.Environment))
            .ToDictionary(outcome => outcome.Path, StringComparer.Ordinal);
        for (var i = 0; i < tests.Length; i++)
        {
            var title = $"{name}: {group.GetProperty("description").GetString()} / {tests[i].GetProperty("description").GetString()}";
            var expected = tests[i].GetProperty("valid").GetBoolean();
            if (!outcomes.TryGetValue($"data{i:D3}.json", out var outcome) || outcome.HasFailed)
                failures.Add(
                    $"{title}: not validated: "
                        + string.Join(' ', outcomes.Values.SelectMany(other => other.Diagnostics).Select(finding => finding.Message)));
            else if (outcome.Diagnostics.IsEmpty != expected)
                failures.Add($"{title}: should be {(expected ? "valid" : "invalid")}");
        }

        return tests.Length;
    }
}
