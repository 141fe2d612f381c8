using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

[Trait("Category", "Corpora")]
public sealed class SchemaSuiteProgramTests
{
    [Fact]
    public void The_program_itself_serves_the_remotes()
    {
        using var site = new TemporarySite(
            ("s.json", """{"$ref": "http://localhost:1234/draft2020-12/integer.json"}"""), ("a.json", "1"), ("b.json", "\"x\""));
        var map = $"http://localhost:1234={Path.Combine(SharedCorpora.Root, "..", "suites", "json-schema", "remotes")}";
        site.Run("schema", "validate", "s.json", "a.json", "--map", map).ExitsWith(0);
        site.Run("schema", "validate", "s.json", "a.json", "b.json", "--map", map).ExitsWith(1);
    }
}
