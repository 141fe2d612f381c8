using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Rules;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.Mutation;

/// <summary>Puts a defect into articles that do not have it, and says where the rule missed it.</summary>
internal sealed class MutationRun(Defect defect)
{
    private readonly ImmutableArray<Rule> rules =
    [
        .. RuleCatalog.All.Where(rule => rule.Descriptor.Id == defect.RuleId || defect.Companions.Contains(rule.Descriptor.Id))
    ];
    private readonly List<string> misses = [];

    /// <summary>The number of articles that have the defect now.</summary>
    public int Made { get; private set; }

    /// <summary>What was not found where it is, for people.</summary>
    public IReadOnlyList<string> Misses => misses;

    public void Try(Article article, int seed)
    {
        if (!defect.Suits(article) || !Find(article.Path, article.Text).IsEmpty || defect.Put(article, new Random(seed)) is not { } mutant)
            return;
        Made++;
        var found = Find(article.Path, mutant.Text);
        if (!IsAsExpected(mutant, found))
            misses.Add(
                $"{article.Name}, seed {seed}: expected {Show(mutant.Text, mutant.Expected)}, found {Show(mutant.Text, found)} "
                    + $"in\n{Surroundings(mutant)}");
    }

    private ImmutableArray<TextSpan> Find(string path, string text) =>

        [
            .. new RuleRun(rules, defect.SetupFor(path, text)).Analyze(text).Diagnostics
            .Where(diagnostic => diagnostic.Id == defect.RuleId)
            .Select(diagnostic => diagnostic.Span)
        ];

    private static bool IsAsExpected(Mutant mutant, ImmutableArray<TextSpan> found) => mutant.IsLoose
        ? !found.IsEmpty
            && found.All(span => mutant.Expected.Any(expected => expected.Start <= span.Start && span.End <= expected.End + "\r\n".Length))
        : found.SequenceEqual(mutant.Expected);

    private static string Show(string text, ImmutableArray<TextSpan> spans) =>
        spans.IsEmpty ? "nothing" : string.Join(", ", spans.Select(span => $"{span} «{text.Substring(span.Start, span.Length)}»"));

    private static string Surroundings(Mutant mutant)
    {
        var (first, last) = mutant.Expected.IsEmpty ? (0, 0) : (mutant.Expected[0].Start, mutant.Expected[^1].End);
        var start = Math.Max(0, first - 120);
        return mutant.Text[start..Math.Min(mutant.Text.Length, last + 120)];
    }
}
