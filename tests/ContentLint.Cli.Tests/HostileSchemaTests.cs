using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

/// <summary>Schemas and data from strangers, through the program: a diagnostic, and never a crash or a file from elsewhere.</summary>
public sealed class HostileSchemaTests
{
    private static readonly string Bomb = new string('a', 40) + "!";

    [Theory]
    [InlineData("""{"$ref": "#"}""", "1", 0, "")]
    [InlineData("""{"anyOf": [{"$ref": "#/$defs/a"}], "$defs": {"a": {"$ref": "#"}}}""", "1", 0, "")]
    [InlineData("""{"multipleOf": 1e999999999}""", "1", 1, "must be a multiple of 1e999999999")]
    [InlineData("""{"$ref": "/etc/passwd"}""", "1", 2, "leads out of the root")]
    [InlineData("""{"$ref": "../../../../../../etc/passwd"}""", "1", 2, "leads out of the root")]
    [InlineData("""{"$ref": "file:///etc/passwd"}""", "1", 2, "is no relative path")]
    [InlineData("""{"$ref": "https://127.0.0.1:9/a.json"}""", "1", 2, "is not fetched")]
    [InlineData("""{"pattern": "("}""", "\"a\"", 2, "is no regular expression")]
    public void Ends_with_its_exit_code(string schema, string data, int expected, string message)
    {
        using var site = new TemporarySite(("s.json", schema), ("a.json", data));
        Assert.Contains(
            message, site.RunProcess("schema", "validate", "s.json", "a.json").ExitsWith(expected).Output, StringComparison.Ordinal);
        Assert.InRange(site.RunProcess("schema", "check", "s.json").ExitCode, 0, 1);
    }

    [Fact]
    public void An_exponential_pattern_takes_linear_time_or_is_given_up()
    {
        using var site = new TemporarySite(
            ("linear.json", """{"pattern": "^(a+)+$"}"""), ("slow.json", """{"pattern": "^(?=a)(a+)+$"}"""), ("a.json", $"\"{Bomb}\""));
        site.RunProcess("schema", "validate", "linear.json", "a.json").ExitsWith(1);
        Assert.Contains(
            "CL0006", site.RunProcess("schema", "validate", "slow.json", "a.json").ExitsWith(2).Output, StringComparison.Ordinal);
        site.RunProcess("schema", "check", "linear.json").ExitsWith(0);
        Assert.Contains("exponential time", site.RunProcess("schema", "check", "slow.json").ExitsWith(1).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "[")]
    [InlineData("json", "{\"a\":")]
    [InlineData("yml", "[")]
    [InlineData("yml", "- ")]
    [InlineData("toml", "a = [")]
    public void A_hundred_thousand_levels_are_a_limit_with_a_place(string extension, string piece)
    {
        var deep = string.Concat(Enumerable.Repeat(piece, 100_000));
        using var site = new TemporarySite(
            ("s.json", "{}"), ($"a.{extension}", extension == "toml" ? "a = " + new string('[', 100_000) : deep), ("deep.json", deep));
        Assert.StartsWith(
            $"a.{extension}:1:",
            site.RunProcess("schema", "validate", "s.json", $"a.{extension}").ExitsWith(2).Output,
            StringComparison.Ordinal);
        site.RunProcess("schema", "validate", "deep.json", "s.json").ExitsWith(2);
        site.RunProcess("schema", "check", "deep.json").ExitsWith(2);
    }

    [Fact]
    public void Large_values_are_read_and_too_large_schemas_refused()
    {
        using var site = new TemporarySite(
            ("s.json", """{"maxLength": 5}"""),
            ("a.json", $"\"{new string('中', 4_000_000)}\""),
            ("big.json", $"{{\"title\": \"{new string('x', 10_000_000)}\"}}"));
        var output = site.RunProcess("schema", "validate", "s.json", "a.json").ExitsWith(1).Output;
        Assert.True(output.Length < 5_000);
        Assert.Contains(
            "larger than", site.RunProcess("schema", "validate", "big.json", "s.json").ExitsWith(2).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_root_is_not_followed()
    {
        using var elsewhere = new TemporarySite(
            ("secret.json", """{"const": "SECRET"}"""), ("folder/secret.json", """{"const": "SECRET"}"""));
        using var site = new TemporarySite(
            ("s.json", """{"$ref": "link.json"}"""),
            ("t.json", """{"$ref": "folder/secret.json"}"""),
            ("u.json", """{"$ref": "http://x.test/secret.json"}"""),
            ("maps/x.json", "{}"),
            ("a.json", "1"));
        File.CreateSymbolicLink(site.Full("link.json"), elsewhere.Full("secret.json"));
        Directory.CreateSymbolicLink(site.Full("folder"), elsewhere.Full("folder"));
        File.CreateSymbolicLink(site.Full("maps/secret.json"), elsewhere.Full("secret.json"));
        foreach (var arguments in new[] { "s.json", "t.json", "u.json --map http://x.test=maps" })
        {
            var result = site
                .RunProcess(["schema", "validate", arguments.Split(' ')[0], "a.json", .. arguments.Split(' ')[1..]])
                .ExitsWith(2);
            Assert.Contains("a link to a place outside", result.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("SECRET", result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Files_that_refer_to_each_other_end()
    {
        using var site = new TemporarySite(
            ("a.json", """{"$ref": "b.yml"}"""), ("b.yml", "$ref: c.json\n"), ("c.json", """{"$ref": "a.json"}"""), ("d.json", "1"));
        site.RunProcess("schema", "validate", "a.json", "d.json").ExitsWith(0);
        Assert.Contains("leads back to itself", site.RunProcess("schema", "check", "a.json").ExitsWith(1).Output, StringComparison.Ordinal);
    }
}
