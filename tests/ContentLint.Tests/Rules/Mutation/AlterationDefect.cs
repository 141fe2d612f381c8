namespace ContentLint.Tests.Rules.Mutation;

/// <summary>A defect that is made of what the article has.</summary>
/// <param name="RuleId">The rule that has to find it.</param>
/// <param name="Alter">Makes it; null if the article has nothing to make it of.</param>
internal sealed record AlterationDefect(string RuleId, Func<Article, Random, Mutant?> Alter) : Defect(RuleId)
{
    public override Mutant? Put(Article article, Random random) => Alter(article, random);
}
