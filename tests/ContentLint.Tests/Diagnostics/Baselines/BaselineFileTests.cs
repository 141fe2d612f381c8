using ContentLint.Diagnostics.Baselines;
using ContentLint.Tests.Reporting;
using ContentLint.Tests.Testing;
using ContentLint.Text;
using VerifyXunit;

namespace ContentLint.Tests.Diagnostics.Baselines;

/// <summary>Baselines as files.</summary>
public sealed class BaselineFileTests
{
    private const string Hostile = "_posts/\"引号\\ 😀\u202E\u0001\n.md";

    private static readonly Baseline Example = Baseline.Of(
        [
            BaselineTests.Entry("b.md", 1), BaselineTests.Entry(Hostile, 2), BaselineTests.Entry("_posts/文章.md", 3, "CL1011"),
            BaselineTests.Entry("_posts/文章.md", 1)
        ]);

    [Fact]
    public Task A_file_has_an_entry_on_each_line() => Verifier.Verify(BaselineWriter.Write(Example), "json");

    [Fact]
    public void What_is_written_is_read()
    {
        Assert.Equal(Example.Entries.AsEnumerable(), Read(BaselineWriter.Write(Example)).Entries);
        Assert.Equal(Example.Entries.AsEnumerable(), Read("\uFEFF" + BaselineWriter.Write(Example).ReplaceLineEndings("\r\n")).Entries);
        Assert.Empty(Read(BaselineWriter.Write(Baseline.Empty)).Entries);
    }

    [Fact]
    public void Another_layout_and_further_members_are_read() => Assert.Equal(
        [BaselineTests.Entry("a.md", 2)],
        Read("""{"findings":[["path","rule","fingerprint","count"],["a.md","CL4008","0123456789abcdef","""
            + """2]],"note":{"by":"us"},"version":1}""").Entries.AsEnumerable());

    [Fact]
    public void Every_line_of_an_entry_can_be_taken_out()
    {
        var lines = BaselineWriter.Write(Example).Split('\n');
        var entries = lines.Where(line => line.StartsWith("   ,[", StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, entries.Length);
        Assert.All(entries, entry => Assert.Equal(3, Read(string.Join('\n', lines.Where(line => line != entry))).Entries.Length));
    }

    [Fact]
    public void The_lines_of_both_sides_of_a_merge_can_be_kept()
    {
        var lines = BaselineWriter.Write(Example).Split('\n');
        var ours = lines.First(line => line.Contains("b.md", StringComparison.Ordinal));
        var merged = string.Join(
            '\n',
            lines.SelectMany(line => line == ours
                ? [line, line.Replace(", 1]", ", 4]"), line.Replace("b.md", "a.md"), line]
                : new[] { line }));
        var read = Read(merged);
        Assert.Equal(5, read.Entries.Length);
        Assert.Equal(4, read.Entries.Single(entry => entry.Path == "b.md").Count);
    }

    [Theory]
    [InlineData("", 1, 1, "")]
    [InlineData("[]", 1, 1, "a baseline is a JSON object; 'contentlint --write-baseline' writes one anew")]
    [InlineData("{\n}", 1, 1, "a baseline has 'version', a whole number")]
    [InlineData("{\"version\": \"1\"}", 1, 13, "a baseline has 'version', a whole number")]
    [InlineData(
        "{\n\"version\": 2}",
        2,
        12,
        "this baseline has version 2, and this contentlint reads version 1; use the contentlint that wrote it")]
    [InlineData("{\"version\": 1}", 1, 1, "a baseline has 'findings', an array that begins with the row path, rule, fingerprint, count")]
    [InlineData("{\"version\": 1, \"findings\": {}}", 1, 28, "a baseline has 'findings'")]
    [InlineData("{\"version\": 1, \"findings\": [[\"file\"]]}", 1, 28, "a baseline has 'findings'")]
    [InlineData("{\"version\": 1, \"version\": 1}", 1, 16, "the key 'version' is already there")]
    [InlineData("{\"version\": 1,", 1, 14, "")]
    [InlineData("{\"version\": 1} // note", 1, 16, "JSON has no comments")]
    public void What_is_no_baseline_is_refused_at_its_place(string text, int line, int column, string message) =>
        Refuses(text, line, column, message);

    [Theory]
    [InlineData("7", 5, "an entry has 4 values: path, rule, fingerprint, count")]
    [InlineData("""["a.md", "CL4008", "0123456789abcdef"]""", 5, "an entry has 4 values")]
    [InlineData("""["a.md", "CL4008", "0123456789abcdef", 1, 2]""", 5, "an entry has 4 values")]
    [InlineData("""["", "CL4008", "0123456789abcdef", 1]""", 6, "the path of an entry is a string")]
    [InlineData("""["a.md", null, "0123456789abcdef", 1]""", 14, "the rule of an entry is the id of a rule")]
    [InlineData("""["a.md", "CL4008", "0123456789ABCDEF", 1]""", 24, "the fingerprint of an entry is a string of 16 hexadecimal digits")]
    [InlineData("""["a.md", "CL4008", "0123456789abcdef", 0]""", 44, "the count of an entry is a whole number from 1")]
    [InlineData("""["a.md", "CL4008", "0123456789abcdef", -1]""", 44, "the count of an entry is a whole number from 1")]
    [InlineData("""["a.md", "CL4008", "0123456789abcdef", 1.5]""", 44, "the count of an entry is a whole number from 1")]
    [InlineData("""["a.md", "CL4008", "0123456789abcdef", 2147483648]""", 44, "the count of an entry is a whole number from 1")]
    [InlineData("""["a.md", "CL4008", "0123456789abcdef", "1"]""", 44, "the count of an entry is a whole number from 1")]
    public void A_wrong_entry_is_refused_at_its_place(string entry, int column, string message) =>
        Refuses($$"""{"version": 1, "findings": [["path", "rule", "fingerprint", "count"]{{"\n"}}   ,{{entry}}]}""", 2, column, message);

    [Theory]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("||||||| 1a2b3c4")]
    [InlineData("=======")]
    [InlineData(">>>>>>> branch")]
    public void The_markers_of_a_merge_are_called_what_they_are(string marker)
    {
        var text = BaselineWriter.Write(Example).Replace("   ,[\"b.md", $"{marker}\n   ,[\"b.md");
        Refuses(text, 9, 1, "a merge left its markers here; take them out and keep the lines of both sides");
    }

    [Fact]
    public void The_schema_describes_what_is_written()
    {
        Assert.Empty(Violations(BaselineWriter.Write(Example)));
        Assert.Empty(Violations(BaselineWriter.Write(Baseline.Empty)));
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("[\"path\", ", "[")]
    [InlineData("0123456789abcdef", "0123456789ABCDEF")]
    [InlineData(", 3]", ", 0]")]
    [InlineData(", 3]", ", 3, 4]")]
    [InlineData(", 3]", "]")]
    public void The_schema_refuses_what_is_not_read(string right, string wrong)
    {
        var text = BaselineWriter.Write(Example);
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.NotEmpty(Violations(text.Replace(right, wrong)));
        Assert.Throws<BaselineFormatException>(() => Read(text.Replace(right, wrong)));
    }

    private static Baseline Read(string text) => BaselineReader.Read(new SourceText(text, "baseline.json"));

    private static void Refuses(string text, int line, int column, string message)
    {
        var exception = Assert.Throws<BaselineFormatException>(() => Read(text));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
        Assert.Equal(new LinePosition(line, column), exception.Place);
    }

    private static IEnumerable<string> Violations(string json) =>
        ReportSchemaTests.Violations(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "schemas", "baseline.schema.json")), json);
}
