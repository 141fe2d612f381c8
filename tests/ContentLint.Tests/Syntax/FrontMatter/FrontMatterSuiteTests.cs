using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.FrontMatter;

/// <summary>The front-matter suite: files with the values and the body that are expected of them.</summary>
[Trait("Category", "Corpora")]
public sealed class FrontMatterSuiteTests
{
    [Fact]
    public void Values_and_bodies_are_those_of_the_suite()
    {
        var count = 0;
        foreach (var expectedFile in Directory.EnumerateFiles(
            SharedFolder.Path("suites", "front-matter"), "*.result.json", SearchOption.AllDirectories))
        {
            var name = expectedFile[..^".result.json".Length];
            var text = File.ReadAllText(File.Exists(name + ".md") ? name + ".md" : name + ".txt");
            var json = File.ReadAllText(expectedFile);
            var expected = Assert.IsType<MappingNode>(JsonNodeReader.Read(
                new SourceText(json, "a.json"), new TextSpan(0, json.Length)).Root);
            var block = FrontMatterReader.Read(new SourceText(text, "a.md"), ContentKind.Markdown);
            Assert.True(block is null || block.Problems.IsEmpty, name);
            Assert.Equal(((ScalarNode)expected["content"]!).Value, text[(block?.Span.End ?? 0)..].Trim().ReplaceLineEndings("\n"));
            var values = expected.Entries
                .Where(entry => entry.Key.Value != "content")
                .ToDictionary(entry => entry.Key.Value, entry => JsonShape.Of(entry.Value));
            var actual = block?.Mapping?.Entries.ToDictionary(entry => entry.Key.Value, entry => AsYaml11(JsonShape.Of(entry.Value))) ?? [];
            Assert.Equal(values, actual);
            count++;
        }

        Assert.True(count >= 8, $"only {count} files were found");
    }

    /// <summary>The suite was made with a reader of YAML 1.1, in which a plain yes is true.</summary>
    private static string AsYaml11(string shape) =>
        shape.Replace(":\"yes\"", ":true", StringComparison.Ordinal).Replace(":\"no\"", ":false", StringComparison.Ordinal);
}
