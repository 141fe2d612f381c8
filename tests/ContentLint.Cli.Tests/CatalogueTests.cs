using System.Text.Json;
using System.Text.RegularExpressions;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

/// <summary>The rules that the program lists, against the catalogue that was planned.</summary>
[Trait("Category", "Corpora")]
public sealed partial class CatalogueTests
{
    /// <summary>What is planned and not there, with the reason.</summary>
    private static readonly Dictionary<string, string> Missing = new()
    {
        ["CL2015"] = "needs the network",
        ["CL4014"] = "needs the network",
        ["CL4015"] = "needs the network",
    };

    /// <summary>What is there and not planned as a rule, with the reason.</summary>
    private static readonly Dictionary<string, string> Added = new()
    {
        ["CL0007"] = "the option --require-reason needs an id to report under",
        ["CL1023"] = "MDN's own formatter knows the style of values, not only the order of keys",
    };

    /// <summary>Fixes that differ from the plan's column, with the reason.</summary>
    private static readonly Dictionary<string, (string Fixes, string Reason)> OtherFixes = new()
    {
        ["CL1010"] = ("safe", "the plan has it in its description: an exact duplicate is removed from a list of unique items"),
        ["CL1016"] = ("safe unsafe", "nobody can say whether a key that the schema does not describe takes the value"),
        ["CL1017"] = ("safe unsafe", "quoting changes the data where no schema wants a string"),
        ["CL1021"] = ("unsafe", "of the link and image rules it repeats, only https for http has a fix in front matter"),
        ["CL4009"] = ("unsafe", "whether a host serves https is not measured yet"),
        ["CL5003"] = ("", "the hash needs the network"),
        ["CL2010"] = ("", "a fix changes or renames files; one that deletes could not be undone for a file that git does not know"),
        ["CL3003"] = ("safe unsafe", "a policy that leaks what none would is brought into force by its right spelling"),
        ["CL3005"] = ("safe unsafe", "a Markdown image must become an element to carry a policy"),
        ["CL6011"] = ("safe unsafe", "a zero-width space may stand there for a line break"),
    };

    [Fact]
    public void The_program_lists_the_rules_of_the_catalogue()
    {
        var planned = Planned();
        var listed = Listed();
        Assert.True(planned.Count > 100, $"only {planned.Count} rules were found in the catalogue");
        Assert.Equal(planned.Keys.Except(listed.Keys).Order(StringComparer.Ordinal), Missing.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(listed.Keys.Except(planned.Keys).Order(StringComparer.Ordinal), Added.Keys.Order(StringComparer.Ordinal));
        foreach (var id in planned.Keys.Intersect(listed.Keys))
        {
            var expected = planned[id] with
            {
                Fixes = OtherFixes.TryGetValue(id, out var fixes) ? fixes.Fixes : planned[id].Fixes,
                Severity = SeverityOf(planned[id].Severity),
            };
            Assert.Equal(expected, listed[id]);
        }
    }

    [Fact]
    public void No_exception_is_left_over()
    {
        var planned = Planned();
        Assert.All(Missing.Keys, id => Assert.Contains("network", planned[id].Severity, StringComparison.Ordinal));
        Assert.All(OtherFixes, entry => Assert.NotEqual(planned[entry.Key].Fixes, entry.Value.Fixes));
    }

    private static Dictionary<string, CatalogueRule> Listed()
    {
        using var site = new TemporarySite();
        using var list = JsonDocument.Parse(site.Run("rule", "--all", "--format", "json").ExitsWith(0).Output);
        return list.RootElement.EnumerateArray().Select(rule => new CatalogueRule(
            Text(rule, "id"),
            Text(rule, "name"),
            Text(rule, "severity"),
            string.Join(' ', rule.GetProperty("fixes").EnumerateArray().Select(fix => fix.GetString())),
            rule.GetProperty("security").GetBoolean())).ToDictionary(rule => rule.Id);
    }

    private static Dictionary<string, CatalogueRule> Planned() =>
        File.ReadLines(Path.Combine(SharedCorpora.Root, "..", "rules.md"))
            .Select(line => RowPattern().Match(line))
            .Where(match => match.Success)
            .Select(match => new CatalogueRule(
                match.Groups["id"].Value,
                match.Groups["name"].Value,
                match.Groups["severity"].Value.Trim(),
                FixesOf(match.Groups["fix"].Value),
                match.Groups["star"].Success))
            .ToDictionary(rule => rule.Id);

    private static string FixesOf(string letters) => string.Join(
        ' ',
        FixPattern().Matches(letters).Select(fix => fix.Value == "S" ? "safe" : "unsafe").Distinct().Order(StringComparer.Ordinal));

    /// <summary>The severity that a rule has in most pages: the plan names it first, and exceptions after it.</summary>
    private static string SeverityOf(string plan) => plan[0] switch
    {
        'E' => "error",
        'W' => "warning",
        'I' => "info",
        _ => plan,
    };

    private static string Text(JsonElement rule, string name) => rule.GetProperty(name).GetString()!;

    [GeneratedRegex(@"^\| (?<id>CL\d{4}) \| (?<star>\*)?(?<name>\S+) \| (?<severity>[^|]+) \| (?<fix>[^|]*) \|")]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"\b[SU]\b")]
    private static partial Regex FixPattern();

    private sealed record CatalogueRule(string Id, string Name, string Severity, string Fixes, bool IsSecurity);
}
