using ContentLint.Files;
using ContentLint.JsonSchema.Inference;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.JsonSchema.Inference;

/// <summary>Infers from front matter in YAML.</summary>
internal static class Surveys
{
    public static InferredShape Infer(params IEnumerable<string> articles)
    {
        var survey = new FrontMatterSurvey();
        foreach (var article in articles)
            Assert.True(survey.TryAdd(Read(article).Mapping!));
        return survey.Infer();
    }

    /// <summary>Each odd place of an article: the text that it points at, and why.</summary>
    public static IReadOnlyList<(string Marked, string Reason)> Odd(InferredShape shape, string article)
    {
        var block = Read(article);
        return [
            .. OutlierFinder
            .Find(block.Mapping!, shape, block.OpeningFence)
            .Select(odd => (Fence(article).Substring(odd.Span.Start, odd.Span.Length), odd.Reason))
        ];
    }

    public static IEnumerable<string> Repeat(int count, Func<int, string> article) => Enumerable.Range(0, count).Select(article);

    private static FrontMatterBlock Read(string article)
    {
        var block = FrontMatterReader.Read(new SourceText(Fence(article), "a.md"), ContentKind.Markdown)!;
        Assert.Empty(block.Problems);
        return block;
    }

    private static string Fence(string article) => $"---\n{article}\n---\n";
}
