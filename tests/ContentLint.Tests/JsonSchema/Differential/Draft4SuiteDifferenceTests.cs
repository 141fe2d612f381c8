using System.Globalization;
using System.Text;
using System.Text.Json;
using ContentLint.Tests.Testing;
using static VerifyXunit.Verifier;

namespace ContentLint.Tests.JsonSchema.Differential;

/// <summary>
/// Where NJsonSchema and this evaluator disagree about the official suite of draft 4, with the reason of each disagreement.
/// </summary>
[Trait("Category", "Corpora")]
public sealed class Draft4SuiteDifferenceTests
{
    [Fact]
    public async Task Every_difference_is_explained()
    {
        var folder = SharedFolder.Path("suites", "json-schema", "tests", "draft4");
        var differences = new List<Difference>();
        var same = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            using var groups = JsonDocument.Parse(await File.ReadAllTextAsync(file));
            foreach (var group in groups.RootElement.EnumerateArray())
                same += await Compare(name, group, differences);
        }

        await Verify(Print(same, differences));
    }

    private static async Task<int> Compare(string file, JsonElement group, List<Difference> differences)
    {
        var same = 0;
        var evaluators = await TwoEvaluators.Compile(group.GetProperty("schema").GetRawText(), SuiteRemotes.Resolve);
        foreach (var test in group.GetProperty("tests").EnumerateArray())
        {
            var data = test.GetProperty("data").GetRawText();
            var (ours, theirs) = (TwoEvaluators.Verdict(evaluators.Ours(data)), evaluators.Theirs(data));
            if (ours == theirs)
                same++;
            else
                differences.Add(new Difference(
                    file, $"{group.GetProperty("description")} / {test.GetProperty("description")}", ours, theirs));
        }

        return same;
    }

    private static string Print(int same, List<Difference> differences)
    {
        var byReason = differences.ToLookup(difference => DifferenceReason.All.FirstOrDefault(reason => reason.Covers(difference)));
        Assert.Empty(byReason[null].Select(difference => $"not explained: {difference}"));
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{same} verdicts are the same, {differences.Count} differ.");
        foreach (var reason in DifferenceReason.All)
        {
            Assert.True(byReason[reason].Any(), $"explains nothing any more: {reason.Reason}");
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{reason.Reason} ({byReason[reason].Count()})");
            foreach (var difference in byReason[reason])
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {difference.File}: {difference.Test}: ours {difference.Ours}, NJsonSchema {difference.Theirs}");
        }

        return text.ToString();
    }
}
