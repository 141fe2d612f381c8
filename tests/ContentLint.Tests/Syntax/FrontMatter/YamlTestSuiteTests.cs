using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.FrontMatter;

/// <summary>The official YAML test suite: every case with one document and an expected JSON value.</summary>
[Trait("Category", "Corpora")]
public sealed class YamlTestSuiteTests
{
    /// <summary>Cases in which YamlDotNet differs from the specification.</summary>
    private static readonly HashSet<string> ParserDiffers = new(StringComparer.Ordinal)
    {
        "DK95/4", "JEF9/1", "L24T/1", "SM9W/1", "UKK6/2", "VJP3/1",
    };

    /// <summary>Text that the specification forbids and that is read all the same.</summary>
    private static readonly HashSet<string> ParserIsLenient = new(StringComparer.Ordinal)
    {
        "9C9N", "DK95/1", "MUS6", "QB6E", "VJP3", "Y79Y/3", "Y79Y/4", "Y79Y/5", "Y79Y/6", "Y79Y/8", "Y79Y/9",
    };

    [Fact]
    public void Values_are_those_of_the_suite()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var (id, test) in Cases())
        {
            if (test["json"] is not ScalarNode json || test["fail"] is not null || ExpectedValue(json.Value) is not { } expected)
                continue;
            count++;
            var result = Read(Unescape(((ScalarNode)test["yaml"]!).Value));
            var isRight = result.Problems.IsEmpty
                && string.Equals(JsonShape.Of(expected.Root), JsonShape.Of(result.Root), StringComparison.Ordinal);
            if (isRight == ParserDiffers.Contains(id))
                wrong.Add(
                    $"{id}: {(isRight ? "passes now" : string.Join("; ", result.Problems.Select(problem => problem.Message)))}\n  "
                        + $"{JsonShape.Of(expected.Root)}\n  {JsonShape.Of(result.Root)}");
        }

        Assert.True(count > 200, $"only {count} cases were found");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Invalid_yaml_is_a_located_problem_and_never_an_exception()
    {
        var wrong = new List<string>();
        foreach (var (id, test) in Cases())
        {
            if (test["fail"] is null)
                continue;
            var isRefused = !Read(Unescape(((ScalarNode)test["yaml"]!).Value)).Problems.IsEmpty;
            if (isRefused == ParserIsLenient.Contains(id))
                wrong.Add(id);
        }

        Assert.True(wrong.Count == 0, string.Join(", ", wrong));
    }

    private static NodeReadResult Read(string text) => YamlNodeReader.Read(new SourceText(text, "a.yaml"), new TextSpan(0, text.Length));

    private static NodeReadResult? ExpectedValue(string json)
    {
        // A stream of several documents has several values: front matter is one.
        var result = JsonNodeReader.Read(new SourceText(json, "a.json"), new TextSpan(0, json.Length));
        return result.Problems.IsEmpty && result.Root is not null ? result : null;
    }

    private static IEnumerable<(string Id, MappingNode Test)> Cases()
    {
        foreach (var file in Directory.EnumerateFiles(SharedFolder.Path("suites", "yaml"), "*.yaml").Order(StringComparer.Ordinal))
        {
            var result = Read(File.ReadAllText(file));
            var tests = Assert.IsType<SequenceNode>(result.Root);
            for (var i = 0; i < tests.Items.Length; i++)
            {
                if (tests.Items[i] is MappingNode test && test["yaml"] is ScalarNode && test["skip"] is null)
                    yield return (i == 0 ? Path.GetFileNameWithoutExtension(file) : $"{Path.GetFileNameWithoutExtension(file)}/{i}", test);
            }
        }
    }

    /// <summary>The suite writes characters that cannot be seen as symbols.</summary>
    private static string Unescape(string text)
    {
        var plain = text
            .Replace("␣", " ", StringComparison.Ordinal)
            .Replace("←", "\r", StringComparison.Ordinal)
            .Replace("⇔", "\uFEFF", StringComparison.Ordinal)
            .Replace("↵", "", StringComparison.Ordinal);
        foreach (var tab in new[] { "————»", "———»", "——»", "—»", "»" })
            plain = plain.Replace(tab, "\t", StringComparison.Ordinal);
        return plain.Replace("∎\n", "", StringComparison.Ordinal).Replace("∎", "", StringComparison.Ordinal);
    }
}
