using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using ContentLint.Diagnostics;
using ContentLint.Diagnostics.Baselines;
using ContentLint.JsonSchema;
using ContentLint.Reporting;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Reporting;

/// <summary>Reports against the schemas of those who read them.</summary>
public sealed class ReportSchemaTests
{
    [Fact]
    public void Json_is_what_its_schema_says() => Assert.All(AllReports(), report =>
        Assert.Empty(Violations(OwnSchema, Reports.Write(new JsonDiagnosticWriter(), report))));

    [Fact]
    public void Every_line_of_json_lines_is_what_the_schema_says() => Assert.All(AllReports(), report =>
    {
        var lines = Reports.Write(new JsonLinesDiagnosticWriter(), report).TrimEnd('\n').Split('\n');
        Assert.Equal(report.Diagnostics.Length + (report.Suppressed?.Length ?? 0) + 2, lines.Length);
        Assert.All(lines, line => Assert.Empty(Violations(OwnSchema, line)));
    });

    [Theory]
    [InlineData("\"version\": 2", "\"version\": 1")]
    [InlineData("\"severity\": \"warning\"", "\"severity\": \"worse\"")]
    [InlineData("\"message\":", "\"massage\":")]
    [InlineData("\"complete\": true", "\"complete\": 1")]
    public void The_schema_refuses_what_is_not_written(string right, string wrong)
    {
        var json = Reports.Write(new JsonDiagnosticWriter(), Reports.Of("[|x|]"));
        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.NotEmpty(Violations(OwnSchema, json.Replace(right, wrong)));
    }

    [Fact]
    public void Gitlab_is_given_what_it_documents() => Assert.All(AllReports(), report =>
        Assert.Empty(Violations(TestData("gitlab-code-quality.schema.json"), Reports.Write(new GitLabDiagnosticWriter(), report))));

    [Fact]
    public void Reviewdog_is_given_what_it_documents() => Assert.All(AllReports(), report =>
        Assert.Empty(Violations(TestData("rdjson.schema.json"), Reports.Write(new ReviewdogDiagnosticWriter(), report))));

    [Fact]
    public void Junit_is_given_what_it_documents() => Assert.All(AllReports(), report =>
        Assert.Empty(Problems(TestData("junit.xsd"), Reports.Write(new JUnitDiagnosticWriter(), report))));

    [Fact]
    public void Readers_of_checkstyle_are_given_what_it_documents() => Assert.All(AllReports(), report =>
        Assert.Empty(Problems(TestData("checkstyle.xsd"), Reports.Write(new CheckstyleDiagnosticWriter(), report))));

    [Fact]
    public void Junit_has_a_suite_per_file_and_tells_failures_from_errors()
    {
        var report = Reports.Of(
            [Reports.Finding("a.md", new TextSpan(0, 1)), Reports.Finding("a.md", new TextSpan(1, 1)), Unreadable("b.md")],
            new SourceText("xy", "a.md")) with { Files = ["a.md", "b.md", "c.md"] };
        var root = XDocument.Parse(Reports.Write(new JUnitDiagnosticWriter(), report)).Root!;
        Assert.Equal(["4", "2", "1"], new[] { "tests", "failures", "errors" }.Select(name => root.Attribute(name)!.Value));
        Assert.Equal(["a.md", "b.md", "c.md"], root.Elements("testsuite").Select(suite => suite.Attribute("name")!.Value));
        Assert.Equal([2, 1, 1], root.Elements("testsuite").Select(suite => suite.Elements("testcase").Count()));
        Assert.Empty(root.Elements("testsuite").Last().Descendants("failure"));
    }

    private static string OwnSchema => File.ReadAllText(Path.Combine(RepositoryFolder.Root, "schemas", "report.schema.json"));

    private static IEnumerable<LintReport> AllReports()
    {
        yield return Reports.Of([]);
        yield return Reports.Of("one\n中文[|😀|]\n", "文章 1.md", fix: CodeFix.Unsafe("Remove it", new TextSpan(6, 2), ""));
        var finding = Reports.Finding("a.md", new TextSpan(0, 1), "\u0000\uFFFE\uFFFF\u001b ]]> <![CDATA[ &amp; \"'") with
        {
            Related = [new RelatedLocation("b.md", new TextSpan(0, 0), "here & there")]
        };
        yield return Reports.Of([finding, finding, Unreadable("b\u0001.md")], new SourceText("]]>\u0001", "a.md")) with
        {
            Suppressed = [new SuppressedDiagnostic(finding, "a reason"), new SuppressedDiagnostic(finding, null) { IsInBaseline = true }],
            Baseline = new BaselineTrend([new RuleTrend("CL4999", 1, 2, 3)]),
            Fixed = [new FixedFile("a.md", [finding.Descriptor, finding.Descriptor])],
            IsComplete = false,
        };
    }

    private static Diagnostic Unreadable(string path) =>
        new()
        {
            Descriptor = ToolDescriptors.UnreadableFile, Path = path, Span = default, Arguments = [("problem", "why"), ("help", "")],
            Severity = DiagnosticSeverity.Error
        };

    private static List<string> Problems(string schema, string xml)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, XmlReader.Create(new StringReader(schema)));
        var problems = new List<string>();
        XDocument.Parse(xml).Validate(schemas, (_, problem) => problems.Add(problem.Message));
        return problems;
    }

    private static string TestData(string name) =>
        File.ReadAllText(Path.Combine(RepositoryFolder.Root, "tests", "ContentLint.Tests", "Reporting", "Schemas", name));

    internal static IEnumerable<string> Violations(string schema, string json) =>
        ContentSchema.Compile(Parse(schema), null).Schema!
            .Validate(Parse(json), default)
            .Select(violation => $"{violation.InstancePath}: {violation.Message}");

    private static ContentNode Parse(string json)
    {
        var result = JsonNodeReader.Read(new SourceText(json, "a.json"), new TextSpan(0, json.Length));
        Assert.Empty(result.Problems);
        return result.Root!;
    }
}
