using System.Collections.Immutable;
using System.Diagnostics;
using ContentLint.Files;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.Mutation;

/// <summary>The articles that are mutated.</summary>
internal static class Articles
{
    private const int OfEachSite = 40;

    /// <summary>Articles of this project, with the line ends of both worlds.</summary>
    public static ImmutableArray<Article> OfThisProject { get; } = [.. ReadOwn()];

    /// <summary>Articles of real sites; needs the shared folder.</summary>
    public static Lazy<ImmutableArray<Article>> OfRealSites { get; } = new(() => [.. ReadReal()]);

    private static IEnumerable<Article> ReadOwn()
    {
        var folder = Path.Combine(RepositoryFolder.Root, "tests", "ContentLint.Tests", "Rules", "Mutation", "articles");
        foreach (var article in Read([
            .. Directory.GetFiles(folder).Order(StringComparer.Ordinal),
            Path.Combine(RepositoryFolder.Root, "samples", "source", "_posts", "clean.md")
        ]))
        {
            yield return article;
            yield return article.WithCarriageReturns();
        }
    }

    private static IEnumerable<Article> ReadReal()
    {
        var mdn = Directory.CreateTempSubdirectory("contentlint-articles-").FullName;
        try
        {
            using var tar = Process.Start("tar", ["xJf", SharedFolder.Path("corpora", "mdn-content-md.tar.xz"), "-C", mdn]);
            tar.WaitForExit();
            var sites = new[]
            {
                SharedFolder.Path("corpora", "huxpro"), SharedFolder.Path("corpora", "spf13"),
                SharedFolder.Path("corpora", "webdoky", "files"), mdn
            };
            var chosen = sites
                .SelectMany(site => Choose(site).Select((article, i) => i % 3 == 0 ? article.WithCarriageReturns() : article))
                .ToArray();
            // Sites take turns, so that a defect that few articles offer a place for meets all of them.
            return [
                .. chosen
                .Select((article, i) => (article, Turn: i % OfEachSite))
                .OrderBy(entry => entry.Turn)
                .Select(entry => entry.article)
            ];
        }
        finally
        {
            Directory.Delete(mdn, recursive: true);
        }
    }

    private static IEnumerable<Article> Choose(string site)
    {
        var files = Directory
            .EnumerateFiles(site, "*", SearchOption.AllDirectories)
            .Where(file => ContentKinds.Of(file) is not null)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var step = Math.Max(1, files.Length / OfEachSite);
        return Read([.. files.Where((_, i) => i % step == 0).Take(OfEachSite)]);
    }

    private static IEnumerable<Article> Read(IEnumerable<string> files) =>
        files.Select(file => new Article(
            Path.GetFileName(Path.GetDirectoryName(file)) + "/" + Path.GetFileName(file),
            SourceText.Read(File.ReadAllBytes(file), file).Text));
}
