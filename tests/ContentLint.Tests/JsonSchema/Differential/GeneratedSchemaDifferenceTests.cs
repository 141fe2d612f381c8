using System.Collections.Concurrent;
using CsCheck;

namespace ContentLint.Tests.JsonSchema.Differential;

/// <summary>Generated schemas and data, judged by this evaluator and by NJsonSchema.</summary>
public sealed class GeneratedSchemaDifferenceTests
{
    [Fact]
    public void The_verdicts_differ_only_where_an_enum_refuses_null()
    {
        var verdicts = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        SchemaGenerator.Pairs.Sample(
            pair =>
            {
                var evaluators = TwoEvaluators.Compile(pair.Schema).GetAwaiter().GetResult();
                var ours = TwoEvaluators.Verdict(evaluators.Ours(pair.Data));
                verdicts.AddOrUpdate(ours, 1, (_, count) => count + 1);
                return ours == evaluators.Theirs(pair.Data) || IsNullInEnum(evaluators, pair);
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

    /// <summary>NJsonSchema compares texts, and that of null is empty; and where a type allows null it does not ask the enum. With another value in its place the two agree.</summary>
    private static bool IsNullInEnum(TwoEvaluators evaluators, (string Schema, string Data) pair)
    {
        var other = pair.Data.Replace("null", "false", StringComparison.Ordinal);
        return other != pair.Data && pair.Schema.Contains("\"enum\"", StringComparison.Ordinal)
            && TwoEvaluators.Verdict(evaluators.Ours(other)) == evaluators.Theirs(other);
    }
}
