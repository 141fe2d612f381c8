using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Analysis.Fixing;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Analysis.Fixing.Mutations;
using ContentLint.Tests.Rules.Mutation;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Analysis.Fixing;

/// <summary>
/// Whatever happened to an article, its fixes keep their promises with every rule in force; see <see cref="FixPromises"/>.
/// </summary>
public sealed class FixInvariantTests
{
    private static readonly DocumentFixer Fixer = new(new Analyzer(
        RuleCatalog.All, new FixedClock(new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero))));

    private static readonly FixPromises Promises = new(Fixer, DefectSite.Plain);

    private static readonly TestFileSettings Settings = new(new RuleTestSetup
    {
        Layout = new FrontMatterLayout(["title", "date", "tags", "author"], null),
        Schema = """
            required: [title, layout]
            additionalProperties: true
            properties:
              title: {type: string, maxLength: 60}
              layout: {enum: [post, page], default: post}
              date: {type: string, format: content-date}
              tags: {type: array, items: {type: string}, uniqueItems: true}
              draft: {type: boolean}
              weight: {type: integer}
              author: {type: string}
              writer: {deprecated: true, x-replacement: author}
              link: {type: string, format: uri}
            """,
    });

    [Fact]
    public void Fixes_keep_their_promises_whatever_happened_to_an_article()
    {
        var applied = Check(Articles.OfThisProject, Enumerable.Range(0, 240));
        Assert.True(applied > 200, $"Only {applied} fixes were applied.");
    }

    [Fact]
    [Trait("Category", "Corpora")]
    public void Fixes_keep_their_promises_whatever_happened_to_real_articles()
    {
        var articles = Articles.OfRealSites.Value;
        var applied = Check(articles, Enumerable.Range(1_000, 20 * articles.Length));
        Assert.True(applied > 5_000, $"Only {applied} fixes were applied.");
    }

    private static int Check(ImmutableArray<Article> articles, IEnumerable<int> seeds)
    {
        var applied = 0;
        var broken = new ConcurrentBag<string>();
        Parallel.ForEach(seeds, seed =>
        {
            var article = articles[seed % articles.Length];
            var mutations = MutationGenerator.Generate(seed);
            foreach (var safety in new[] { FixSafety.Safe, FixSafety.Unsafe })
            {
                var check = Try(article, mutations, safety);
                Interlocked.Add(ref applied, check.Applied.Length);
                if (!check.Broken.IsEmpty)
                    broken.Add(Explain(article, mutations, safety, seed));
            }
        });
        Assert.True(
            broken.IsEmpty, $"{broken.Count} runs break a promise\n\n{string.Join("\n\n", broken.Order(StringComparer.Ordinal).Take(20))}");
        return applied;
    }

    private static (ImmutableArray<Diagnostic> Applied, ImmutableArray<string> Broken) Try(
        Article article, IEnumerable<TextMutation> mutations, FixSafety safety)
    {
        var text = mutations.Aggregate(article.Text, (current, mutation) => mutation.Apply(current, article.Name));
        return Promises.Check(new SourceText(text, article.Path), Settings, safety);
    }

    /// <summary>What is broken, with no more changes than it takes.</summary>
    private static string Explain(Article article, TextMutation[] mutations, FixSafety safety, int seed)
    {
        for (var i = 0; i < mutations.Length;)
        {
            var fewer = mutations.Where((_, index) => index != i).ToArray();
            if (Try(article, fewer, safety).Broken.IsEmpty)
                i++;
            else
                mutations = fewer;
        }

        return $"{article.Name}, seed {seed}, {safety}, after {string.Join(", ", mutations.Select(mutation => mutation.ToString()))}:\n  "
            + $"{string.Join("\n  ", Try(article, mutations, safety).Broken)}";
    }
}
