using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Diagnostics.Baselines;
using ContentLint.Tests.Reporting;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Diagnostics.Baselines;

public sealed class BaselineTests
{
    [Fact]
    public void What_was_there_is_known_and_what_came_is_new()
    {
        var comparison = Compare("[|one|]\n[|two|]\n", "# Title\n\n[|two|]\n[|three|]\n  [|one|]\n");
        Assert.Equal([9, 21], comparison.Known.Select(diagnostic => diagnostic.Span.Start));
        Assert.Equal([13], comparison.New.Select(diagnostic => diagnostic.Span.Start));
        Assert.Empty(comparison.Stale);
    }

    [Fact]
    public void Equal_findings_are_counted()
    {
        Assert.Equal((2, 0, 0), Counts(Compare("[|x|]\n[|x|]\n", "\n[|x|]\n\n[|x|]\n")));
        Assert.Equal((2, 1, 0), Counts(Compare("[|x|]\n[|x|]\n", "[|x|]\n[|x|]\n[|x|]\n")));
    }

    [Fact]
    public void One_of_two_equal_findings_that_is_mended_leaves_one_stale()
    {
        var comparison = Compare("[|x|]\n[|x|]\n", "y\n[|x|]\n");
        Assert.Equal((1, 0, 1), Counts(comparison));
        Assert.Equal(1, Assert.Single(comparison.Stale).Count);
    }

    [Fact]
    public void All_is_stale_in_a_file_that_is_clean() => Assert.Equal((0, 0, 2), Counts(Compare("[|x|]\n[|y|]\n", "z\n")));

    [Fact]
    public void Two_findings_on_one_line_are_told_apart() =>
        Assert.Equal(
            (1, 1, 1),
            Counts(Compare(
                "[|a|] lies far away from where the other one of the two stands: [|b|]",
                "[|a|] lies far away from where the other one of the two stands: [|c|]")));

    [Fact]
    public void Another_file_knows_nothing()
    {
        var (source, diagnostics) = Read("[|x|]", "a.md");
        var baseline = Baseline.Of(Baseline.EntriesOf("a.md", diagnostics, source));
        Assert.Equal((0, 1, 0), Counts(baseline.Compare("A.md", diagnostics, source)));
    }

    [Fact]
    public void What_the_engine_says_is_never_known()
    {
        var diagnostic = new Diagnostic
        {
            Descriptor = ToolDescriptors.UnreadableFile, Path = "a.md", Span = default, Arguments = [("problem", "why"), ("help", "")],
            Severity = DiagnosticSeverity.Error
        };
        Assert.Empty(Baseline.EntriesOf("a.md", [diagnostic], null));
        var forged = Baseline.Of([new BaselineEntry("a.md", "CL0002", FindingFingerprint.Of(diagnostic, null), 9)]);
        var comparison = forged.Compare("a.md", [diagnostic], null);
        Assert.Equal((0, 1, 9), Counts(comparison));
        Assert.Equal(0, BaselineTrend.Of([comparison], []).New);
    }

    [Fact]
    public void Entries_are_sorted_by_their_characters_and_the_higher_count_of_two_equal_ones_holds()
    {
        var baseline = Baseline.Of([
            Entry("b.md", 1), Entry("a.md", 3), Entry("ä.md", 1), Entry("B.md", 1), Entry("a.md", 2), Entry("a.md", 1, "CL1001")
        ]);
        Assert.Equal(["B.md", "a.md", "a.md", "b.md", "ä.md"], baseline.Entries.Select(entry => entry.Path));
        Assert.Equal([1, 3], baseline.Entries.Where(entry => entry.Path == "a.md").Select(entry => entry.Count));
        Assert.Equal((4, 7), (baseline.FileCount, baseline.FindingCount));
    }

    [Fact]
    public void What_is_stale_can_be_taken_out()
    {
        var baseline = Baseline.Of([Entry("a.md", 3), Entry("b.md", 1)]).Without([Entry("a.md", 1), Entry("b.md", 1), Entry("c.md", 1)]);
        Assert.Equal([Entry("a.md", 2)], baseline.Entries.AsEnumerable());
    }

    [Fact]
    public void The_trend_counts_by_rule()
    {
        var comparison = Compare("[|x|]\n[|x|]\n[|y|]\n", "[|x|]\n[|z|]\n");
        var trend = BaselineTrend.Of([comparison, comparison], [.. comparison.Stale, Entry("gone.md", 4, "CL1001")]);
        Assert.Equal([new RuleTrend("CL1001", 0, 0, 4), new RuleTrend("CL4999", 2, 2, 2)], trend.Rules.AsEnumerable());
        Assert.Equal((2, 2, 6), (trend.New, trend.Known, trend.Fixed));
    }

    internal static BaselineEntry Entry(string path, int count, string rule = "CL4008") => new(path, rule, "0123456789abcdef", count);

    private static BaselineComparison Compare(string before, string after)
    {
        var (oldSource, oldDiagnostics) = Read(before, "a.md");
        var (source, diagnostics) = Read(after, "a.md");
        return Baseline.Of(Baseline.EntriesOf("a.md", oldDiagnostics, oldSource)).Compare("a.md", diagnostics, source);
    }

    private static (SourceText Source, ImmutableArray<Diagnostic> Diagnostics) Read(string markup, string path)
    {
        var text = MarkedUpText.Parse(markup, "CL4999");
        return (new SourceText(text.Text, path), [.. text.Findings.Select(finding => Reports.Finding(path, finding.Span))]);
    }

    private static (int Known, int New, int Stale) Counts(BaselineComparison comparison) =>
        (comparison.Known.Length, comparison.New.Length, comparison.Stale.Sum(entry => entry.Count));
}
