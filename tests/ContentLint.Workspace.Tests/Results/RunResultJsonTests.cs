using System.Text;
using ContentLint.Diagnostics;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Tests.Results;

/// <summary>Results are the same after they were written as JSON and read again.</summary>
public sealed class RunResultJsonTests
{
    private const string Page =
        "---\ntitle: 港口 😀\ntags: 1\n---\n\n![a](images/none.png)\n\n<a href=\"https://x.test/\" target=\"_blank\">x</a>\n\n"
        + "<!-- contentlint-disable-next-line CL2001 -- later -->\n![b](images/none.png)\n";

    [Theory]
    [InlineData(LintMode.Check)]
    [InlineData(LintMode.Fix)]
    [InlineData(LintMode.Diff)]
    public void A_result_with_all_that_it_can_hold(LintMode mode)
    {
        const string Schema = """{"type": "object", "properties": {"tags": {"type": "array"}}}""";
        const string Configuration = "root: true\nschemas:\n  - files: '**/*.md'\n    schema: post.schema.json\nrules:\n  CL4008: error\n";
        using var site = new TemporarySite(
            ("contentlint.yml", Configuration), ("post.schema.json", Schema), ("a.md", Page), ("b.md", Page));
        (SessionRun.Request(site.Root) with { Paths = ["a.md"], Baseline = new BaselineRequest(BaselineUse.Write, null) }).Run();
        var request = SessionRun.Request(site.Root, mode) with
        {
            Baseline = new BaselineRequest(BaselineUse.Compare, null),
            MeasuresTime = true,
            MaximumSafety = FixSafety.Unsafe,
        };
        var result = request.Run().Result;
        Assert.NotEmpty(result.Outcomes.SelectMany(static outcome => outcome.Suppressed));
        Assert.NotNull(result.Trend);
        IsTheSameAfterwards(result);
    }

    [Fact]
    public void The_fixed_text_of_standard_input()
    {
        using var site = new TemporarySite();
        var result = (SessionRun.Request(site.Root, LintMode.Fix) with { StandardInputName = "a.md" }).Run(Page).Result;
        Assert.Contains(
            "noopener", Encoding.UTF8.GetString(IsTheSameAfterwards(result).FixedInput!.Value.AsSpan()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_that_cannot_be_used()
    {
        using var site = new TemporarySite(("contentlint.yml", "rules: 1\n"), ("a.md", Page));
        Assert.False(IsTheSameAfterwards(SessionRun.Request(site.Root).Run().Result).IsConfigured);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"root\": 1}")]
    [InlineData("{\"texts\": []}")]
    public void What_is_no_result_is_refused(string json) =>
        Assert.Throws<InvalidDataException>(() => RunResultReader.Read(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [Trait("Category", "Corpora")]
    [InlineData("seed")]
    [InlineData("huxpro")]
    public void The_result_of_a_real_site(string name)
    {
        using var site = TemporarySite.CopyOf(Path.Combine(SharedCorpora.Root, name));
        foreach (var mode in (LintMode[])[LintMode.Check, LintMode.Diff])
            IsTheSameAfterwards((SessionRun.Request(site.Root, mode) with { MaximumSafety = FixSafety.Unsafe }).Run().Result);
    }

    private static RunResult IsTheSameAfterwards(RunResult result)
    {
        var read = RunResultReader.Read(BytesOf(result));
        Assert.Equal(Encoding.UTF8.GetString(BytesOf(result)), Encoding.UTF8.GetString(BytesOf(read)));
        Assert.Equal(result.Root, read.Root);
        Assert.Equal(result.Files.AsEnumerable(), read.Files);
        Assert.Equal(result.Outcomes.Select(static outcome => outcome.Path), read.Outcomes.Select(static outcome => outcome.Path));
        Assert.Equal(result.Outcomes.SelectMany(Describe), read.Outcomes.SelectMany(Describe));
        Assert.Equal(result.ConfiguredRules.AsEnumerable(), read.ConfiguredRules);
        Assert.Equal((result.Times ?? []).AsEnumerable(), read.Times ?? []);
        Assert.Equal((result.Trend?.Rules ?? []).AsEnumerable(), read.Trend?.Rules ?? []);
        return read;
    }

    private static IEnumerable<string> Describe(FileOutcome outcome) =>
    [
        .. outcome.Diagnostics.Select(Describe),
        .. outcome.Suppressed.Select(entry => $"{Describe(entry.Diagnostic)} {entry.Reason} {entry.IsInBaseline}"),
        .. outcome.Fixed.Select(static rule => rule.Id),
        $"{outcome.Path} {outcome.HasFailed} {outcome.Source?.Text} {outcome.FixedText} {outcome.OriginalText}",
    ];

    private static string Describe(Diagnostic finding) => string.Join(' ', [
        finding.Path, finding.Span, finding.Severity, finding.Id, finding.Message,
        finding.Fix is { } fix ? $"{fix.Title} {fix.Safety} {string.Join(',', fix.Changes)}{string.Join(',', fix.Renames)}" : "no fix",
        .. finding.Related.Select(related => $"{related.Path} {related.Span} {related.Message} {related.Label} {related.Source?.Text}"),
    ]);

    private static byte[] BytesOf(RunResult result)
    {
        using var buffer = new MemoryStream();
        RunResultWriter.Write(buffer, result);
        return buffer.ToArray();
    }
}
