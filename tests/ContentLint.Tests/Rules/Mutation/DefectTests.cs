using ContentLint.Rules;

namespace ContentLint.Tests.Rules.Mutation;

/// <summary>Each rule finds its defect, wherever it is put into an article that had none.</summary>
public sealed class DefectTests
{
    private const int Mutants = 10;
    private const int Attempts = 60;

    public static TheoryData<string> Ids => [.. Defects.All.Select(defect => defect.RuleId)];

    [Fact]
    public void Every_rule_has_a_defect() => Assert.Equal(
        RuleCatalog.Descriptors.Select(descriptor => descriptor.Id),
        Defects.All.Select(defect => defect.RuleId).Concat(Defects.WithoutText.Keys).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Is_found_wherever_it_is(string id)
    {
        var run = new MutationRun(Defects.All.Single(defect => defect.RuleId == id));
        for (var seed = 0; seed < Attempts && run.Made < 2 * Mutants; seed++)
            run.Try(Articles.OfThisProject[seed % Articles.OfThisProject.Length], seed);
        Assert.True(run.Misses.Count == 0, string.Join("\n\n", run.Misses));
        Assert.True(run.Made >= Mutants, $"Only {run.Made} articles offer a place for the defect of {id}.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    [Trait("Category", "Corpora")]
    public void Is_found_in_real_articles(string id)
    {
        var run = new MutationRun(Defects.All.Single(defect => defect.RuleId == id));
        var articles = Articles.OfRealSites.Value;
        for (var seed = 0; seed < articles.Length && run.Made < 5 * Mutants; seed++)
            run.Try(articles[seed], seed);
        Assert.True(run.Misses.Count == 0, string.Join("\n\n", run.Misses));
        Assert.True(run.Made >= Mutants, $"Only {run.Made} articles offer a place for the defect of {id}.");
    }
}
