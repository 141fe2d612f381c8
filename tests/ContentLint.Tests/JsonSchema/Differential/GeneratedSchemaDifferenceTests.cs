using System.Collections.Concurrent;
using CsCheck;

namespace ContentLint.Tests.JsonSchema.Differential;

/// <summary>Generated schemas and data, judged by this evaluator and by NJsonSchema.</summary>
public sealed class GeneratedSchemaDifferenceTests
{
    [Fact]
    public void The_verdicts_differ_only_about_null()
    {
        var verdicts = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        SchemaGenerator.Pairs.Sample(
            pair =>
            {
                var evaluators = TwoEvaluators.Compile(pair.Schema).GetAwaiter().GetResult();
                var ours = TwoEvaluators.Verdict(evaluators.Ours(pair.Data));
                verdicts.AddOrUpdate(ours, 1, (_, count) => count + 1);
                return ours == evaluators.Theirs(pair.Data) || IsAboutNull(evaluators, pair);
            },
            iter: 4000,
            print: pair => $"{pair.Schema}\n{pair.Data}");
        // Both verdicts occur often, or nothing was compared.
        Assert.True(verdicts["valid"] > 300);
        Assert.True(verdicts["invalid"] > 300);
    }

    [Fact]
    public async Task NJsonSchema_takes_null_for_an_enum_with_an_empty_text()
    {
        var evaluators = await TwoEvaluators.Compile("""{"enum": ["", "x"]}""");
        Assert.False(evaluators.Ours("null"));
        Assert.Equal("valid", evaluators.Theirs("null"));
    }

    [Fact]
    public async Task NJsonSchema_does_not_ask_oneOf_about_a_null_that_the_type_of_a_key_allows()
    {
        var evaluators = await TwoEvaluators.Compile(
            """{"properties": {"a": {"type": ["string", "null"], "oneOf": [{"maxLength": 1}, {"minItems": 2}]}}}""");
        Assert.False(evaluators.Ours("""{"a": null}"""));
        Assert.Equal("valid", evaluators.Theirs("""{"a": null}"""));
    }

    /// <summary>
    /// NJsonSchema compares the values of an enum as texts, and that of null is empty; and where a type allows null it asks neither an enum
    /// nor a oneOf about it. With another value in its place the two agree.
    /// </summary>
    private static bool IsAboutNull(TwoEvaluators evaluators, (string Schema, string Data) pair)
    {
        var other = pair.Data.Replace("null", "false", StringComparison.Ordinal);
        return other != pair.Data
            && (pair.Schema.Contains("\"enum\"", StringComparison.Ordinal) || pair.Schema.Contains("\"oneOf\"", StringComparison.Ordinal))
            && TwoEvaluators.Verdict(evaluators.Ours(other)) == evaluators.Theirs(other);
    }
}
